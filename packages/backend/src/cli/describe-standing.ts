import type { Ingested } from "../ingestion/ingest-file.action.ts";

/** What is to be said of a source that was just read: that it is left out, that it repeats another one. */
export function describeStanding(result: Extract<Ingested, { ok: true }>): string[] {
  return [
    ...(result.leftOut === null ? [] : [`left out of new programs. ${result.leftOut}`]),
    ...result.nearDuplicates.map(
      ({ title, documentId, similarity, passages }) =>
        `nearly repeats “${title}” (${documentId}): ${Math.round(similarity * 100)} % alike, ${passages} of ${result.passages} passages`,
    ),
  ];
}
