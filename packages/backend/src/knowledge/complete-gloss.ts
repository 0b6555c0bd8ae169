import { articleFor } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import { presentSingular } from "./expository-verbs.ts";
import { shapeOfGloss } from "./gloss-shape.ts";
import { isUncountedNoun, type NounUses } from "./read-noun-use.ts";
import { isNominal, nounPhraseEnd } from "./noun-phrase.ts";
import { tagText, type Token } from "./tag-text.ts";

/** Heads that "of …" or "to …" makes definite: "the study of …", not "a study of …". */
const definiteHeads =
  /^(?:study|act|ability|amount|extent|use|number|percentage|proportion|idea|science|total|sum|capacity|right|cost|value|art|degree|willingness|difference|absence|presence|removal|process|practice|implementation|activation|formation|makeup|persuasion|beginning|development|production|onset|end)$/iu;

const uncountable =
  /^(?:behaviou?r|information|knowledge|research|money|energy|tissue|equipment|evidence|software|hardware|data|food|fat|blood|water|time|income|wealth|labou?r|capital|learning|thinking|aggression|inflammation|unemployment|trade|advertising|marketing|treatment|training|testing|memory|sleep|attention|medicine|therapy|stress|pressure|damage|growth|death|pain|bleeding|swelling|weight|loss|consumption|spending|insurance|property|inability|purification|failure|language|protein|sugar|awareness|communication|competition|conditioning|reinforcement|satisfaction|support|work|discrimination|prejudice|conflict|emotion|love|fear|anxiety|incontinence|intercourse|urine|oxygen|glucose|starch|muscle)$/iu;

/** "what looks like a line graph" says nothing of what the thing is. */
const statesLooks =
  /^(?:looks?|seems?|appears?|has|have|can|may|will|must|should|is|are|was|does|remains?|includes?)\b/iu;

/** "people’s expectations", "patients’ needs", "one’s own view": whose it is takes no article. */
const ownedByMany = /^(?:(?:people|men|women|children|one|everyone|someone|nobody)['’]s|\p{Ll}+s['’])\s/u;

const closed =
  /^(?:an?|the|any|all|each|every|either|both|one|two|three|four|several|those|something|anything|what|when|where|how|whether|to|that|who|which|his|her|their|its|our|your|no|more|most|in|on|by|for|at|from|with|of)$/iu;

/** What a meaning given as a whole sentence is, by the term's own noun. */
const ideas = /\b(?:theory|theories|hypothesis|model|perspective|view|concept|assumption|fallacy|belief)\b/iu;
const principles = /\b(?:law|principle|rule|theorem|axiom|property)\b|\bAct$/u;

/**
 * A listed meaning often leaves its article out ("long strand of …"), begins with a verb ("determines how …") or is a
 * sentence ("parents make few demands"); made to read after "term is". Undefined where it cannot be.
 */
export function completeGloss(gloss: string, term = "", uses: NounUses = new Map()): string | undefined {
  if (/^(?:we|you|they|it|I)\s/u.test(gloss)) return undefined;
  const shape = shapeOfGloss(gloss);
  if (shape === "sentence") return ofSentence(gloss, term, uses);
  if (shape === "verb phrase") return ofVerbPhrase(gloss, term);
  return ofNounPhrase(gloss, uses);
}

function ofSentence(gloss: string, term: string, uses: NounUses): string | undefined {
  if (/^(?:you|we|i|it|they)\b/iu.test(gloss)) return undefined;
  // "two events are mutually exclusive if …" under "mutually exclusive": the condition is the meaning.
  const at = term === "" ? -1 : gloss.toLowerCase().indexOf(` ${term.toLowerCase()} `);
  const condition = at < 0 ? null : /^(?:if|when) (.+)$/u.exec(gloss.slice(at + term.length + 2));
  if (at >= 0 && (condition === null || /\b(?:it|they)\b/iu.test(condition[1]!))) return undefined;
  const clause = condition?.[1] ?? (opensPlural(gloss) ? gloss : ofNounPhrase(gloss, uses)) ?? gloss;
  if (ideas.test(term)) return `the idea that ${clause}`;
  return principles.test(term) ? `the principle that ${clause}` : `a situation in which ${clause}`;
}

/** "strong emotions trigger …": the tagger takes the verb for the last noun of the phrase. */
function opensPlural(gloss: string): boolean {
  const tokens = tagText(gloss);
  return tokens.slice(0, nounPhraseEnd(tokens, 0)).some(({ text, pos }) => pos === "noun" && isPlural(text));
}

