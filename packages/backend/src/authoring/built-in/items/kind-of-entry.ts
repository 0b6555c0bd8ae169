import { kindOfConcept, type ConceptKind } from "../evidence/concept-kind.ts";
import type { Entry } from "./gather-material.ts";

// Each entry is held against every other for every question.
const known = new WeakMap<Entry, ConceptKind>();

/** What sort of thing an entry names. */
export function kindOfEntry(entry: Entry): ConceptKind {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const kind = kindOfConcept(entry.concept.term, entry.gloss?.text ?? null);
  known.set(entry, kind);
  return kind;
}
