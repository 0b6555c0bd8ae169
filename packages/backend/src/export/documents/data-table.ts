import type { CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import type { DocumentBlock } from "./document-tree.ts";
import { column, plainText } from "./inline.ts";

const numeric = /^[-−+(]?[£$€]?\s?\d[\d,. ]*\)?\s?(%|[a-z]{1,3})?$/iu;

/** The data of a case study; columns of figures are set to the right. */
export function dataTable(data: NonNullable<CaseStudy["data"]>): DocumentBlock[] {
  if (data.header.length === 0) return [];
  const isNumeric = (index: number): boolean => data.rows.every((row) => numeric.test((row[index] ?? "").trim()));
  const table: DocumentBlock = {
    kind: "table",
    caption: data.caption,
    columns: data.header.map((header, index) => column(header, 1, index > 0 && isNumeric(index) ? "end" : "start")),
    rows: data.rows.map((row) => data.header.map((_, index) => plainText(row[index] ?? ""))),
    footer: null,
  };
  return [table];
}