/** "regulates body processes" under "autonomic nervous system": the term's own noun carries the clause. */
function ofVerbPhrase(gloss: string, term: string): string | undefined {
  if (statesLooks.test(gloss)) return undefined;
  const said = /^(?:states?|suggests?|holds?|argues?|proposes?|says?|assumes?|predicts?|asserts?) that (.+)$/iu.exec(
    gloss,
  );
  if (said !== null) return `the idea that ${said[1]!}`;
  const head = /\s(\p{Ll}{4,})$/u.exec(term.toLowerCase().replace(/ (?:of|for|in|by) .*$/u, ""))?.[1];
  if (head !== undefined && !isPlural(head) && presentSingular.has(gloss.split(" ")[0]!.toLowerCase()))
    return isMassNoun(head) || uncountable.test(head)
      ? `${head} that ${gloss}`
      : `${articleFor(head)} ${head} that ${gloss}`;
  return `what ${gloss}`;
}

function ofNounPhrase(gloss: string, uses: NounUses): string | undefined {
  const tokens = tagText(gloss);
  const first = tokens[0];
  if (first === undefined) return undefined;
  if (closed.test(first.lower) || /^\d/u.test(first.text)) return gloss;
  if (first.pos === "possessive")
    return /^\p{Ll}/u.test(first.text) && !ownedByMany.test(gloss) ? `${articleFor(gloss)} ${gloss}` : gloss;
  if (
    /^(?:[a-z]{3,}est|best|worst|only|most|least|first|final|entire|whole)$/u.test(first.lower) &&
    first.pos !== "noun" &&
    first.pos !== "verb"
  )
    return `the ${gloss}`;
  // "clearing the mind": what a gerund acts on follows it.
  if (first.lower.endsWith("ing") && tokens[1]?.pos === "determiner") return gloss;
  const end = endOfHead(tokens);
  if (first.pos === "verb" && end === 0) return verbal(gloss, first);
  if (end === 0) return gloss;
  const head = tokens[end - 1]!;
  const after = tokens[end];
  if (/^\p{Lu}/u.test(first.text) && first.pos === "name") return gloss;
  const isDefinite = definiteHeads.test(head.lower) && /^(?:of|to)$/u.test(after?.lower ?? "");
  if (isDefinite) return `the ${gloss}`;
  if (isPlural(head.text) || isMassNoun(head.text) || uncountable.test(head.lower) || isUncountedNoun(uses, head.key))
    return gloss;
  if (after?.pos === "possessive" && isPlural(after.text.replace(/['’]s?$/u, ""))) return gloss;
  // "consisting of", "learning by", "identifying needs": the tagger takes gerunds for nouns and adjectives.
  if (
    /(?:ing|ed)$/u.test(first.lower) &&
    !alsoNouns.test(first.lower) &&
    (end === 1 || /^(?:identify|creat|mak|us|tak|seek|treat|hav|giv|experienc)ing$/u.test(first.lower))
  )
    return gloss;
  if (after !== undefined && /^(?:and|or)$/u.test(after.lower) && end === 1 && !isChoice(tokens)) return gloss;
  // "weight gain, bruising, and weakness": several things, none of them with an article.
  if (
    /^[^,]+(?:, (?!and |or )[\p{L}-]+(?: [\p{L}-]+){0,2})+,? and (?!an? |the )\p{L}/u.test(gloss) &&
    after?.text === ","
  )
    return gloss;
  return `${articleFor(gloss)} ${gloss}`;
}

const alsoNouns =
  /(?:being|thing|ring|string|feeling|building|meaning|rating|ranking|finding|seed|breed|underlying|existing|leading|lasting|growing|based|related|shaped|oriented|centered|controlled)$/iu;

/** "bump or ridge …", "state or a trait …": one thing under two nouns. */
function isChoice(tokens: readonly Token[]): boolean {
  const other = tokens[2];
  if (tokens[1]?.lower !== "or" || other === undefined) return false;
  return /^an?$/u.test(other.lower) || (isNominal(other) && !isPlural(other.text) && !other.lower.endsWith("ing"));
}

/** The end of the phrase before what narrows it: "professional organization | representing psychologists". */
function endOfHead(tokens: readonly Token[]): number {
  // "psychological and behavior pattern": two qualities of one noun.
  const isPair = tokens[0]!.pos === "adjective" && /^(?:and|or)$/u.test(tokens[1]?.lower ?? "");
  // "newly defined period": the adverb belongs to what follows.
  const isGraded = tokens[0]!.pos === "adverb" && !(tokens[1]?.lower ?? "").endsWith("ing");
  const from = isPair ? 2 : isGraded ? 1 : 0;
  const end = nounPhraseEnd(tokens, from);
  if (end === from) return from === 0 ? end : 0;
  for (let at = from + 1; at < end; at += 1)
    if (tokens[at]!.pos === "verb" && /(?:ing|ed)$/u.test(tokens[at]!.lower) && isNominal(tokens[at - 1])) return at;
  return end;
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
