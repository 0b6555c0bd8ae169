import type { BibliographicRecord } from "../model/source.ts";
import { formatAuthors } from "./format-contributors.ts";
import { citedYear } from "./format-date.ts";
import { inTextCitation } from "./in-text-citation.ts";

/** Compares by code point, so that the order does not depend on the machine's language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(record: BibliographicRecord): string {
  return [formatAuthors(record.authors), citedYear(record.published), record.title.replace(/^(an?|the)\s+/iu, "")]
    .join("\u0000")
    .toLowerCase();
}

/** Works in the order of a reference list: by author, year, title (without a leading article), then id. */
export function sortForReferenceList<T extends { id: string; record: BibliographicRecord }>(works: readonly T[]): T[] {
  const keyed = works.map((work) => ({ work, key: sortKey(work.record) }));
  return keyed.toSorted((a, b) => compare(a.key, b.key) || compare(a.work.id, b.work.id)).map(({ work }) => work);
}

/** The letters for works that would be cited alike: id → "a", "b", … in reference-list order. Others are absent. */
export function yearSuffixes(works: readonly { id: string; record: BibliographicRecord }[]): Map<string, string> {
  const groups = Map.groupBy(sortForReferenceList(works), (work) => inTextCitation(work.record));
  const suffixes = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.forEach((work, index) => suffixes.set(work.id, letters(index)));
  }
  return suffixes;
}

function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
