import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { SourceKeyTerm } from "@curriculum/curriculum/model/document.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import { genericNouns } from "./generic-nouns.ts";
import { bestChapter } from "./score-terms.ts";
import { keyOfTerm } from "./key-of-term.ts";
import type { NounUses } from "./read-noun-use.ts";
import type { TermCandidate } from "./term-candidate.ts";
import { numberOfTerm } from "./term-number.ts";
import { splitListedTerm } from "./split-listed-term.ts";
import { displayTerm, type WordCase } from "./word-case.ts";

/** Below this chance an extracted phrase is more often noise than a term (term benchmark, learn half). */
const leastChance = 0.06;
/** Beside a list of the source's own, only what its author clearly treats as a term. */
const leastChanceBesideList = 0.55;
/** A text holds at most one extracted term in so many words … */
const wordsPerTerm = 90;
/** … and one in so many where the source lists some itself; half of them fall out as not teachable. */
const wordsPerTermBesideList = 250;

/** The teaching words of each chapter, and the chapter of each section. */
export interface ChapterWords {
  words: ReadonlyMap<string, number>;
  of: ReadonlyMap<string, string>;
}

/** The document's concepts: the source's own key terms, then the best of the extracted ones. */
export function draftConcepts(
  candidates: ReadonlyMap<string, TermCandidate>,
  keyTerms: readonly SourceKeyTerm[],
  wordCase: WordCase,
  chapters: ChapterWords,
  uses: NounUses,
): ConceptDraft[] {
  const drafts = new Map<string, ConceptDraft>();
  const listIsLower = keyTerms.filter(({ term }) => /^\p{Ll}/u.test(term)).length >= keyTerms.length * 0.4;
  for (const keyTerm of keyTerms) {
    const draft = draftListed(keyTerm, candidates, { wordCase, uses, listIsLower });
    const known = drafts.get(draft.key);
    if (known === undefined) {
      drafts.set(draft.key, draft);
      continue;
    }
    known.listedIn.push(keyTerm.sectionId);
    if ((known.keyTerm?.meaning.length ?? 0) < 12) known.keyTerm = keyTerm;
  }
  const taken = new Set([...drafts.values()].flatMap((draft) => [draft.key, ...draft.otherKeys]));
  const extracted = [...candidates.values()]
    .filter((candidate) => !taken.has(candidate.key) && isWorthTeaching(candidate))
    .map((candidate) => ({ candidate, ...bestChapter(candidate) }))
    .filter(({ score }) => score >= leastChance)
    .toSorted((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
  const listedIn = Map.groupBy(keyTerms, ({ sectionId }) => chapters.of.get(sectionId) ?? "");
  for (const [chapter, list] of Map.groupBy(extracted, (one) => one.chapter)) {
    const words = chapters.words.get(chapter) ?? 0;
    const listed = listedIn.get(chapter)?.length ?? 0;
    for (const { candidate, score } of chooseExtracted(list, words, listed))
      drafts.set(candidate.key, draftExtracted(candidate, score, wordCase, uses));
  }
  return [...drafts.values()];
}

/**
 * Where the source's own list leaves a chapter thin, the best of what the text itself treats as terms fills it up;
 * where it does not, only what its author clearly treats as a term is added.
 */
function chooseExtracted<T extends { candidate: TermCandidate; score: number }>(
  bestFirst: readonly T[],
  words: number,
  listed: number,
): T[] {
  const room = Math.ceil(words / (listed === 0 ? wordsPerTerm : wordsPerTermBesideList)) - listed;
  return bestFirst.filter(
    ({ candidate, score }, at) =>
      (at < room && (listed === 0 || isSpokenOf(candidate, score))) ||
      (score >= leastChanceBesideList && at < words / wordsPerTerm),
  );
}

/** Beside a list a filler must be explained somewhere, head a section or be a phrase that the text keeps using. */
function isSpokenOf(candidate: TermCandidate, score: number): boolean {
  for (const use of candidate.chapters.values())
    if (use.bestDefinition >= 0.6 || (use.inHeading && use.alone >= 2) || (candidate.words > 1 && use.alone >= 4))
      return true;
  return score >= 0.4;
}

/** Names of people, places and brands are mentioned, not taught, unless the text says what they are. */
function isWorthTeaching(candidate: TermCandidate): boolean {
  let best = 0;
  let total = 0;
  for (const use of candidate.chapters.values()) {
    best = Math.max(best, use.bestDefinition);
    total += use.alone;
  }
  if ((candidate.count < 2 && best < 0.9) || (total < 2 && best < 0.85)) return false;
  const isName = candidate.midSentence > 0 && candidate.capitalised / candidate.midSentence > 0.7;
  if (isName && best < 0.8) return false;
  if (isFrame(candidate) && best < 0.9) return false;
  return best > 0 || total >= 3;
}

/** "Treatment" heads a section of chapter after chapter: it orders what is taught and is not taught itself. */
function isFrame({ key, chapters }: TermCandidate): boolean {
  return genericNouns.has(key) && [...chapters.values()].filter(({ isHeadline }) => isHeadline).length > 1;
}

function draftListed(
  keyTerm: SourceKeyTerm,
  candidates: ReadonlyMap<string, TermCandidate>,
  { wordCase, uses, listIsLower }: { wordCase: WordCase; uses: NounUses; listIsLower: boolean },
): ConceptDraft {
  const { term, others } = splitListedTerm(keyTerm.term);
  const display = displayTerm(term, wordCase, listIsLower);
  const key = keyOfTerm(term);
  const candidate = candidates.get(key) ?? null;
  const acronyms = others.filter(isAcronym);
  if (candidate !== null && candidate.acronym !== null && !acronyms.includes(candidate.acronym))
    acronyms.push(candidate.acronym);
  const forms = others.filter((other) => !isAcronym(other)).map((other) => displayTerm(other, wordCase, listIsLower));
  return {
    key,
    otherKeys: forms.map(keyOfTerm).filter((other) => other !== key),
    acronyms,
    term: display,
    aliases: [...new Set([...acronyms, ...forms])].filter((alias) => alias !== display),
    number: numberOfTerm(display, candidate, uses),
    keyTerm,
    listedIn: [keyTerm.sectionId],
    score: candidate === null ? 0.5 : 0.5 + bestChapter(candidate).score / 2,
    candidate,
  };
}

function draftExtracted(candidate: TermCandidate, score: number, wordCase: WordCase, uses: NounUses): ConceptDraft {
  const term = displayTerm(pickSurface(candidate), wordCase, false);
  const acronyms = candidate.acronym === null ? [] : [candidate.acronym];
  return {
    key: candidate.key,
    otherKeys: [],
    acronyms,
    term,
    aliases: acronyms,
    number: numberOfTerm(term, candidate, uses),
    keyTerm: null,
    listedIn: [],
    score,
    candidate,
  };
}

/** The commonest form; the singular where the text uses it at all often (one mention in five). */
function pickSurface(candidate: TermCandidate): string {
  const forms = [...candidate.surfaces].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const wantsSingular = candidate.plural < candidate.count * 0.8;
  const fitting = forms.filter(([form]) => isPlural(form) !== wantsSingular);
  return (fitting[0] ?? forms[0])?.[0] ?? candidate.key;
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&]+s?$/u.test(text);
}
