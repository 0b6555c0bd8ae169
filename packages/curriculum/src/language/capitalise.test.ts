import { expect, test } from "vitest";
import { capitaliseFirst, lowerFirst } from "./capitalise.ts";

test("a sentence begins with a capital", () => {
  expect(capitaliseFirst("a star schema joins tables")).toBe("A star schema joins tables");
  expect(capitaliseFirst("“why” is asked")).toBe("“Why” is asked");
});

test.each(["pH is a measure", "iPhone sales", "eBay", "t-tests compare", "3 tables", ""])(
  "%s keeps its own spelling",
  (text) => {
    expect(capitaliseFirst(text)).toBe(text);
  },
);

test("inside a sentence only names and acronyms keep their capital", () => {
  expect(lowerFirst("Star schema")).toBe("star schema");
  expect(lowerFirst("SQL query")).toBe("SQL query");
  expect(lowerFirst("X-ray")).toBe("X-ray");
  expect(lowerFirst("A schema")).toBe("a schema");
  expect(lowerFirst("Gantt chart", (word) => word === "Gantt")).toBe("Gantt chart");
});
