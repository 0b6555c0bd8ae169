import type { Entry } from "./gather-material.ts";

/** One key for all that a chapter of a document teaches. */
export function chapterOf({ concept }: Pick<Entry, "concept">): string {
  return `${concept.documentId}#${concept.sectionId.split(".")[0]}`;
}
