import type { BibliographicRecord } from "../model/source.ts";

/** The reference types of the APA style that a record can be read as. */
export type WorkKind = "article" | "chapter" | "book" | "thesis" | "report" | "standard" | "preprint" | "web-page";

const thesisWords = /\b(thesis|dissertation)\b/iu;

/** Which reference type the record's own fields call for. `type` says how far a work is trusted, not how it is cited. */
export function workKind(record: BibliographicRecord): WorkKind {
  if (record.genre !== undefined && thesisWords.test(record.genre)) return "thesis";
  if (record.type === "standard") return "standard";
  if (record.containerTitle !== undefined) {
    const isSerial = record.volume !== undefined || record.issue !== undefined || record.type === "peer-reviewed";
    if (isSerial && record.isbn === undefined && record.editors === undefined) return "article";
    const isPartOfBook = record.editors !== undefined || record.pages !== undefined || record.isbn !== undefined;
    if (isPartOfBook || record.type === "textbook") return "chapter";
  }
  if (record.type === "web-page") return "web-page";
  if (record.type === "academic-repository") return record.isbn === undefined ? "preprint" : "book";
  const isReport = record.type === "report" || record.type === "government" || record.type === "professional-body";
  if (isReport && record.isbn === undefined && record.edition === undefined) return "report";
  if (record.type === "other" && record.url !== undefined && record.isbn === undefined) return "web-page";
  return "book";
}
