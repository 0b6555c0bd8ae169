import type { Token } from "./tag-text.ts";

/** Tokens [start, end) of a sentence. */
export interface Span {
  start: number;
  end: number;
}

/** Terms are rarely longer, and longer spans are mostly run-on text. */
const mostWords = 5;

const participle = /(?:ing|ed)$/u;

export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "noun" || token.pos === "name");
}

function qualifies(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.pos === "adjective" || isNominal(token)) return true;
  const next = tokens[at + 1];
  const goesOn = next !== undefined && (isNominal(next) || next.pos === "adjective");
  if (token.pos === "possessive") return goesOn && (/^\p{Lu}/u.test(token.text) || /s['’]$/u.test(token.text));
  if (token.pos === "verb") return goesOn && participle.test(token.lower);
  return false;
}

/** The end of the noun phrase (no determiner, no "of …") that begins at `start`; `start` itself when there is none. */
export function nounPhraseEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  let end = start;
  while (at < tokens.length && qualifies(tokens, at)) {
    at += 1;
    if (isNominal(tokens[at - 1])) end = at;
  }
  return end;
}

/** The maximal noun phrases of a sentence, left to right. */
export function listNounPhrases(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = nounPhraseEnd(tokens, at);
    if (end > at) {
      spans.push({ start: at, end });
      at = end;
    } else at += 1;
  }
  return spans;
}

/** Every stretch inside a maximal phrase that ends in a noun, and "A of B" over two phrases. */
export function listTermSpans(tokens: readonly Token[]): Span[] {
  const phrases = listNounPhrases(tokens);
  const spans: Span[] = [];
  phrases.forEach((phrase, index) => {
    for (let start = phrase.start; start < phrase.end; start += 1) {
      if (tokens[start]!.pos === "possessive" && start > phrase.start && isNominal(tokens[start - 1])) continue;
      for (let end = start + 1; end <= Math.min(phrase.end, start + mostWords); end += 1)
        if (isNominal(tokens[end - 1])) spans.push({ start, end });
    }
    const next = phrases[index + 1];
    if (next === undefined || tokens[phrase.end]?.lower !== "of" || next.start !== phrase.end + 1) return;
    if (next.end - phrase.start > mostWords) return;
    for (let start = phrase.start; start < phrase.end; start += 1) spans.push({ start, end: next.end });
  });
  return spans;
}

/** The form under which a span is counted. */
export function keyOfSpan(tokens: readonly Token[], span: Span): string {
  let key = "";
  for (let at = span.start; at < span.end; at += 1) key += at === span.start ? tokens[at]!.key : ` ${tokens[at]!.key}`;
  return key;
}

/** The words as they stand in the sentence. */
export function textOfSpan(sentence: string, tokens: readonly Token[], span: Span): string {
  return sentence.slice(tokens[span.start]!.start, tokens[span.end - 1]!.end);
}
