import type { PlacedBlock } from "./place-blocks.ts";
import { apparatusKind } from "./section-titles.ts";

/** Blocks [start, end) that state objectives. */
export interface ObjectiveRegion {
  start: number;
  end: number;
  title: string;
}

/** "By the end of this section, you will be able to:" and its kin. */
export const objectiveCue =
  /^(?:by the end of|after|on|upon|once you have|when you have|at the end of|having|in) .{0,90}\b(?:you|students|learners|the (?:student|learner|reader)|readers|participants)\b.{0,30}\b(?:should|will|can|be able|would|are going|learn)\b/i;

const plainCue =
  /^(?:(?:the )?(?:learning )?(?:objectives|outcomes|goals) (?:of|for) this .{3,40}(?: are| include)?|(?:you|students|learners) (?:will|should) (?:be able to|learn(?: how)? to|know how to))\b/i;

/**
 * Finds where [from, to) states objectives: a cue (title line, lead-in sentence or both) with the list after it.
 * With `isTitled` the heading has said so already, and the first list counts without a cue.
 */
export function objectiveRegions(
  placed: readonly PlacedBlock[],
  from: number,
  to: number,
  isTitled: boolean,
): ObjectiveRegion[] {
  const regions: ObjectiveRegion[] = [];
  for (let index = from; index < to; index += 1) {
    const region = regionAt(placed, index, to, isTitled && index === from);
    if (region === null) continue;
    regions.push(region);
    index = region.end - 1;
  }
  return regions;
}

function regionAt(
  placed: readonly PlacedBlock[],
  start: number,
  to: number,
  isTitled: boolean,
): ObjectiveRegion | null {
  let index = start;
  let title = "Learning objectives";
  let cued = isTitled;
  const first = placed[index]?.block;
  if (first?.kind === "paragraph" && !isCue(first.text) && apparatusKind(first.text)?.kind === "objectives") {
    title = first.text.replace(/[\s:.]+$/, "");
    cued = true;
    index += 1;
  }
  const lead = placed[index]?.block;
  if (index < to && lead?.kind === "paragraph" && isCue(lead.text)) {
    // The objectives may stand in the sentence itself; looser cues without a list are prose.
    if (!lead.text.endsWith(":") && placed[index + 1]?.block.kind !== "list") {
      const states =
        /^(?:by the end|after|on|upon|at the end)\b/i.test(lead.text) && /\bable to\b.{12,}[.;]$/.test(lead.text);
      return states && isShort(lead.text) ? { start, end: index + 1, title } : null;
    }
    cued = true;
    index += 1;
  } else if (cued && index < to && lead?.kind === "paragraph" && lead.text.endsWith(":")) {
    index += 1;
  }
  if (!cued) return null;
  let end = index;
  while (end < to && placed[end]?.block.kind === "list") end += 1;
  if (end === index) while (end < to && isObjectiveLine(placed[end])) end += 1;
  if (end === index && placed[index]?.block.kind === "table" && index < to) end += 1;
  return end > index ? { start, end, title } : null;
}

function isCue(text: string): boolean {
  return text.length < 300 && (objectiveCue.test(text) || plainCue.test(text));
}

function isShort(text: string): boolean {
  return text.split(" ").length <= 70;
}

/** An objective set as a paragraph of its own: short, and opening with its verb or a number. */
function isObjectiveLine(placed: PlacedBlock | undefined): boolean {
  if (placed?.block.kind !== "paragraph") return false;
  const { text } = placed.block;
  return (
    text.split(" ").length <= 30 &&
    (/^(?:LO|CO|[\d.]+)\s*\d*\b/.test(text) ||
      /^\p{Lu}\p{Ll}+e?\b(?! (?:is|are|was|were|has|have|will|can)\b)/u.test(text)) &&
    !/[!]$/.test(text)
  );
}
