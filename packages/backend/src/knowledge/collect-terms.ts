import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { FoundDefinition } from "./term-candidate.ts";
import type { ChapterUse, TermCandidate } from "./term-candidate.ts";
import type { DefinitionMatch } from "./definition-match.ts";
import { findDefinitions } from "./find-definitions.ts";
import { isTermLike, neverTerms, pointsOnly } from "./is-term-like.ts";
import { headlineKeys } from "./headline-keys.ts";
import { keyOfSpan, listNounPhrases, listTermSpans, textOfSpan, type Span } from "./noun-phrase.ts";
import { tagText } from "./tag-text.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";

/** Where each sentence stands: the chapter that the weights are counted in, and the innermost section. */
export interface SentencePlace {
  chapter: string;
  section: string;
}

export interface CollectedTerms {
  candidates: Map<string, TermCandidate>;
  definitions: FoundDefinition[];
}

/** Every possible term of the text with its counts, and every definition. */
export function collectTerms(
  sentences: readonly TaggedSentence[],
  places: readonly SentencePlace[],
  headings: readonly { text: string; chapter: string }[],
): CollectedTerms {
  const candidates = new Map<string, TermCandidate>();
  const definitions: FoundDefinition[] = [];
  const matches = sentences.map(findDefinitions);
  const headlines = headings.map(({ text, chapter }) => ({ keys: headlineKeys(text), chapter }));
  const defined = definedEverydayWords(sentences, matches);
  // A text that gives a word a heading of its own teaches it, everyday word or not.
  for (const { keys } of headlines) for (const key of keys) if (!neverTerms.has(key)) defined.add(key);
  sentences.forEach((sentence, index) => {
    const place = places[index]!;
    const maximal = new Map<number, Span>();
    for (const span of listNounPhrases(sentence.tokens))
      for (let at = span.start; at < span.end; at += 1) maximal.set(at, span);
    for (const span of listTermSpans(sentence.tokens))
      countMention({ candidates, defined }, sentence, span, maximal, place);
    for (const match of matches[index]!) {
      const { term } = match;
      const key = keyOfSpan(sentence.tokens, term);
      definitions.push({ ...match, sentence: index, key });
      if (!isTermLike(sentence.tokens, term, defined)) continue;
      const use = chapterUse(candidateOf(candidates, key, sentence, term), place);
      use.bestDefinition = Math.max(use.bestDefinition, match.strength);
      use.definitions += match.strength;
    }
  });
  for (const heading of headings) countHeading(candidates, heading);
  for (const { keys, chapter } of headlines)
    for (const key of keys) {
      const use = candidates.get(key)?.chapters.get(chapter);
      if (use !== undefined) use.isHeadline = true;
    }
  return { candidates, definitions };
}

/** Words such as "function" or "list" that some sentence defines outright: "A list is a sequence that …". */
function definedEverydayWords(
  sentences: readonly TaggedSentence[],
  matches: readonly (readonly DefinitionMatch[])[],
): Set<string> {
  const defined = new Set<string>();
  matches.forEach((list, at) => {
    const { tokens } = sentences[at]!;
    for (const { pattern, term, strength, gloss } of list) {
      if (gloss === "" || (pattern !== "copula" && pattern !== "explicit")) continue;
      const key = keyOfSpan(tokens, term);
      const isOneWord = term.end - term.start === 1;
      if (
        strength >= (pattern === "explicit" ? 0.7 : 0.9) &&
        (isOneWord ? !neverTerms.has(key) : !pointsOnly(tokens, term))
      )
        defined.add(key);
    }
  });
  return defined;
}

