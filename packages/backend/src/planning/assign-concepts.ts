import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { conceptKey, rankConcepts } from "./rank-concepts.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";

/** The concepts of each group of topics, best first; an idea that several groups teach belongs to the one where it ranks best. */
export function assignConcepts(
  groups: readonly (readonly Topic[])[],
  byTopic: ReadonlyMap<string, Concept[]>,
  objectives: ReadonlyMap<string, string[]>,
): Concept[][] {
  const ranked = groups.map((group) => {
    const topics = group.flatMap(topicWithDescendants);
    return rankConcepts(
      topics.flatMap((topic) => byTopic.get(topic.key) ?? []),
      topics.map((topic) => topic.title),
      topics.flatMap((topic) => objectives.get(topic.key) ?? []),
    );
  });
  const owner = new Map<string, { group: number; share: number }>();
  for (const [group, concepts] of ranked.entries()) {
    for (const [place, concept] of concepts.entries()) {
      const share = (concept.definition ? 0 : 1) + place / concepts.length;
      const known = owner.get(conceptKey(concept));
      if (!known || share < known.share - 1e-9) owner.set(conceptKey(concept), { group, share });
    }
  }
  return ranked.map((concepts, group) => concepts.filter((concept) => owner.get(conceptKey(concept))?.group === group));
}
