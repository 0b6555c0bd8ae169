import { isPlural } from "../../language/plural.ts";
import { withArticle } from "../../language/article.ts";
import type { ItemFlaw } from "../item-flaw.ts";
import { pointsAtOptions } from "./all-or-none-of-the-above.ts";
import { combinesOptions } from "./k-type.ts";
import type { ItemView, OptionView } from "../read-item.ts";

export const grammaticalCue: ItemFlaw = {
  kind: "grammatical-cue",
  title: "Every option fits the stem's grammar",
  reason: "Where only one option reads on from the stem, no knowledge of the matter is needed.",
  remedy: "Word all options in one grammatical form that follows from the stem.",
  find: (item) => articleCue(item) ?? numberCue(item) ?? formCue(item) ?? punctuationCue(item),
};

/** "… is called an" before options of which only some begin with a vowel sound. */
function articleCue({ stem, options }: ItemView): string | null {
  const article = /\b(an?)[\s_:….]*$/i.exec(stem)?.[1]?.toLowerCase();
  if (article === undefined) return null;
  const answers = options.filter((option) => !isPointer(option));
  const misfit = answers.filter((option) => /^\p{L}/u.test(option.text) && !fitsArticle(article, option));
  return misfit.length > 0 && misfit.length < answers.length
    ? `“${article}” does not go with “${misfit[0]!.text}”.`
    : null;
}

function fitsArticle(article: string, option: OptionView): boolean {
  return !/^(?:an?|the)\b/i.test(option.text) && withArticle(option.text).split(" ")[0] === article;
}

/** "Which of these are …" or "… are" before options of which the key alone has the number. */
function numberCue({ stem, question, key, distractors }: ItemView): string | null {
  if (!key || distractors.length < 3 || distractors.some(isPointer)) return null;
  const verb = /\b(is|are|was|were|has|have)[\s_:….]*$/i.exec(stem)?.[1]?.toLowerCase();
  const asked = /^(?:which|what) (is|are|was|were)\b/i.exec(question)?.[1]?.toLowerCase();
  const wanted = verb ?? asked;
  if (wanted === undefined || ![key, ...distractors].every(isNounPhrase)) return null;
  const plural = wanted === "are" || wanted === "were" || wanted === "have";
  const agrees = (option: OptionView) => isPlural(option.folded) === plural;
  return agrees(key) && distractors.every((option) => !agrees(option)) ? `Only the key agrees with “${wanted}”.` : null;
}

function isNounPhrase({ words, text }: OptionView): boolean {
  return words.length <= 5 && !/^(?:to|by|when|if|because|how)\b/i.test(text) && !/[,;=<>\d]/.test(text);
}

/** The key alone has, or alone lacks, an opening that shows the form: "to …", "…ing", "because …". */
function formCue({ key, distractors }: ItemView): string | null {
  if (!key || distractors.length < 2) return null;
  const form = formOf(key);
  const others = new Set(distractors.map(formOf));
  const other = [...others][0]!;
  if (others.size !== 1 || other === form) return null;
  return `Only the key is worded as ${names[form]}; the distractors are ${names[other]}.`;
}

type Form = "to" | "clause" | "by" | "other";
const names: Record<Form, string> = {
  to: "“to …”",
  clause: "a clause with its own conjunction",
  by: "“by …”",
  other: "a plain phrase",
};

export function formOf({ folded }: OptionView): Form {
  if (/^to (?!the\b|an?\b)/.test(folded)) return "to";
  if (/^(?:because|since|if|when|that|so that|although)\b/.test(folded)) return "clause";
  if (/^by \w+ing\b/.test(folded)) return "by";
  return "other";
}

/** The key alone ends with a full stop, or alone does not. */
function punctuationCue({ key, distractors }: ItemView): string | null {
  if (!key || distractors.length < 2) return null;
  const keyEnds = hasFinalStop(key);
  return distractors.every((option) => hasFinalStop(option) !== keyEnds)
    ? "Only the key differs in its final full stop."
    : null;
}

function hasFinalStop({ text }: OptionView): boolean {
  return /[.;]\s*$/.test(text) && !/\b(?:etc|inc|ltd|[a-z])\.$/i.test(text);
}

function isPointer(option: OptionView): boolean {
  return pointsAtOptions(option) || combinesOptions(option);
}
