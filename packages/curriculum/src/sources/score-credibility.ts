import type { BibliographicRecord, Credibility } from "../model/source.ts";
import {
  authorshipPoints,
  identifierPoints,
  olderPoints,
  publisherPoints,
  recencyPoints,
  typePoints,
  undatedPoints,
} from "./credibility-rules.ts";
import { publicationYear } from "./format-date.ts";
import { doiAddress } from "./format-locator.ts";
import { isValidIsbn } from "./is-valid-isbn.ts";

interface Row {
  points: number;
  rule: string;
}

function identifierRow(record: BibliographicRecord, hasFile: boolean): Row {
  if (doiAddress(record.doi) !== null) return identifierPoints.doi;
  if (record.isbn !== undefined && isValidIsbn(record.isbn)) return identifierPoints.isbn;
  if (hasFile) return identifierPoints.file;
  return record.url === undefined ? identifierPoints.none : identifierPoints.url;
}

function authorshipRow(record: BibliographicRecord): Row {
  if (record.authors.some((author) => "family" in author)) return authorshipPoints.people;
  return record.authors.length > 0 ? authorshipPoints.body : authorshipPoints.none;
}

function recencyRow(record: BibliographicRecord, today: string): Row {
  const year = publicationYear(record.published);
  const thisYear = publicationYear(today);
  if (thisYear === null) throw new Error(`today must be an ISO date, got "${today}"`);
  if (year === null) return undatedPoints;
  return recencyPoints.find((row) => thisYear - year <= row.withinYears) ?? olderPoints;
}

/**
 * How far a source can be trusted, from its record alone: 0 to 100, with the points of each rule.
 * `today` is an ISO date; `hasFile` says that the work itself was read, which proves that it exists.
 */
export function scoreCredibility(
  record: BibliographicRecord,
  { today, hasFile = false }: { today: string; hasFile?: boolean },
): Credibility {
  const isPublished = (record.publisher ?? record.containerTitle ?? "").trim() !== "";
  const rows: Row[] = [
    typePoints[record.type],
    identifierRow(record, hasFile),
    authorshipRow(record),
    recencyRow(record, today),
    isPublished ? publisherPoints.named : publisherPoints.none,
  ];
  const total = rows.reduce((sum, row) => sum + row.points, 0);
  return {
    score: Math.max(0, Math.min(100, total)),
    parts: rows.map(({ rule, points }) => ({ rule, points })),
  };
}
