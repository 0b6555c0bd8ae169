import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const dataTable: Check = {
  id: "case.data-table",
  severity: "error",
  title: "The data table is complete",
  reason: "A cell without a heading, or a heading without a cell, cannot be read.",
  remedy: "Give every row as many cells as the header, none of them empty.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      if (value.data === null) return [];
      const { header, rows } = value.data;
      const isWhole =
        header.length > 0 &&
        rows.length > 0 &&
        [header, ...rows].every((row) => row.length === header.length && row.every((cell) => cell.trim() !== ""));
      return isWhole
        ? []
        : [{ path: `${path}.data`, itemId: value.id, message: "Rows and header do not match, or a cell is empty." }];
    }),
};
