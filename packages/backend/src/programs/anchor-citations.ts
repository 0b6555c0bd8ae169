import { rememberSupport, type AssessPart } from "@curriculum/curriculum/support/remember-support.ts";
import type { TakenCitation } from "./citation-places.ts";

export interface CitedPassage {
  id: string;
  content: string;
  /** Offset of the passage in the document's plain text; null for an entry without a document. */
  charStart: number | null;
}

/**
 * The rows that citations are stored as: where the quotation stands in the plain text of its document, which a new
 * cutting into passages does not move, and how far the passage carries what the citing part states.
 */
export function anchorCitations(
  placed: readonly TakenCitation[],
  passages: readonly CitedPassage[],
  assess: AssessPart = rememberSupport(),
) {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return placed.map(({ place, citation, part }) => {
    const row = { place, passage_id: citation.passageId, quote: citation.quote };
    const passage = byId.get(citation.passageId);
    if (passage === undefined) return row;
    const support = assess(part, passage.content);
    const at = passage.content.indexOf(citation.quote);
    const start = at < 0 || passage.charStart === null ? null : passage.charStart + at;
    return {
      ...row,
      support: support.score,
      support_parts: support.parts,
      char_start: start,
      char_end: start === null ? null : start + citation.quote.length,
    };
  });
}
