import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import { defineConcept } from "./define-concept.ts";
import { explainTerms } from "./explain-term.ts";
import { keyOfTerm } from "./key-of-term.ts";
import { readText, type ReadText } from "./read-text.ts";
import { splitListedTerm } from "./split-listed-term.ts";
import { numberOfTerm } from "./term-number.ts";

/** What running text says a term means. */
export interface TermMeaning {
  /** Reads after "term is"; null where the text gives none. */
  gloss: string | null;
  /** What the sentence that explains the term best says of it. */
  text: string;
}

/** What running text says about each of these terms; terms that it never mentions are left out. */
export function defineTerms(document: CleanDocument, terms: readonly string[]): Map<string, TermMeaning> {
  const text = readText(document, "");
  const drafts = terms.map((listed) => draftOf(listed, text));
  const explained = explainTerms(drafts, text);
  const result = new Map<string, TermMeaning>();
  terms.forEach((listed, at) => {
    const draft = drafts[at]!;
    const gloss = defineConcept(draft, text)?.gloss ?? null;
    const meaning = explained.get(draft.key) ?? gloss ?? undefined;
    if (meaning !== undefined) result.set(listed, { gloss, text: meaning });
  });
  return result;
}

function draftOf(listed: string, text: ReadText): ConceptDraft {
  const { term, others } = splitListedTerm(listed);
  const key = keyOfTerm(term);
  const candidate = text.candidates.get(key) ?? null;
  return {
    key,
    otherKeys: others.map(keyOfTerm),
    acronyms: [],
    term,
    aliases: others,
    number: numberOfTerm(term, candidate, text.nounUses),
    keyTerm: null,
    listedIn: [],
    score: 1,
    candidate,
  };
}
