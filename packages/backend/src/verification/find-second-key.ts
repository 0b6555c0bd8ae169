import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { singularOf } from "@curriculum/curriculum/language/plural.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import type { MultipleChoiceItem, Option } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";

// A shorter option is a name, and names stand in sentences about anything.
const fewestWords = 4;
// Distractors of items that are sound have at most 0.86 of their words in one sentence about the item's concept.
const nearlyAll = 0.9;

/** The fault that a distractor is right as well: another form or name of the key, two options in one, or true of the concept. */
export function findSecondKey(item: MultipleChoiceItem, evidence: Evidence): string[] {
  if (item.stemKind === "numeric") return [];
  const key = item.options.find(({ correct }) => correct);
  if (key === undefined) return [];
  const concepts = [...evidence.concepts, ...evidence.siblings];
  const names = concepts
    .map(({ term, aliases }) => [term, ...aliases].map(bare))
    .find((all) => all.includes(bare(key.text)));
  const own = concepts.find(({ term }) => term === item.concept)?.id;
  const told = evidence.statements
    .filter(({ conceptId }) => conceptId === own)
    .map(({ sentence }) => new Set(contentOf(sentence)));
  return item.options.flatMap((option) => {
    if (option.correct) return [];
    if (bare(option.text) === bare(key.text) || names?.includes(bare(option.text)) === true)
      return [`“${option.text}” is the key by another name. Put something in its place that is wrong.`];
    if (joinsOthers(option, item.options)) return [`“${option.text}” joins other options. Put one thing in its place.`];
    const words = contentOf(option.text);
    const isTold = words.length >= fewestWords && told.some((held) => share(words, held) >= nearlyAll);
    return isTold
      ? [`By the sources, “${option.text}” is true of ${item.concept} too. Put something in its place that is wrong.`]
      : [];
  });
}

/** Words of meaning in the singular, in their order: "The star schemas" is "star schema". */
function bare(text: string): string {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(singularOf)
    .join(" ");
}

function joinsOthers(option: Option, options: readonly Option[]): boolean {
  const text = foldText(option.text);
  if (!/\b(?:and|or|nor|both|neither)\b/.test(text)) return false;
  const held = options.filter((other) => other !== option && text.includes(foldText(other.text).replace(/\.$/, "")));
  return held.length >= 2;
}

function share(words: readonly string[], held: ReadonlySet<string>): number {
  return words.filter((word) => held.has(word)).length / words.length;
}
