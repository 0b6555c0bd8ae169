import { overlapOf } from "./content-stems.ts";
import type { Entry } from "./gather-material.ts";
import { hasSameHead } from "./is-fair-distractor.ts";

// Two definitions of about ten words each that share three of them.
const commonGround = 0.18;

/** Whether two concepts have enough in common for a comparison to be asked for. */
export function isComparable(a: Entry, b: Entry): boolean {
  if (a.gloss === null || b.gloss === null) return false;
  const isSameGenus = a.gloss.genus !== "" && a.gloss.genus === b.gloss.genus;
  return isSameGenus || hasSameHead(a, b) || overlapOf(a.gloss.stems, b.gloss.stems) >= commonGround;
}