function candidateOf(
  candidates: Map<string, TermCandidate>,
  key: string,
  sentence: TaggedSentence,
  span: Span,
): TermCandidate {
  let candidate = candidates.get(key);
  if (candidate === undefined) {
    candidate = {
      key,
      words: key.split(" ").length,
      count: 0,
      alone: 0,
      surfaces: new Map([[textOfSpan(sentence.text, sentence.tokens, span), 0]]),
      capitalised: 0,
      midSentence: 0,
      afterIndefinite: 0,
      afterDefinite: 0,
      bare: 0,
      plural: 0,
      chapters: new Map(),
      containers: new Set(),
      acronym: null,
    };
    candidates.set(key, candidate);
  }
  return candidate;
}

function chapterUse(candidate: TermCandidate, place: SentencePlace): ChapterUse {
  let use = candidate.chapters.get(place.chapter);
  if (use === undefined) {
    use = {
      count: 0,
      alone: 0,
      bestDefinition: 0,
      definitions: 0,
      inHeading: false,
      isHeadline: false,
      sections: new Set(),
    };
    candidate.chapters.set(place.chapter, use);
  }
  use.sections.add(place.section);
  return use;
}

function countMention(
  { candidates, defined }: { candidates: Map<string, TermCandidate>; defined: ReadonlySet<string> },
  sentence: TaggedSentence,
  span: Span,
  maximal: ReadonlyMap<number, Span>,
  place: SentencePlace,
): void {
  const { tokens, text } = sentence;
  if (!isTermLike(tokens, span, defined)) return;
  const candidate = candidateOf(candidates, keyOfSpan(tokens, span), sentence, span);
  const use = chapterUse(candidate, place);
  const whole = maximal.get(span.start);
  const isAlone =
    whole !== undefined && whole.end <= span.end && (whole.start === span.start || isPointer(sentence, whole, span));
  candidate.count += 1;
  use.count += 1;
  if (isAlone) {
    candidate.alone += 1;
    use.alone += 1;
  } else if (whole !== undefined && candidate.containers.size < 64) candidate.containers.add(keyOfSpan(tokens, whole));
  const surface = textOfSpan(text, tokens, span);
  candidate.surfaces.set(surface, (candidate.surfaces.get(surface) ?? 0) + 1);
  if (span.start > 0) {
    candidate.midSentence += 1;
    if (/^\p{Lu}/u.test(surface)) candidate.capitalised += 1;
  }
  if (isPlural(tokens[span.end - 1]!.text)) candidate.plural += 1;
  else if (isAlone) {
    const before = tokens[whole.start - 1];
    if (before !== undefined && /^(?:an?|each|every|one)$/u.test(before.lower)) candidate.afterIndefinite += 1;
    else if (before?.pos === "determiner" || before?.pos === "possessive") candidate.afterDefinite += 1;
    else candidate.bare += 1;
  }
  const bracket = tokens[span.end + 1];
  if (
    tokens[span.end]?.text === "(" &&
    tokens[span.end + 2]?.text === ")" &&
    bracket !== undefined &&
    abbreviates(bracket.text, surface)
  )
    candidate.acronym = bracket.text;
}

function isPointer(sentence: TaggedSentence, whole: Span, span: Span): boolean {
  return span.end === whole.end && !isTermLike(sentence.tokens, { start: whole.start, end: whole.end });
}

/** "CSR" for "corporate social responsibility", "ROE" for "return on equity". */
export function abbreviates(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{Lu}\d&]{1,6}s?$/u.test(short)) return false;
  const initials = long
    .split(/[\s-]+/u)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  const letters = short.replace(/s$/u, "");
  if (initials === letters) return true;
  const withoutSmall = long
    .split(/[\s-]+/u)
    .filter((word) => !/^(?:of|and|the|in|for|on|to)$/iu.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return withoutSmall === letters;
}

function countHeading(candidates: Map<string, TermCandidate>, heading: { text: string; chapter: string }): void {
  const tokens = tagText(heading.text);
  for (let start = 0; start < tokens.length; start += 1)
    for (let end = start + 1; end <= Math.min(tokens.length, start + 5); end += 1) {
      const use = candidates.get(keyOfSpan(tokens, { start, end }))?.chapters.get(heading.chapter);
      if (use !== undefined) use.inHeading = true;
    }
}
