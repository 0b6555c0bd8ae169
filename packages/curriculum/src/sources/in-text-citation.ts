import type { BibliographicRecord, Contributor } from "../model/source.ts";
import { citedYear } from "./format-date.ts";
import { pageLocator } from "./format-locator.ts";
import { workKind } from "./work-kind.ts";

interface InTextOptions {
  /** Printed page label or range. */
  page?: string | null;
  /** The letter that tells works of one author and year apart. */
  yearSuffix?: string;
}

function shortName(contributor: Contributor): string {
  return "literal" in contributor ? contributor.literal.trim() : contributor.family.trim();
}

function creditedTo(record: BibliographicRecord, and: string): string {
  const [first, second, ...others] = record.authors.map(shortName);
  if (first === undefined) {
    const title = record.title.trim();
    const isPart = workKind(record) === "article" || workKind(record) === "chapter";
    return isPart ? `“${title}”` : title;
  }
  if (second === undefined) return first;
  return others.length === 0 ? `${first} ${and} ${second}` : `${first} et al.`;
}

/** The mark of a source inside a sentence: "(OpenStax, 2023, p. 14)". */
export function inTextCitation(record: BibliographicRecord, options: InTextOptions = {}): string {
  const parts = [creditedTo(record, "&"), citedYear(record.published, options.yearSuffix)];
  if (options.page !== undefined && options.page !== null) parts.push(pageLocator(options.page));
  return `(${parts.join(", ")})`;
}

/** The source as the subject of a sentence: "OpenStax (2023)", "Hall and Kim (2021)". */
export function narrativeCitation(
  record: BibliographicRecord,
  options: Pick<InTextOptions, "yearSuffix"> = {},
): string {
  return `${creditedTo(record, "and")} (${citedYear(record.published, options.yearSuffix)})`;
}
