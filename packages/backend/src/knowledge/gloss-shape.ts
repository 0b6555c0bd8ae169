import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import { presentPlural, presentSingular } from "./expository-verbs.ts";
import { isNominal, nounPhraseEnd } from "./noun-phrase.ts";
import { tagText, type Token } from "./tag-text.ts";

/** What the words of a gloss are: a noun phrase (or a clause that stands for one), a sentence, or a verb phrase. */
export type GlossShape = "phrase" | "sentence" | "verb phrase" | "other";

const relatives =
  /^(?:that|which|who|whose|whom|where|when|whereby|if|how|what|why|whether|because|so|as|while|until|unless|than)$/u;
const auxiliaries = /^(?:is|are|was|were|has|have|can|could|may|might|must|should|will|would|does|do|cannot)$/u;
const opensPhrase =
  /^(?:an?|the|any|all|each|every|either|both|no|some|several|most|one|two|three|four|five|six|what|when|where|how|whether|something|anything|someone|anyone|those|its?|their|his|her|people|to|more|less|up|at|not)$/iu;
/** "the amount people pay": the second noun begins a clause of its own without "that". */
const takesBareClause =
  /^(?:amount|quantity|price|cost|number|way|time|degree|extent|share|money|value|goods|things|work|income|hours?|percentage|reasons?|point|moment|services?|products?|information|skills?|tasks?)$/u;

/** Tells a meaning that can follow "is" from one that cannot, by its first finite verb. */
export function shapeOfGloss(gloss: string): GlossShape {
  const tokens = tagText(gloss);
  const first = tokens[0];
  if (first === undefined) return "other";
  if (startsWithVerb(tokens)) return "verb phrase";
  if (/^(?:what|when|where|how|whether)$/u.test(first.lower)) return "phrase";
  if (/^(?:as|once|if) [^,]+, /iu.test(gloss)) return "sentence";
  const opens =
    opensPhrase.test(first.lower) ||
    isNominal(first) ||
    (first.pos === "adjective" && nounPhraseEnd(tokens, 0) > 0) ||
    (first.pos === "adjective" && /^(?:and|or|,)$/u.test(tokens[1]?.text ?? "")) ||
    first.pos === "number" ||
    first.pos === "possessive" ||
    /(?:ing|ed)$/u.test(first.lower) ||
    (first.pos === "adverb" && tokens[1]?.pos !== "punctuation");
  if (!opens) return "other";
  return hasOwnVerb(tokens) ? "sentence" : "phrase";
}

const alsoNouns = /^(?:estimates|states|rates|correlates|associates|duplicates|aggregates|produces)$/u;

function startsWithVerb(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (first === undefined || opensPhrase.test(first.lower)) return false;
  if (auxiliaries.test(first.lower)) return true;
  if (!presentSingular.has(first.lower)) return false;
  if (/(?:ates|izes|ifies|bines|tains|scribes|duces|vides|presses)$/u.test(first.lower) && !alsoNouns.test(first.lower))
    return true;
  if (!isNominal(first) || /^(?:determiner|conjunction|adverb|pronoun)$/u.test(second?.pos ?? "")) return true;
  // "changes in weight" is a noun, "results in a loss" a verb.
  return /^(?:results (?:in|from)|stems from|contributes to|refers to|relies on|leads to|consists of|deals with|focuses on)$/u.test(
    `${first.lower} ${second?.lower ?? ""}`,
  );
}

/** Whether the phrase itself has a finite verb before any clause that narrows it. */
function hasOwnVerb(tokens: readonly Token[]): boolean {
  const isDefinite = tokens[0]!.lower === "the";
  // After "aimed at helping people …" or "to help make …" a plain verb belongs to the phrase inside.
  let isInside = tokens[0]!.lower.endsWith("ing");
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const before = tokens[at - 1]!;
    if (/^[:;,(—–]$/u.test(token.text) || relatives.test(token.lower)) return false;
    if (token.pos === "pronoun" && /^(?:it|they|we|you|he|she|i)$/u.test(token.lower)) return false;
    // "the cost a firm pays": a second determiner right after a noun begins a clause without "that".
    if (/^(?:an?|the|each|one)$/u.test(token.lower) && isNominal(before)) return false;
    if (takesBareClause.test(before.lower) && isNominal(token) && isInflected(token)) return false;
    if (token.lower === "to" || (token.pos === "verb" && /(?:ing|ed|left|made|given|known)$/u.test(token.lower))) {
      isInside = true;
      continue;
    }
    if (/^(?:and|or)$/u.test(before.lower)) {
      if (isInside || auxiliaries.test(token.lower)) return false;
      continue;
    }
    if (before.lower === "to") continue;
    if (auxiliaries.test(token.lower) && !isDeterminer(before)) return true;
    // "acts designed to …": what a participle follows is a noun.
    if (isInside || at === tokens.length - 1 || tokens[at + 1]!.lower.endsWith("ed")) continue;
    // "strong emotions trigger the …": before a determiner, a verb's form after a plural noun is a verb.
    const next = tokens[at + 1]!;
    if (
      /^(?:an?|the|each)$/u.test(next.lower) &&
      token.pos !== "name" &&
      ((presentPlural.has(token.lower) && isNominal(before) && isPlural(before.text)) ||
        (presentSingular.has(token.lower) && isNominal(before) && !isPlural(before.text) && at > 1 && !isDefinite))
    )
      return true;
    // "an infant … suddenly dies during sleep", "expectations distort the results".
    const isPlainVerb =
      token.pos === "verb" &&
      ((before.pos === "adverb" && before.lower.endsWith("ly") && /[^s]s$/u.test(token.lower)) ||
        (isNominal(before) && isPlural(before.text) && /^(?:an?|the)$/u.test(next.lower) && !isInflected(token)));
    if (isPlainVerb && !isDefinite) return true;
    const isVerb =
      token.pos === "verb" &&
      (presentSingular.has(token.lower) || (!isDefinite && presentPlural.has(token.lower) && isInflected(before)));
    if (isVerb && !isDeterminer(before) && before.pos !== "adjective" && before.pos !== "preposition") return true;
  }
  return false;
}

function isInflected(token: Token): boolean {
  return token.key !== token.lower.replaceAll(/[-‐–]/gu, " ");
}

function isDeterminer(token: Token): boolean {
  return token.pos === "determiner" || token.pos === "possessive";
}
