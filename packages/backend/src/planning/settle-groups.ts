import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { groupTopics } from "./group-topics.ts";
import type { Topic } from "./topic-tree.ts";
import type { TopicVectors } from "./topic-vectors.ts";

// The shortest quiz has five questions, each about a concept of its own; one concept more leaves a choice.
const leastTestable = 6;
// The usual six to eight modules: thin sources lower the number this far and no further.
const fewestUsual = 6;

/**
 * Groups topics into modules so that each has concepts enough to be tested on. Where the brief leaves the number of
 * modules open, thin sources give fewer of them, and a note says so.
 */
export function settleGroups(
  brief: Brief,
  count: number,
  roots: readonly Topic[],
  vectors: TopicVectors,
  byTopic: ReadonlyMap<string, Concept[]>,
): { groups: Topic[][]; notes: string[] } {
  const groupInto = (number: number) => {
    const { groups, held } = groupTopics(roots, number, vectors, byTopic, brief.questionsPerModule);
    return { groups, lack: held.reduce((sum, own) => sum + Math.max(0, leastTestable - own), 0) };
  };
  const asked = groupInto(count);
  if (typeof brief.modules === "number") return { groups: asked.groups, notes: [] };
  let best = asked;
  for (let fewer = count - 1; fewer >= fewestUsual && best.lack > 0; fewer -= 1) {
    const tried = groupInto(fewer);
    if (tried.lack < best.lack) best = tried;
  }
  if (best === asked) return { groups: asked.groups, notes: [] };
  return {
    groups: best.groups,
    notes: [
      `The sources define too few concepts in places for ${count} modules, so that the program has ${best.groups.length}: add sources, or give the number of modules in the brief.`,
    ],
  };
}
