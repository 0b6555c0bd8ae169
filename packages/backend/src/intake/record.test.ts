import { expect, test } from "vitest";
import { buildRecord } from "./build-record.ts";
import { detectLanguage } from "./detect-language.ts";
import { parseAuthors } from "./parse-authors.ts";
import { isoDate, titlePageFacts } from "./title-page-facts.ts";

test("persons are told from bodies, and one person from two", () => {
  expect(parseAuthors(["Rossi, Ada"])).toEqual([{ family: "Rossi", given: "Ada" }]);
  expect(parseAuthors(["Ada Rossi, Jo van den Berg and Li Wei"])).toEqual([
    { family: "Rossi", given: "Ada" },
    { family: "van den Berg", given: "Jo" },
    { family: "Wei", given: "Li" },
  ]);
  expect(parseAuthors(["Department of Health and Social Care"])).toEqual([
    { literal: "Department of Health and Social Care" },
  ]);
  expect(parseAuthors(["Ada Rossi", "ada rossi"])).toHaveLength(1);
});

test("dates keep the precision that was stated", () => {
  expect(isoDate("16 February 2026")).toBe("2026-02-16");
  expect(isoDate("March 2019")).toBe("2019-03");
  expect(isoDate("2021")).toBe("2021");
  expect(isoDate("2026-02-09T09:00:00Z")).toBe("2026-02-09");
  expect(isoDate("last spring")).toBeUndefined();
});

test("an imprint gives year, licence, ISBN and edition", () => {
  const facts = titlePageFacts(
    "Third edition. Copyright © 2019 by the authors. Licensed under CC BY-SA 4.0. ISBN 978-0-306-40615-7",
  );
  expect(facts).toMatchObject({
    published: "2019",
    licence: "CC BY-SA 4.0",
    isbn: "978-0-306-40615-7",
    edition: "Third edition",
  });
});

test("nothing is invented where the file states nothing", () => {
  const record = buildRecord({
    facts: {},
    titlePage: "",
    firstHeading: null,
    fileName: "my_notes-v2.txt",
    structure: null,
  });
  expect(record).toEqual({ type: "other", title: "my notes v2", authors: [] });
});

test("language is told from function words, and a declared tag must be a real one", () => {
  const english =
    "The soil is the upper layer of the earth and it is made of sand and clay that were washed in by the rivers.";
  const german =
    "Der Boden ist die obere Schicht der Erde und er besteht aus Sand und Ton, die von den Flüssen angeschwemmt werden.";
  expect(detectLanguage(english, "C.UTF-8")).toBe("en");
  expect(detectLanguage(german, undefined)).toBe("de");
  expect(detectLanguage(german, "en-gb")).toBe("en-GB");
  expect(detectLanguage("xyzzy plugh 123", undefined)).toBe("und");
});
