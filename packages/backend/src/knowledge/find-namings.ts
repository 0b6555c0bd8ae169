import type { DefinitionMatch, PatternInput } from "./definition-match.ts";
import { isNominal, nounPhraseEnd, type Span } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

const namingWords = new Set(["called", "termed", "named", "dubbed", "labeled", "labelled"]);
const namingAs = new Set(["known", "referred"]);

/** "is called X", "known as X", "referred to as X", "called X": where a sentence gives a thing its name. */
export function findNamings({ text, tokens }: PatternInput): DefinitionMatch[] {
  const matches: DefinitionMatch[] = [];
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const after = afterNaming(tokens, at);
    if (after === undefined) continue;
    const term = termAt(tokens, after);
    if (term === undefined) continue;
    matches.push({ ...namedThing(text, tokens, at), term });
  }
  return matches;
}

function afterNaming(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]!.lower;
  if (namingWords.has(word)) return at + 1;
  if (!namingAs.has(word)) return undefined;
  if (tokens[at + 1]?.lower === "as") return at + 2;
  if (tokens[at + 1]?.lower === "to" && tokens[at + 2]?.lower === "as") return at + 3;
  return undefined;
}

/** The name given: a noun phrase, or one word that is not tagged as a noun ("called shaping"). */
function termAt(tokens: readonly Token[], from: number): Span | undefined {
  let start = from;
  while (/^(?:an?|the|as|["“‘])$/u.test(tokens[start]?.lower ?? "")) start += 1;
  let end = nounPhraseEnd(tokens, start);
  const word = tokens[start];
  if (end === start && word !== undefined && /^\p{L}{4,}$/u.test(word.text) && /verb|adjective/u.test(word.pos)) {
    const closes = tokens[start + 1];
    if (closes === undefined || closes.pos === "punctuation") end = start + 1;
  }
  if (end === start) return undefined;
  if (tokens[end]?.lower === "of" || tokens[end]?.lower === "in") {
    const longer = nounPhraseEnd(tokens, /^(?:an?|the)$/u.test(tokens[end + 1]?.lower ?? "") ? end + 2 : end + 1);
    if (tokens[end]?.lower === "of" && longer > end + 1 && longer - start <= 6) end = longer;
  }
  return { start, end };
}

const pointing = /^(?:this|these|that|those|it|they|such|he|she|we|you|i|there|which|who|some|another|other|one)$/u;

function namedThing(text: string, tokens: readonly Token[], at: number): Omit<DefinitionMatch, "term"> {
  let verb = at - 1;
  while (verb > 0 && tokens[verb]!.pos === "adverb") verb -= 1;
  const isPassive = /^(?:is|are|be|been|was|were)$/u.test(tokens[verb]!.lower);
  if (isPassive) return inversion(text, tokens, verb);
  // "a number, called the mean,": the phrase before the comma.
  const before = tokens[verb]!.text === "," ? verb : verb + 1;
  const start = phraseStartBefore(tokens, before);
  if (start === undefined) return { pattern: "naming", gloss: "", strength: 0.6 };
  const gloss = text.slice(tokens[start]!.start, tokens[before - 1]!.end);
  const words = gloss.split(/\s+/u).length;
  return { pattern: "naming", gloss: words >= 4 ? gloss : "", strength: words >= 6 ? 0.65 : 0.5 };
}

/** "The ratio of profit to sales is called the profit margin": the subject is the meaning. */
function inversion(text: string, tokens: readonly Token[], verb: number): Omit<DefinitionMatch, "term"> {
  let start = 0;
  // The clause that the verb closes: after the last ", and" or ";" before it.
  for (let index = verb - 1; index > 0; index -= 1)
    if (
      tokens[index]!.text === ";" ||
      (tokens[index]!.text === "," && /^(?:and|but|so)$/u.test(tokens[index + 1]!.lower))
    ) {
      start = tokens[index]!.text === ";" ? index + 1 : index + 2;
      break;
    }
  const first = tokens[start]!;
  if (verb - start < 3 || pointing.test(first.lower)) return { pattern: "inversion", gloss: "", strength: 0.7 };
  if (!/^(?:an?|the|any|all)$/u.test(first.lower) && !isNominal(first) && first.pos !== "adjective")
    return { pattern: "inversion", gloss: "", strength: 0.6 };
  const gloss = text.slice(first.start, tokens[verb - 1]!.end).replace(/,$/u, "");
  // A relative clause ("…, which is called X") names the phrase before it, which need not be the subject.
  if (/[,\s](?:which|that|this|it|they)$/u.test(gloss)) {
    const relative = phraseStartBefore(tokens, tokens[verb - 2]?.text === "," ? verb - 2 : verb - 1);
    if (relative === undefined) return { pattern: "naming", gloss: "", strength: 0.6 };
    const end = tokens[verb - 2]?.text === "," ? verb - 3 : verb - 2;
    const phrase = text.slice(tokens[relative]!.start, tokens[end]!.end);
    return { pattern: "naming", gloss: phrase.split(/\s+/u).length >= 4 ? phrase : "", strength: 0.6 };
  }
  return { pattern: "inversion", gloss, strength: 0.9 };
}

/** Start of the "a … of …" phrase that ends before `end`, with its determiner. */
function phraseStartBefore(tokens: readonly Token[], end: number): number | undefined {
  let best: number | undefined;
  for (let at = end - 1; at >= Math.max(0, end - 14); at -= 1) {
    const token = tokens[at]!;
    if (token.pos === "punctuation" || token.pos === "auxiliary" || token.pos === "pronoun") break;
    if (/^(?:an?|the)$/u.test(token.lower)) {
      best = at;
      const before = tokens[at - 1]?.lower ?? "";
      if (!/^(?:of|in|to|for|between|from|by|with|on|at)$/u.test(before) || !isNominal(tokens[at - 2])) break;
    }
  }
  return best;
}
