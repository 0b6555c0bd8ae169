import { articleFor } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import { presentSingular } from "./expository-verbs.ts";
import { isNominal, nounPhraseEnd } from "./noun-phrase.ts";
import { tagText, type Token } from "./tag-text.ts";

/** Heads that "of …" or "to …" makes definite: "the study of …", not "a study of …". */
const definiteHeads =
  /^(?:study|act|ability|amount|extent|use|number|percentage|proportion|idea|science|total|sum|capacity|right|cost|value|art|degree|willingness|difference|absence|presence|removal|process|practice)$/iu;

const uncountable =
  /^(?:behaviou?r|information|knowledge|research|money|energy|tissue|equipment|evidence|software|hardware|data|food|fat|blood|water|time|income|wealth|labou?r|capital|learning|thinking|aggression|inflammation|unemployment|trade|advertising|marketing|treatment|training|testing|memory|sleep|attention|medicine|therapy|stress|pressure|damage|growth|death|pain|bleeding|swelling|weight|loss|consumption|spending|insurance|property|inability|purification|failure|language|protein|sugar|awareness|communication|competition|conditioning|reinforcement|satisfaction|support|work|discrimination|prejudice|conflict|emotion|love|fear|anxiety|incontinence|intercourse|urine|oxygen|glucose|starch|muscle)$/iu;

const closed =
  /^(?:an?|the|any|all|each|every|either|both|one|two|three|four|several|those|something|anything|what|when|where|how|whether|to|that|who|which|his|her|their|its|our|your|no|more|most|in|on|by|for|at|from|with|of)$/iu;

/**
 * A listed meaning often leaves its article out ("long strand of …") or begins with a verb ("determines how …");
 * made to read after "term is". Undefined where it cannot be.
 */
export function completeGloss(gloss: string): string | undefined {
  const tokens = tagText(gloss);
  const first = tokens[0];
  if (first === undefined) return undefined;
  if (closed.test(first.lower) || /^\d/u.test(first.text)) return gloss;
  if (first.pos === "possessive") return /^\p{Ll}/u.test(first.text) ? `${articleFor(gloss)} ${gloss}` : gloss;
  if (/^(?:[a-z]{3,}est|only|most|least|first)$/u.test(first.lower) && first.pos !== "noun" && first.pos !== "verb")
    return `the ${gloss}`;
  const end = nounPhraseEnd(tokens, 0);
  if (first.pos === "verb" && end === 0) return verbal(gloss, first);
  if (end === 0) return presentSingular.has(first.lower) && !isNominal(first) ? `what ${gloss}` : gloss;
  if (
    presentSingular.has(first.lower) &&
    /^(?:determiner|conjunction|adverb|pronoun|preposition)$/u.test(tokens[1]?.pos ?? "")
  )
    return `what ${gloss}`;
  const head = tokens[end - 1]!;
  const after = tokens[end];
  if (/^\p{Lu}/u.test(first.text) && first.pos === "name") return gloss;
  if (isPlural(head.text) || isMassNoun(head.text) || uncountable.test(head.lower)) return gloss;
  // "consisting of", "learning by": the tagger takes gerunds for nouns.
  if (
    /(?:ing|ed)$/u.test(head.lower) &&
    end === 1 &&
    !/(?:being|thing|ring|string|feeling|building|meaning|rating|ranking|finding|seed|breed)$/u.test(head.lower)
  )
    return gloss;
  if (after !== undefined && /^(?:and|or)$/u.test(after.lower) && end === 1) return gloss;
  const isDefinite = definiteHeads.test(head.lower) && /^(?:of|to)$/u.test(after?.lower ?? "");
  return isDefinite ? `the ${gloss}` : `${articleFor(gloss)} ${gloss}`;
}

/** "consisting of …" reads as it is; "helps to …" becomes "what helps to …"; a bare verb is no meaning. */
function verbal(gloss: string, first: Token): string | undefined {
  if (/(?:ing|ed)$/u.test(first.lower)) return gloss;
  if (presentSingular.has(first.lower)) return `what ${gloss}`;
  return /(?:en|wn|ade|ept|elt|ent|ound|ought)$/u.test(first.lower) ? gloss : undefined;
}

/** Whether the thing that a gloss names is several: "dictionaries that are stored …". */
export function hasPluralHead(gloss: string): boolean {
  const tokens = tagText(gloss);
  if (/^(?:an?|one|any|each|every)$/iu.test(tokens[0]?.lower ?? "")) return false;
  const start = closed.test(tokens[0]?.lower ?? "") ? 1 : 0;
  const end = nounPhraseEnd(tokens, start);
  return end > start && isPlural(tokens[end - 1]!.text);
}
