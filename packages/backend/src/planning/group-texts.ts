import type { SectionUse } from "@curriculum/curriculum/model/knowledge.ts";
import type { TopicText } from "./topic-flow.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";

/** Groups of sections as their text shows them: what they explain, and what they name of all that is explained. */
export function groupTexts(groups: readonly (readonly Topic[])[], uses: readonly SectionUse[]): TopicText[] {
  const groupOfKey = new Map(
    groups.flatMap((topics, group) => topics.flatMap(topicWithDescendants).map(({ key }) => [key, group] as const)),
  );
  const texts = groups.map(() => ({
    counts: new Map<string, number>(),
    explains: new Map<string, number>(),
    words: 0,
    pointers: 0,
  }));
  for (const { sectionKey, mentions, explains, words, pointers } of uses) {
    const text = texts[groupOfKey.get(sectionKey) ?? -1];
    if (text === undefined) continue;
    for (const [id, count] of mentions) text.counts.set(id, (text.counts.get(id) ?? 0) + count);
    for (const [id, strength] of explains) text.explains.set(id, Math.max(text.explains.get(id) ?? 0, strength));
    text.words += words;
    text.pointers += pointers;
  }
  return texts.map(({ pointers, ...text }) => ({ ...text, looksBack: (pointers * 1000) / Math.max(1, text.words) }));
}
