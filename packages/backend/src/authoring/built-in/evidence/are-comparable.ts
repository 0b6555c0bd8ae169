import { headOfGloss } from "./concept-kind.ts";
import type { ConceptFacts } from "./concept-facts.ts";

/** Heads that say nothing of what sort of thing is meant. */
const emptyHeads = new Set(
  "thing way part act number something someone use set type form state ability term amount process point result place".split(
    " ",
  ),
);

function lastWord(facts: ConceptFacts): string {
  return facts.noun.term.toLowerCase().split(" ").at(-1) ?? "";
}

function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}

// Each concept of the evidence is held against each other.
const heads = new WeakMap<ConceptFacts, string>();

function headOf(facts: ConceptFacts): string {
  let head = heads.get(facts);
  if (head === undefined) heads.set(facts, (head = facts.gloss === null ? "" : singular(headOfGloss(facts.gloss))));
  return head;
}

function mentions(text: string, term: string): boolean {
  return term.length > 3 && ` ${text.toLowerCase()} `.includes(` ${singular(term.toLowerCase())}`);
}

/** "a group of disorders in which …" stands over each disorder. */
function isGroup({ gloss }: ConceptFacts): boolean {
  return /^(?:an? |the )?(?:group|class|category|family|range|umbrella term|collective term)s? (?:of|for)\b/.test(
    gloss ?? "",
  );
}

/** "schizophrenia, a psychological disorder…": nothing can be compared with its own kind. */
function isKindOf(first: ConceptFacts, second: ConceptFacts): boolean {
  const opening = (first.gloss ?? "").split(/\b(?:that|which|who|in|by|with|for|to|from)\b/)[0] ?? "";
  const name = singular(lastWord(second));
  // "a personality disorder is a disorder …", but "a psychological disorder is a condition …": the second is the wider.
  const isWider = second.gloss !== null && headOf(first) === name && headOf(second) !== name;
  return (
    isWider ||
    (isGroup(second) && !isGroup(first)) ||
    mentions(opening, second.noun.term) ||
    (headOf(first) !== "" && headOf(first) === name && lastWord(first) !== lastWord(second)) ||
    first.claims.some((claim) => claim.kind === "is-a" && claim.otherConceptId === second.concept.id)
  );
}

/** Whether the source speaks of one in what it says of the other. */
export function namesOther(first: ConceptFacts, second: ConceptFacts): boolean {
  return (
    mentions(first.gloss ?? "", second.noun.term) ||
    first.claims.some((claim) => claim.otherConceptId === second.concept.id || mentions(claim.text, second.noun.term))
  );
}

/**
 * Whether a comparison makes sense: two things of one name ("natural monopoly", "legal monopoly"), of one genus
 * (two hormones), of one kind taught together, or two that the source itself contrasts.
 */
export function areComparable(first: ConceptFacts, second: ConceptFacts): boolean {
  if (areAlike(first, second)) return true;
  if (isKindOf(first, second) || isKindOf(second, first)) return false;
  // Without a definition the kind is read off the name alone, which is too little to compare by.
  if (first.gloss === null || second.gloss === null) return false;
  if (first.kind !== second.kind || first.kind === "thing") return false;
  return first.concept.sectionId === second.concept.sectionId || namesOther(first, second) || namesOther(second, first);
}

/** Whether two things are of one name or genus, or the source itself contrasts them: what a reader would compare. */
export function areAlike(first: ConceptFacts, second: ConceptFacts): boolean {
  if (isKindOf(first, second) || isKindOf(second, first)) return false;
  if (lastWord(first) === lastWord(second)) return true;
  const head = headOf(first);
  if (head !== "" && head === headOf(second) && !emptyHeads.has(head)) return true;
  const contrasts = (one: ConceptFacts, other: ConceptFacts) =>
    one.claims.some((claim) => claim.kind === "contrast" && claim.otherConceptId === other.concept.id);
  return contrasts(first, second) || contrasts(second, first);
}

/** Whether two concepts belong together in one task: comparable, or one is spoken of in what is said of the other. */
export function areNear(first: ConceptFacts, second: ConceptFacts): boolean {
  return areComparable(first, second) || namesOther(first, second) || namesOther(second, first);
}

/** Those that the subject can be compared with, the ones taught beside it first. */
export function comparablesOf(subject: ConceptFacts, related: readonly ConceptFacts[]): ConceptFacts[] {
  const isBeside = (facts: ConceptFacts) => Number(facts.concept.sectionId === subject.concept.sectionId);
  return related.filter((facts) => areComparable(subject, facts)).toSorted((a, b) => isBeside(b) - isBeside(a));
}
