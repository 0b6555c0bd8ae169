import type { BibliographicRecord } from "../model/source.ts";
import { referenceRuns } from "./reference-runs.ts";
import type { ReferenceOptions } from "./reference-runs.ts";

/**
 * The reference in APA 7 as plain text. Titles keep the case they were given; what the record does not say is
 * left out, never guessed ("n.d." where there is no date).
 */
export function formatReference(record: BibliographicRecord, options: ReferenceOptions = {}): string {
  return referenceRuns(record, options)
    .map((run) => run.text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}
