import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { UnitPlan } from "@curriculum/curriculum/model/plan.ts";
import { citeSentence, sentencesOf } from "../evidence/cite-sentence.ts";
import { cleanClause, isSoundClause } from "../evidence/clean-clause.ts";
import { isInside } from "../evidence/is-inside.ts";
import type { PageSentence } from "./compose-paragraph.ts";

/** Sentences of a unit's own sections that can be read alone, those that name most of its terms first. */
export function pageSentences(unit: UnitPlan, terms: readonly string[], evidence: Evidence): PageSentence[] {
  const wanted = terms.map((term) => term.toLowerCase());
  return evidence.passages
    .filter((passage) => isInside(`${passage.documentId}#${passage.sectionId}`, unit.sectionKeys))
    .flatMap((passage, order) =>
      sentencesOf(passage).flatMap((sentence, at) => {
        const text = cleanClause(sentence);
        const lower = text.toLowerCase();
        const named = wanted.filter((term) => lower.includes(term)).length;
        const isWhole = /^\p{Lu}\p{Ll}/u.test(text) && /[.]$/.test(sentence) && isSoundClause(text, 28);
        const citation = isWhole && !/\d/.test(text) ? citeSentence(passage.id, sentence, evidence) : null;
        return citation ? [{ text, citation, rank: named * 100 - order * 3 - at * 0.1 }] : [];
      }),
    )
    .toSorted((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))
    .slice(0, 12)
    .map(({ text, citation }) => ({ text, citation }));
}
