import type { ItemFlaw } from "../item-flaw.ts";
import { contentOf, type OptionView } from "../read-item.ts";

export const convergenceCue: ItemFlaw = {
  kind: "convergence-cue",
  title: "The key does not share most with the others",
  reason: "Distractors made by changing one part of the key at a time leave the key as the option in the middle.",
  remedy: "Vary the parts evenly: each part as often in distractors as in the key.",
  find: ({ key, distractors }) => {
    if (!key || distractors.length < 3) return null;
    return partsConverge(key, distractors) || wordsConverge(key, distractors)
      ? `Every part of “${key.text}” comes back in the distractors; no distractor shares as much.`
      : null;
  },
};

// A lead of a third of a part: with less, parts are spread evenly by design, as in a table of two by two.
const lead = 0.3;

/** Words: beyond it, commas and "and" join clauses, not the parts of a list. */
const longestList = 12;

/** Options made of parts ("A and B"): each part of the key stands in a distractor, on average more often than theirs. */
function partsConverge(key: OptionView, distractors: readonly OptionView[]): boolean {
  const all = [key, ...distractors].map(partsOf);
  const [keyParts = []] = all;
  const isList = [key, ...distractors].every((option) => option.words.length <= longestList);
  const isReordered = all.slice(1).some((parts) => parts.toSorted().join() === keyParts.toSorted().join());
  if (!isList || isReordered || keyParts.length < 2 || all.filter((parts) => parts.length > 1).length < 3) return false;
  const counts = all.map((parts) =>
    parts.map((part) => all.filter((other) => other !== parts && other.includes(part)).length),
  );
  if (counts[0]!.includes(0)) return false;
  const [keyShare = 0, ...shares] = counts.map(average);
  const ties = shares.filter((share) => share >= keyShare).length;
  return Math.max(...shares) <= keyShare && ties <= 1 && keyShare - average(shares) >= lead;
}

/** Options of one pattern ("high internal validity"): each distractor is the key with one word changed, not always the same one. */
function wordsConverge(key: OptionView, distractors: readonly OptionView[]): boolean {
  const length = key.words.length;
  if (length < 2 || length > 6 || distractors.some((option) => option.words.length !== length)) return false;
  const changed = distractors.map((option) => key.words.flatMap((word, at) => (option.words[at] === word ? [] : [at])));
  const isRepeated = new Set(distractors.map((option) => option.folded)).size < distractors.length;
  return !isRepeated && changed.every((places) => places.length === 1) && new Set(changed.flat()).size > 1;
}

function partsOf(option: OptionView): string[] {
  const parts = option.folded.split(/\s*(?:,|;|\/|\+|&|\band\b|\bor\b|\bwith\b|\bbut\b|\bplus\b)\s*/);
  return parts.map((part) => contentOf(part).join(" ")).filter((part) => part !== "");
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
