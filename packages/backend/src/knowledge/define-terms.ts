import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import { defineConcept } from "./define-concept.ts";
import { keyOfTerm } from "./key-of-term.ts";
import { readText } from "./read-text.ts";
import { splitListedTerm } from "./split-listed-term.ts";
import { numberOfTerm } from "./term-number.ts";

/** The gloss that running text gives each of these terms; terms that it does not define are left out. */
export function defineTerms(document: CleanDocument, terms: readonly string[]): Map<string, string> {
  const text = readText(document, "");
  const result = new Map<string, string>();
  for (const listed of terms) {
    const { term, others } = splitListedTerm(listed);
    const key = keyOfTerm(term);
    const candidate = text.candidates.get(key) ?? null;
    const draft: ConceptDraft = {
      key,
      otherKeys: others.map(keyOfTerm),
      acronyms: [],
      term,
      aliases: others,
      number: numberOfTerm(term, candidate),
      keyTerm: null,
      score: 1,
      candidate,
    };
    const definition = defineConcept(draft, text);
    if (definition !== null) result.set(listed, definition.gloss);
  }
  return result;
}
