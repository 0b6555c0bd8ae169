import type { Concept, Knowledge } from "@curriculum/curriculum/model/knowledge.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";

/** Concepts by the key of the topic that teaches them; a concept of a section that is no topic goes to the nearest above. */
export function conceptsByTopic(knowledge: Knowledge, roots: readonly Topic[]): Map<string, Concept[]> {
  const byTopic = new Map<string, Concept[]>(roots.flatMap(topicWithDescendants).map((topic) => [topic.key, []]));
  for (const concept of knowledge.concepts) {
    // Section ids are dotted ordinals: dropping the last one gives the section above.
    let id = concept.sectionId;
    while (id !== "" && !byTopic.has(`${concept.documentId}#${id}`)) id = id.split(".").slice(0, -1).join(".");
    byTopic.get(`${concept.documentId}#${id}`)?.push(concept);
  }
  return byTopic;
}
