import type { ItemView } from "./read-item.ts";

/** The nineteen item-writing flaws, in the order in which they are usually taught. */
export const flawKinds = [
  "all-or-none-of-the-above",
  "k-type",
  "negative-stem",
  "fill-in-blank",
  "true-false",
  "vague-terms",
  "absolute-terms",
  "unfocused-stem",
  "implausible-distractor",
  "grammatical-cue",
  "longest-option",
  "more-than-one-correct",
  "word-repeat",
  "logical-cue",
  "convergence-cue",
  "gratuitous-information",
  "lost-sequence",
  "unclear-wording",
  "heterogeneous-options",
] as const;
export type FlawKind = (typeof flawKinds)[number];

/** One flaw that an item may have, found by rule from its wording alone. */
export interface ItemFlaw {
  kind: FlawKind;
  title: string;
  /** What the flaw does to the item. */
  reason: string;
  remedy: string;
  /** What is wrong, quoting the words at fault; null where the item is free of it. */
  find: (item: ItemView) => string | null;
}
