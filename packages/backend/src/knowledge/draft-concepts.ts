import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { SourceKeyTerm } from "@curriculum/curriculum/model/document.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import { bestChapter } from "./score-terms.ts";
import { keyOfTerm } from "./key-of-term.ts";
import type { TermCandidate } from "./term-candidate.ts";
import { numberOfTerm } from "./term-number.ts";
import { splitListedTerm } from "./split-listed-term.ts";
import { displayTerm, type WordCase } from "./word-case.ts";

/** Below this chance an extracted phrase is more often noise than a term (term benchmark, learn half). */
const leastChance = 0.1;
/** Beside a list of the source's own, only what its author clearly treats as a term. */
const leastChanceBesideList = 0.55;
/** A text holds at most one extracted term in so many words. */
const wordsPerTerm = 150;

/** The document's concepts: the source's own key terms, then the best of the extracted ones. */
export function draftConcepts(
  candidates: ReadonlyMap<string, TermCandidate>,
  keyTerms: readonly SourceKeyTerm[],
  wordCase: WordCase,
  teachingWords: number,
): ConceptDraft[] {
  const drafts = new Map<string, ConceptDraft>();
  const listIsLower = keyTerms.filter(({ term }) => /^\p{Ll}/u.test(term)).length >= keyTerms.length * 0.4;
  for (const keyTerm of keyTerms) {
    const draft = draftListed(keyTerm, candidates, wordCase, listIsLower);
    const known = drafts.get(draft.key);
    if (known === undefined) drafts.set(draft.key, draft);
    else if ((known.keyTerm?.meaning.length ?? 0) < 12) known.keyTerm = keyTerm;
  }
  const taken = new Set([...drafts.values()].flatMap((draft) => [draft.key, ...draft.otherKeys]));
  // A list that covers the text (one term in 1,500 words) says itself what is taught.
  const least = keyTerms.length >= teachingWords / 1500 ? leastChanceBesideList : leastChance;
  const extracted = [...candidates.values()]
    .filter((candidate) => !taken.has(candidate.key) && isWorthTeaching(candidate))
    .map((candidate) => ({ candidate, score: bestChapter(candidate).score }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1))
    .slice(0, Math.ceil(teachingWords / wordsPerTerm));
  for (const { candidate, score } of extracted) drafts.set(candidate.key, draftExtracted(candidate, score, wordCase));
  return [...drafts.values()];
}

/** Names of people, places and brands are mentioned, not taught, unless the text says what they are. */
function isWorthTeaching(candidate: TermCandidate): boolean {
  let best = 0;
  let total = 0;
  for (const use of candidate.chapters.values()) {
    best = Math.max(best, use.bestDefinition);
    total += use.alone;
  }
  if (candidate.count < 2 || (total < 2 && best < 0.85)) return false;
  const isName = candidate.midSentence > 0 && candidate.capitalised / candidate.midSentence > 0.7;
  if (isName && best < 0.8) return false;
  return best > 0 || total >= 3;
}

function draftListed(
  keyTerm: SourceKeyTerm,
  candidates: ReadonlyMap<string, TermCandidate>,
  wordCase: WordCase,
  listIsLower: boolean,
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
    number: numberOfTerm(display, candidate),
    keyTerm,
    score: candidate === null ? 0.5 : 0.5 + bestChapter(candidate).score / 2,
    candidate,
  };
}

function draftExtracted(candidate: TermCandidate, score: number, wordCase: WordCase): ConceptDraft {
  const term = displayTerm(pickSurface(candidate), wordCase, false);
  const acronyms = candidate.acronym === null ? [] : [candidate.acronym];
  return {
    key: candidate.key,
    otherKeys: [],
    acronyms,
    term,
    aliases: acronyms,
    number: numberOfTerm(term, candidate),
    keyTerm: null,
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
