import { stemWord } from "../language/stem-word.ts";

/** Words that point one way and words that point the other, axis by axis: one in place of the other turns a statement round. */
const axes: readonly (readonly [one: string, other: string])[] = [
  [
    "increase rise rose risen grow grew growth gain raise expand accelerate strengthen improve more higher greater larger faster high maximum exceed add upward",
    "decrease fall fell fallen decline reduce reduction drop shrink slow weaken worsen less lower fewer smaller slower low minimum subtract downward diminish",
  ],
  [
    "before earlier precede previous prior first begin start initial early",
    "after later follow subsequent last end final late",
  ],
  ["above over upper top exceed", "below under lower bottom beneath"],
  ["inside internal inner within inward", "outside external outer outward"],
  ["positive advantage benefit beneficial good", "negative disadvantage harm harmful bad"],
  ["most best highest largest", "least worst lowest smallest"],
  ["include accept allow permit enable keep", "exclude reject forbid prohibit prevent discard"],
  ["same similar identical equal alike", "different distinct unequal dissimilar"],
  ["always every all", "never none"],
  ["strong success win profit", "weak failure lose loss"],
  ["long wide deep heavy large big many", "short narrow shallow light small little few"],
  ["buy import borrow", "sell export lend"],
  ["primary major", "secondary minor"],
  ["hot warm heat", "cold cool"],
  ["open add create", "close remove destroy"],
];

export interface Direction {
  axis: number;
  side: 0 | 1;
}

const byStem = new Map<string, Direction[]>();
for (const [axis, sides] of axes.entries())
  for (const side of [0, 1] as const)
    for (const word of sides[side].split(" ")) {
      const stem = stemWord(word);
      byStem.set(stem, [...(byStem.get(stem) ?? []), { axis, side }]);
    }

const none: readonly Direction[] = [];

/** The axes on which a word, given as its stem, points somewhere. */
export function directionsOf(stem: string): readonly Direction[] {
  return byStem.get(stem) ?? none;
}

const prefixes = ["un", "in", "im", "ir", "il", "non", "dis"];

/** The stems that a prefix makes of this one, and the one that is left without its prefix: "stable" and "unstable". */
export function prefixOpposites(stem: string): string[] {
  const without = prefixes.filter((prefix) => stem.startsWith(prefix) && stem.length - prefix.length >= 4);
  return [...prefixes.map((prefix) => prefix + stem), ...without.map((prefix) => stem.slice(prefix.length))];
}
