import { expect, test } from "vitest";
import { alignColumns } from "./align-columns.ts";

test("columns stand under one another, numbers to the right, without spaces at the end", () => {
  const rows = [
    ["table", "rows", "note"],
    ["users", "5", ""],
    ["learning_outcomes", "1200", "old"],
  ];
  expect(alignColumns(rows, [1])).toEqual([
    "table              rows  note",
    "users                 5",
    "learning_outcomes  1200  old",
  ]);
});
