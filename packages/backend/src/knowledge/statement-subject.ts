import { presentPlural, presentSingular } from "./expository-verbs.ts";
import type { Mention } from "./find-mentions.ts";
import { isNominal, nounPhraseEnd } from "./noun-phrase.ts";
import { skipAside } from "./definition-subject.ts";
import type { Token } from "./tag-text.ts";

/** A sentence's grammatical subject, when that is a concept. */
export interface StatementSubject {
  mention: Mention;
  /** Token where the subject begins, after words such as "Technically," that may be left out. */
  start: number;
  /** Token after the subject and what is set beside it. */
  end: number;
  /** Token where the predicate begins: an adverb or the verb. */
  verb: number;
  isPlural: boolean;
  /** Words between determiner and concept that narrow it ("effective price floors"). */
  modifiers: number;
  /** Words after the concept that narrow it ("demand for coffee"). */
  complement: number;
}

const removable =
  /^(?:technically|formally|basically|essentially|thus|therefore|hence|also|additionally|furthermore|moreover|similarly|likewise|finally|first|second|third|specifically|in general|in short|in other words|in addition)$/iu;
const determiners = /^(?:an?|the|all|most|many|some|both)$/u;
const adverbs =
  /^(?:also|often|usually|typically|generally|commonly|sometimes|frequently|always|never|only|rarely|primarily|mainly|mostly|simply|directly|then|thus|therefore|further|automatically|normally|traditionally|tend)$/u;
const modals = /^(?:can|could|may|might|must|should|will|would|cannot)$/u;
const singularAuxiliaries = /^(?:is|was|has|does)$/u;
const pluralAuxiliaries = /^(?:are|were|have|do)$/u;
const complementPrepositions = /^(?:of|for|in|to|between|from|with)$/u;

/** The concept that a sentence is about: the head of the noun phrase before its first finite verb. */
export function findStatementSubject(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): StatementSubject | undefined {
  const start = skipRemovable(tokens);
  const hasDeterminer = determiners.test(tokens[start]?.lower ?? "");
  const phrase = hasDeterminer ? start + 1 : start;
  const mention = mentions.find(({ start: from }) => from >= phrase);
  if (mention === undefined || mention.start - phrase > 2) return undefined;
  for (let at = phrase; at < mention.start; at += 1)
    if (tokens[at]!.pos !== "adjective" && !isNominal(tokens[at])) return undefined;
  // A noun that goes on ("demand curve" where only "demand" is a concept) is another thing.
  if (nounPhraseEnd(tokens, mention.start) > mention.end && !isVerbForm(tokens[mention.end])) return undefined;
  const afterAside = skipAside(tokens, mention.end);
  const { end, complement } = skipComplement(tokens, afterAside);
  const verb = finiteVerb(tokens, end);
  if (verb === undefined) return undefined;
  const subject = {
    mention,
    start,
    end,
    verb: verb.start,
    isPlural: verb.isPlural,
    modifiers: mention.start - phrase,
    complement,
  };
  return agrees(tokens, mention, hasDeterminer ? tokens[start]!.lower : "", verb.number) ? subject : undefined;
}

function skipRemovable(tokens: readonly Token[]): number {
  for (const length of [1, 2, 3]) {
    if (tokens[length]?.text !== ",") continue;
    const opening = tokens
      .slice(0, length)
      .map((token) => token.lower)
      .join(" ");
    if (removable.test(opening)) return length + 1;
  }
  return 0;
}

function isVerbForm(token: Token | undefined): boolean {
  return token !== undefined && (presentSingular.has(token.lower) || presentPlural.has(token.lower));
}

/** "of a sample", "for goods and services": at most two such phrases of five words. */
function skipComplement(tokens: readonly Token[], from: number): { end: number; complement: number } {
  let at = from;
  for (let round = 0; round < 2; round += 1) {
    if (!complementPrepositions.test(tokens[at]?.lower ?? "")) break;
    let inside = at + 1;
    if (tokens[inside]?.pos === "determiner" && !/^(?:this|these|those|that)$/u.test(tokens[inside]!.lower))
      inside += 1;
    let end = nounPhraseEnd(tokens, inside);
    while (
      end > inside &&
      /^\p{Ll}/u.test(tokens[end - 1]!.text) &&
      isVerbForm(tokens[end - 1]) &&
      tokens[end - 1]!.key !== tokens[end - 1]!.lower &&
      end - inside > 1
    )
      end -= 1;
    if (end === inside) break;
    if (/^(?:and|or)$/u.test(tokens[end]?.lower ?? "")) {
      const second = nounPhraseEnd(tokens, end + 1);
      if (second > end + 1) end = second;
    }
    at = end;
  }
  return { end: at, complement: at - from };
}

export interface FiniteVerb {
  start: number;
  number: "singular" | "plural" | "either";
  isPlural: boolean;
}

/** The finite verb at a place, after at most two adverbs. */
export function finiteVerb(tokens: readonly Token[], from: number): FiniteVerb | undefined {
  let at = from;
  while (at < from + 2 && adverbs.test(tokens[at]?.lower ?? "")) at += 1;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { lower } = token;
  if (modals.test(lower)) return { start: from, number: "either", isPlural: false };
  if (singularAuxiliaries.test(lower)) return { start: from, number: "singular", isPlural: false };
  if (pluralAuxiliaries.test(lower)) return { start: from, number: "plural", isPlural: true };
  const next = tokens[at + 1];
  if (next === undefined || (next.pos === "punctuation" && next.text !== ".")) return undefined;
  if (presentSingular.has(lower)) return { start: from, number: "singular", isPlural: false };
  // A base form before a noun may be that noun's modifier; as a verb the tagger must agree.
  if (presentPlural.has(lower) && (token.pos === "verb" || startsObject(next)))
    return { start: from, number: "plural", isPlural: true };
  return undefined;
}

function startsObject(token: Token): boolean {
  return /^(?:determiner|preposition|pronoun)$/u.test(token.pos) || token.lower === "to" || token.lower === "that";
}

function agrees(tokens: readonly Token[], mention: Mention, determiner: string, number: FiniteVerb["number"]): boolean {
  if (number === "either") return true;
  const head = tokens[mention.end - 1]!;
  const isPluralForm = head.key !== head.lower.replaceAll(/[-‐–]/gu, " ").replaceAll("’", "'");
  if (/^(?:an?)$/u.test(determiner)) return number === "singular";
  if (/^(?:many|all|most|some|both)$/u.test(determiner))
    return isPluralForm ? number === "plural" : number === "singular";
  // "data are", "economics is", "mathematics is": the form alone does not tell.
  if (/(?:ics|data|media|criteria|people)$/u.test(head.lower)) return true;
  return isPluralForm === (number === "plural");
}
