import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";

/** Modules by program hours: 90 h and less → 6, 120 h and more → 8; very short programs have fewer. */
export function modulesForHours(totalHours: number): number {
  if (totalHours >= 120) return 8;
  if (totalHours > 90) return 7;
  // Below ten hours each, a module has no room for three units and its assessment.
  return Math.max(1, Math.min(6, Math.floor(totalHours / 10)));
}

// What a module needs at least: two sections to be more than a lesson, four concepts for its outcomes and items.
const leastSections = 2;
const leastConcepts = 4;

/** How many modules to plan, and why fewer than asked. */
export function countModules(
  brief: Brief,
  totalHours: number,
  roots: readonly Topic[],
  byTopic: ReadonlyMap<string, Concept[]>,
): { count: number; notes: string[] } {
  const wanted = typeof brief.modules === "number" ? brief.modules : modulesForHours(totalHours);
  const topics = roots.flatMap(topicWithDescendants);
  const leaves = topics.filter((topic) => topic.children.length === 0);
  const concepts = topics.reduce((sum, topic) => sum + (byTopic.get(topic.key)?.length ?? 0), 0);
  const named = Math.max(roots.length, leaves.filter((topic) => topic.title !== "").length);
  const room = Math.max(
    1,
    Math.min(Math.max(roots.length, Math.floor(named / leastSections)), Math.floor(concepts / leastConcepts)),
  );
  if (room >= wanted) return { count: wanted, notes: [] };
  return {
    count: room,
    notes: [
      `The sources have ${named} sections and ${concepts} concepts, enough for ${room} of ${wanted} modules: add sources to get more.`,
    ],
  };
}
