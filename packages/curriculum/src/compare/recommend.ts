import type { ComparedTopic } from "./compared-program.ts";
import type { TopicMatch } from "./match-topics.ts";

/** From here a topic that is no counterpart is still a neighbour. */
const nearFloor = 0.12;

/** What to do about a topic that only they teach; names the module to change, and the unit it would stand beside. */
export function recommendForGap(theirs: ComparedTopic, nearest: TopicMatch | undefined): string {
  const there = theirs.module === null ? "" : ` (their “${theirs.module}”)`;
  if (nearest === undefined || nearest.ours.module === null)
    return `Decide whether “${theirs.title}”${there} belongs to the program.`;
  const { module, title } = nearest.ours;
  if (nearest.score < nearFloor)
    return `No module is near “${theirs.title}”${there}: give it a module of its own, or say in the aims that it is left out. The nearest is ${module}.`;
  return `Add “${theirs.title}”${there} to ${module}, beside its unit “${title}”, or say in the module's aim why it is left out.`;
}

/** What to do with a topic that only we teach. */
export function recommendForStrength(ours: ComparedTopic): string {
  const place = ours.module === null ? "the program" : ours.module;
  return `Keep “${ours.title}” in ${place} and name it in the program's description: it sets the program apart.`;
}
