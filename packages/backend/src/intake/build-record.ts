import { bibliographicRecord, sourceTypes } from "@curriculum/curriculum/model/source.ts";
import type { BibliographicRecord, SourceType } from "@curriculum/curriculum/model/source.ts";
import { cleanText } from "./clean-text.ts";
import { parseAuthors } from "./parse-authors.ts";
import type { StatedFacts } from "./reading.ts";
import { isoDate, titlePageFacts } from "./title-page-facts.ts";

/**
 * The bibliographic record: what the file's metadata state, then what its title page prints. Nothing is guessed;
 * only the title falls back on the first top heading and at last on the file name.
 */
export function buildRecord(input: {
  facts: StatedFacts;
  titlePage: string;
  firstHeading: string | null;
  fileName: string;
  /** "textbook" where the structure itself shows one. */
  structure: SourceType | null;
}): BibliographicRecord {
  const { facts, fileName } = input;
  const printed = titlePageFacts(input.titlePage);
  const stated = (field: Exclude<keyof StatedFacts, "authors">) => {
    const text = cleanText(facts[field] ?? printed[field] ?? "");
    return text === "" ? undefined : text;
  };
  const published = stated("published");
  const type = sourceTypes.find((candidate) => candidate === stated("type")?.toLowerCase().replace(/\s+/g, "-"));
  const record: BibliographicRecord = {
    type: type ?? input.structure ?? "other",
    title: stated("title") ?? input.firstHeading ?? nameWithoutExtension(fileName),
    authors: parseAuthors(facts.authors ?? []),
    subtitle: stated("subtitle"),
    published: published === undefined ? undefined : isoDate(published),
    publisher: stated("publisher"),
    edition: stated("edition"),
    doi: stated("doi")?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""),
    isbn: stated("isbn"),
    url: stated("url"),
    licence: stated("licence"),
  };
  return bibliographicRecord.parse(
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
  );
}

function nameWithoutExtension(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName;
  const name = base
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return name === "" ? fileName : name;
}
