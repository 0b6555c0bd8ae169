import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { isSameFamily, overlapOf, sharedStems } from "./content-stems.ts";
import type { Entry } from "./gather-material.ts";
import type { Gloss } from "./read-gloss.ts";

// Measured on glossaries of four textbooks: pairs above this share say the same thing in other words.
const synonymOverlap = 0.5;

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return inner.size > 0 && sharedStems(inner, outer).length === inner.size;
}

interface FoldedConcept {
  /** Its term first, then its other names. */
  names: readonly string[];
  /** The sentence that defines it; empty where none does. */
  sentence: string;
}

// Concepts are shared by all evidence of a run, entries are made for each slot.
const folded = new WeakMap<Concept, FoldedConcept>();

function foldedOf({ concept }: Entry): FoldedConcept {
  let fresh = folded.get(concept);
  if (fresh === undefined) {
    const names = [concept.term, ...concept.aliases].map(foldText);
    folded.set(concept, (fresh = { names, sentence: foldText(concept.definition?.sentence ?? "") }));
  }
  return fresh;
}

function isListedUnder(from: Entry, to: Entry): boolean {
  return from.statements.some(
    ({ kind, objectConceptId }) => (kind === "is-a" || kind === "example") && objectConceptId === to.concept.id,
  );
}

const openings = new WeakMap<Gloss, ReadonlySet<string>>();

/** The first words of meaning of a definition. */
function openingOf(gloss: Gloss): ReadonlySet<string> {
  let opening = openings.get(gloss);
  if (opening === undefined) openings.set(gloss, (opening = new Set([...gloss.stems].slice(0, 4))));
  return opening;
}

/** Whether the definition of `a` places it under `b`: "a demand curve that …" under "demand curve". */
function isDefinedUnder({ gloss }: Entry, b: Entry): boolean {
  return gloss !== null && gloss.genus !== "" && isWithin(b.termStems, openingOf(gloss));
}

function namesTheOther(a: Entry, b: Entry): boolean {
  const { sentence } = foldedOf(a);
  return foldedOf(b).names.some(
    (name) =>
      sentence.includes(name) &&
      (sentence.includes(`also called ${name}`) ||
        sentence.includes(`also known as ${name}`) ||
        sentence.includes(`or ${name}`) ||
        sentence.includes(`(${name})`)),
  );
}

/** "cyberbullying" is a kind of "bullying", whatever the source says of either. */
function isCompoundOf(a: Entry, b: Entry): boolean {
  const head = foldedOf(b).names[0]!;
  return head.length >= 6 && !head.includes(" ") && foldedOf(a).names[0]!.endsWith(head);
}

function compare(a: Entry, b: Entry): boolean {
  if (a.concept.id === b.concept.id) return false;
  const { names } = foldedOf(a);
  if (foldedOf(b).names.some((name) => names.includes(name))) return false;
  if (isWithin(a.termStems, b.termStems) || isWithin(b.termStems, a.termStems)) return false;
  if (isCompoundOf(a, b) || isCompoundOf(b, a)) return false;
  if (isListedUnder(a, b) || isListedUnder(b, a) || isDefinedUnder(a, b) || isDefinedUnder(b, a)) return false;
  if (namesTheOther(a, b) || namesTheOther(b, a)) return false;
  return a.gloss === null || b.gloss === null || overlapOf(a.gloss.stems, b.gloss.stems) < synonymOverlap;
}

// The same pairs are compared for every question about a concept.
const compared = new WeakMap<Entry, WeakMap<Entry, boolean>>();

/**
 * Whether an option that stands for `b` is wrong beyond doubt where `a` is the key: not the same thing under another
 * name, not a wider or narrower kind, not defined in nearly the same words. The same in both directions.
 */
export function isClearlyOther(a: Entry, b: Entry): boolean {
  let known = compared.get(a);
  if (known === undefined) compared.set(a, (known = new WeakMap()));
  let answer = known.get(b);
  if (answer === undefined) known.set(b, (answer = compare(a, b)));
  return answer;
}

// "mutually exclusive", "clinical", "exponential": terms that sources list though they are no nouns.
const adjective = /^\p{L}+ly \p{Ll}+$|(?:[^m]ical|[^t]ential|ous|[^n]ese)$/u;
// "describes a force beyond understanding": sources define adjectives so.
const describing = /^(?:describes?|describing|relating to|pertaining to)\b/i;

/** Whether a term is an adjective, by its definition or its ending. */
export function isAdjective({ concept, gloss }: Pick<Entry, "concept" | "gloss">): boolean {
  return (
    gloss?.form === "adjective" || adjective.test(concept.term) || describing.test(concept.definition?.sentence ?? "")
  );
}

/** Whether two terms are both nouns or both adjectives. */
export function isSamePartOfSpeech(a: Entry, b: Entry): boolean {
  return isAdjective(a) === isAdjective(b);
}

function headOf(entry: Entry): string {
  return [...entry.termStems].at(-1) ?? "";
}

/** Last words of two terms are one: "star schema", "snowflake schema". */
export function hasSameHead(a: Entry, b: Entry): boolean {
  return headOf(a) !== "" && isSameFamily(headOf(a), headOf(b));
}
