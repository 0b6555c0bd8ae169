/** Positions in a table's header; -1 where there is no such column. */
export interface TopicColumns {
  topic: number;
  text: number;
  module: number;
}

const topicNames = [
  /^topics?(?: (?:name|title))?$/i,
  /^(?:title|name)$/i,
  /^(?:courses?|units?|lessons?|competences?|competency|competencies|subjects?)(?: (?:name|title))?$/i,
  /^modules?(?: (?:name|title))?$/i,
];
const textNames = [
  /^(?:text|description|descriptor|content|contents|summary|outcomes?|learning outcomes?|objectives?)$/i,
  /^(?:topic|course|unit|lesson|competence|competency|subject|module) (?:text|description|descriptor|content|statement)$/i,
];
const moduleNames = [/^(?:modules?|areas?|parts?|blocks?|semester|section)(?: (?:name|title))?$/i, /\barea name$/i];

/** Which columns hold topic, its text and its module, by their names; null where none holds topics. */
export function findTopicColumns(header: readonly string[]): TopicColumns | null {
  const find = (patterns: readonly RegExp[], taken = -1) => {
    for (const pattern of patterns) {
      const column = header.findIndex((name, index) => index !== taken && pattern.test(name.trim()));
      if (column >= 0) return column;
    }
    return -1;
  };
  const topic = find(topicNames);
  return topic < 0 ? null : { topic, text: find(textNames, topic), module: find(moduleNames, topic) };
}
