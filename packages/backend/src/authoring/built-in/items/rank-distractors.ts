import { isMassNoun, pluralOf, singularOf } from "@curriculum/curriculum/language/plural.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { overlapOf, sharedStems } from "./content-stems.ts";
import type { Entry } from "./gather-material.ts";
import { chapterOf } from "./chapter-of.ts";
import { hasSameHead, isClearlyOther, isSamePartOfSpeech } from "./is-fair-distractor.ts";
import { kindOfEntry } from "./kind-of-entry.ts";

function capitalsOf(term: string): string {
  if (/^[^a-z]+$/.test(term)) return "acronym";
  return /^\p{Lu}|\s\p{Lu}/u.test(term) ? "name" : "common";
}

function endingOf(term: string): string {
  const ending = /(?:ing|[ts]ion|ity|ness|ment|ism|ance|ence|ics|ist|ian|[eo]rs?|ologist|logy|itis|emia|osis)$/i.exec(
    term,
  );
  return ending?.[0].toLowerCase() ?? "";
}

interface TermForm {
  words: number;
  capitals: string;
  ending: string;
}

// Each concept is held against each other of its evidence, for every slot of a run.
const forms = new WeakMap<Concept, TermForm>();

function formOf(concept: Concept): TermForm {
  const { term } = concept;
  let form = forms.get(concept);
  if (form === undefined)
    forms.set(concept, (form = { words: term.split(" ").length, capitals: capitalsOf(term), ending: endingOf(term) }));
  return form;
}

/** How well `other` would pass for `key` with somebody who has not studied: near in the book, in kind and in form. */
function plausibilityOf(key: Entry, other: Entry, count: number): number {
  const a = key.concept;
  const b = other.concept;
  let score = 0.4 * (1 - other.rank / Math.max(1, count));
  if (a.documentId === b.documentId && a.sectionId === b.sectionId) score += 0.8;
  else if (chapterOf(key) === chapterOf(other)) score += 0.4;
  if (hasSameHead(key, other)) score += 0.5;
  if (key.gloss !== null && other.gloss !== null) {
    if (key.gloss.genus !== "" && key.gloss.genus === other.gloss.genus) score += 0.5;
    if (key.gloss.form === other.gloss.form) score += 0.1;
    score += 1.5 * Math.min(0.3, overlapOf(key.gloss.stems, other.gloss.stems));
  }
  // A meal beside two diseases is struck out unread.
  const [kind, otherKind] = [kindOfEntry(key), kindOfEntry(other)];
  if (kind !== "thing" && kind === otherKind) score += 0.4;
  if (kind !== otherKind && kind !== "thing" && otherKind !== "thing") score -= 0.3;
  if (b.isKeyTerm) score += 0.3;
  score += 0.3 * b.salience;
  const [form, otherForm] = [formOf(a), formOf(b)];
  const words = Math.abs(form.words - otherForm.words);
  score += words === 0 ? 0.3 : words === 1 ? 0.15 : -0.1 * words;
  if (form.capitals === otherForm.capitals) score += 0.3;
  if (form.ending === otherForm.ending) score += 0.2;
  return score;
}

/** The term as it stands beside the key: singular where the key is not plural, plural where it is; null where it has no such form. */
function inNumberOf(key: Entry, { concept, article }: Entry): string | null {
  const wanted = key.concept.number === "plural";
  if ((concept.number === "plural") === wanted) return concept.term;
  if (!wanted) return isMassNoun(concept.term) ? null : singularOf(concept.term);
  return article === "a" ? pluralOf(concept.term) : null;
}

export interface RankedDistractor {
  entry: Entry;
  /** The term in the key's number, so that no option stands out. */
  term: string;
  plausibility: number;
}

// Every question about a concept has the same entries to choose from; only its stem differs.
const fair = new WeakMap<readonly Entry[], WeakMap<Entry, RankedDistractor[]>>();

/** Entries that are wrong beyond doubt where `key` is right, whatever the stem. */
function fairOf(key: Entry, entries: readonly Entry[]): RankedDistractor[] {
  let known = fair.get(entries);
  if (known === undefined) fair.set(entries, (known = new WeakMap()));
  let found = known.get(key);
  if (found === undefined) {
    found = entries
      .filter((entry) => isSamePartOfSpeech(key, entry) && isClearlyOther(key, entry))
      .flatMap((entry) => {
        const term = inNumberOf(key, entry);
        if (term === null || entry.termStems.size === 0) return [];
        return [{ entry, term, plausibility: plausibilityOf(key, entry, entries.length) }];
      });
    known.set(key, found);
  }
  return found;
}

/** Entries that are wrong beyond doubt where `key` is right, the most plausible first; none is named in `stem`. */
export function rankDistractors(
  key: Entry,
  entries: readonly Entry[],
  stemStems: ReadonlySet<string>,
): RankedDistractor[] {
  return fairOf(key, entries)
    .flatMap(({ entry, term, plausibility }) => {
      const inStem = sharedStems(entry.termStems, stemStems).length;
      if (inStem === entry.termStems.size) return [];
      const inflected = term === entry.concept.term ? 0 : 0.6;
      return [{ entry, term, plausibility: plausibility - 0.6 * inStem - inflected }];
    })
    .toSorted((a, b) => b.plausibility - a.plausibility || a.entry.rank - b.entry.rank);
}
