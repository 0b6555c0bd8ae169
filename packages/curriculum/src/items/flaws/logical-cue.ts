import { stemWord } from "../../language/stem-word.ts";
import { stopWords } from "../../language/stop-words.ts";
import type { ItemFlaw } from "../item-flaw.ts";
import type { ItemView, OptionView } from "../read-item.ts";

export const logicalCue: ItemFlaw = {
  kind: "logical-cue",
  title: "Logic alone does not find the key",
  reason:
    "Two opposite options leave no room for a third; a count or a word of the same family in the stem names the option that fits.",
  remedy: "Give each option an opposite or none, and take the clue out of the stem.",
  find: (item) => oppositePair(item) ?? familyClue(item) ?? countClue(item),
};

const opposites: readonly (readonly [string, string])[] = [
  ["increases", "decreases"],
  ["increase", "decrease"],
  ["increased", "decreased"],
  ["increasing", "decreasing"],
  ["higher", "lower"],
  ["high", "low"],
  ["rises", "falls"],
  ["rise", "fall"],
  ["more", "less"],
  ["more", "fewer"],
  ["greater", "smaller"],
  ["larger", "smaller"],
  ["longer", "shorter"],
  ["faster", "slower"],
  ["before", "after"],
  ["above", "below"],
  ["positive", "negative"],
  ["stronger", "weaker"],
  ["improves", "worsens"],
  ["gains", "loses"],
  ["accept", "reject"],
  ["is", "is not"],
  ["can", "cannot"],
  ["does", "does not"],
  ["with", "without"],
];

/** Two options that differ in one word and its opposite, one of them the key, and no such pair beside them. */
function oppositePair({ key, options }: ItemView): string | null {
  if (!key || options.length < 4) return null;
  const partner = options.find((option) => option !== key && pairOf(option.folded, key.folded));
  const pair = partner && pairOf(partner.folded, key.folded);
  if (!partner || !pair) return null;
  const rest = options.filter((option) => option !== key && option !== partner);
  const hasOtherPair = rest.some((a) => options.some((b) => a !== b && pairOf(a.folded, b.folded)));
  // Where the rest turns on the same words ("rises, then falls", "stays the same"), the four cover one scale.
  const isScale = rest.some(
    ({ folded }) =>
      /\b(?:same|unchanged|no (?:change|effect)|equal|constant|stable|neither|either)\b/.test(folded) ||
      pair.some((word) => hasWord(folded, word)),
  );
  return hasOtherPair || isScale
    ? null
    : `“${key.text}” and “${partner.text}” are opposites: one of them must be right.`;
}

/** The pair of opposites in which alone two texts differ. */
function pairOf(a: string, b: string): readonly [string, string] | undefined {
  return opposites.find(
    ([one, other]) =>
      (hasWord(a, one) && replaceWord(a, one, other) === b) || (hasWord(b, one) && replaceWord(b, one, other) === a),
  );
}

function hasWord(text: string, word: string): boolean {
  return ` ${text} `.includes(` ${word} `);
}

function replaceWord(text: string, word: string, by: string): string {
  return ` ${text} `.replace(` ${word} `, ` ${by} `).trim();
}

// "motivation" and "motivational": the family shows from seven letters on; shorter openings are often chance.
const familyLetters = 7;

/** A word of the stem's family, though not the same word, stands in the key alone. */
function familyClue({ key, distractors, stemWords, stemContent }: ItemView): string | null {
  if (!key) return null;
  const openings = new Set(stemWords.filter(isTelling).map((word) => word.slice(0, familyLetters)));
  const shared = new Set(distractors.flatMap((option) => option.words.map((word) => word.slice(0, familyLetters))));
  const clue = key.words.find(
    (word) =>
      isTelling(word) &&
      openings.has(word.slice(0, familyLetters)) &&
      !stemContent.has(stemWord(word)) &&
      !shared.has(word.slice(0, familyLetters)),
  );
  return clue === undefined ? null : `“${clue}” in the key is of the same family as a word of the stem.`;
}

function isTelling(word: string): boolean {
  return (
    word.length >= familyLetters &&
    !stopWords.has(word) &&
    !/^(?:inter|under|psycho|socio|electro|counter|micro|macro|multi)/.test(word)
  );
}

const counts: Record<string, number> = { two: 2, three: 3, four: 4, five: 5 };

/** The stem asks for two things, and the key alone names two. */
function countClue({ question, key, distractors }: ItemView): string | null {
  if (!key) return null;
  const asked = /\b(?:which|what|name|list) (two|three|four|five)\b/i.exec(question);
  const wanted = counts[(asked?.[1] ?? "").toLowerCase()];
  if (wanted === undefined) return null;
  return partsOf(key) === wanted && distractors.every((option) => partsOf(option) !== wanted)
    ? `Only the key names as many things as the stem asks for: ${wanted}.`
    : null;
}

function partsOf(option: OptionView): number {
  return option.folded.split(/, and |, or |,|;| and | or /).filter((part) => part.trim() !== "").length;
}
