import type { LibraryDocument } from "@curriculum/contract/library-operations.ts";
import type { BibliographicRecord, Contributor, SourceType } from "@curriculum/curriculum/model/source.ts";

const textFields = [
  "subtitle",
  "published",
  "publisher",
  "edition",
  "containerTitle",
  "volume",
  "issue",
  "pages",
  "doi",
  "isbn",
  "url",
] as const;
type TextField = (typeof textFields)[number];

/** The record as typed; empty text means that nothing is known. */
export type RecordValues = Record<TextField | "title" | "authors" | "foundational" | "pairedWith", string> & {
  type: SourceType;
};

/** "Okafor, Ada" a line; a body without a comma. */
function authorLine(author: Contributor): string {
  return "literal" in author ? author.literal : [author.family, author.given].filter(Boolean).join(", ");
}

function readAuthor(line: string): Contributor {
  const [family = "", ...given] = line.split(",").map((part) => part.trim());
  return given.length === 0 ? { literal: family } : { family, given: given.join(", ") };
}

export function valuesOf({ record, standing }: LibraryDocument): RecordValues {
  const texts = Object.fromEntries(textFields.map((name) => [name, record[name] ?? ""])) as Record<TextField, string>;
  return {
    ...texts,
    type: record.type,
    title: record.title,
    authors: record.authors.map(authorLine).join("\n"),
    foundational: standing.foundational?.reason ?? "",
    pairedWith: standing.foundational?.pairedWith ?? "",
  };
}

/** What the server is sent: the fields of the form over what the record holds beside them. */
export function recordOf(values: RecordValues, before: BibliographicRecord): BibliographicRecord {
  const rest = Object.fromEntries(
    Object.entries(before).filter(([name]) => !textFields.some((field) => field === name)),
  );
  const texts = textFields.flatMap((name) =>
    values[name].trim() === "" ? [] : [[name, values[name].trim()] as const],
  );
  const authors = values.authors.split("\n").filter((line) => line.trim() !== "");
  return {
    ...(rest as Partial<BibliographicRecord>),
    ...Object.fromEntries(texts),
    type: values.type,
    title: values.title.trim(),
    authors: authors.map(readAuthor),
  };
}

/** What is known beside the record, with the form's word on being foundational. */
export function standingOf(values: RecordValues, { standing }: LibraryDocument) {
  const { foundational: _before, slidesCiteWorks: _ofTheFile, ...rest } = standing;
  const reason = values.foundational.trim();
  const pairedWith = values.pairedWith.trim();
  return reason === "" ? rest : { ...rest, foundational: { reason, ...(pairedWith !== "" && { pairedWith }) } };
}
