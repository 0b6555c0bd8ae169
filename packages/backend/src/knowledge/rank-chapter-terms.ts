import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { readText } from "./read-text.ts";
import { rankTermsOfChapter } from "./score-terms.ts";

/** Counting keys of each chapter's possible terms, best first, from running text alone: what the term benchmark measures. */
export function rankChapterTerms(document: CleanDocument): Map<string, string[]> {
  const { candidates } = readText(document, "");
  const chapters = new Set([...candidates.values()].flatMap((candidate) => [...candidate.chapters.keys()]));
  return new Map(
    [...chapters].map((chapter) => [
      chapter,
      rankTermsOfChapter(candidates.values(), chapter).map(({ candidate }) => candidate.key),
    ]),
  );
}
