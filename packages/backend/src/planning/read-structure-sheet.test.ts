import { expect, test } from "vitest";
import { readStructureSheet } from "./read-structure-sheet.ts";

const sheet = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));

test("columns are found by their names in any order, and credits become hours", () => {
  const rows = sheet(
    ["Topics", "ECTS", "Module", "Code", "Type"],
    ["soil; water", "4", "Growing Food", "gf-101", "compulsory"],
    ["", "2", "Bees", "GF102", "Optional"],
  );
  expect(readStructureSheet(rows, "ects")).toEqual({
    ok: true,
    modules: [
      { title: "Growing Food", kind: "core", code: "GF101", hours: 100, topics: ["soil", "water"] },
      { title: "Bees", kind: "elective", code: "GF102", hours: 50 },
    ],
  });
});

test("a sheet of titles alone is enough", () => {
  expect(readStructureSheet(sheet(["Title"], ["Bees"]), "hours")).toEqual({
    ok: true,
    modules: [{ title: "Bees", kind: "core" }],
  });
});

test("every fault is told with its line", () => {
  const rows = sheet(
    ["title", "hours", "credits", "kind"],
    ["", "10", "", "core"],
    ["Bees", "ten", "", "core"],
    ["Soil", "10", "2", "core"],
    ["Water", "10", "1", "perhaps"],
  );
  expect(readStructureSheet(rows, "uk")).toEqual({
    ok: false,
    problems: [
      "line 2: the module has no title.",
      'line 3: "ten" gives no whole number of hours above 0.',
      "line 4: 10 hours and 2 credits of 10 hours disagree.",
      'line 5: "perhaps" is neither core nor elective.',
    ],
  });
});

test("a sheet without rows or without a column of titles is refused with what it has", () => {
  expect(readStructureSheet(sheet(["title"]), "uk")).toMatchObject({ ok: false });
  expect(readStructureSheet(sheet(["what", "hours"], ["Bees", "1"]), "uk")).toEqual({
    ok: false,
    problems: ['line 1: no column holds the titles of modules; head it "title". The columns are "what", "hours".'],
  });
});
