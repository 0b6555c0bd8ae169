import { expect, test } from "vitest";
import { parseHeading } from "./parse-heading.ts";

test("a chapter label gives number and title", () => {
  expect(parseHeading("Chapter 3. Loops")).toMatchObject({ label: "chapter", number: "3", title: "Loops" });
  expect(parseHeading("CHAPTER IV: Trade")).toMatchObject({ label: "chapter", number: "IV", title: "Trade" });
  expect(parseHeading("Unit two — Water")).toMatchObject({ label: "chapter", number: "2", title: "Water" });
  expect(parseHeading("Chapter 7")).toMatchObject({ label: "chapter", number: "7", title: "" });
  expect(parseHeading("Part II Methods")).toMatchObject({ label: "part", number: "II", title: "Methods" });
});

test("a printed number is parted from the title", () => {
  expect(parseHeading("2.4 Sets")).toMatchObject({ label: null, number: "2.4", marked: true, title: "Sets" });
  expect(parseHeading("1.2.3. Subsets")).toMatchObject({ number: "1.2.3", title: "Subsets" });
  expect(parseHeading("A.1 Tables")).toMatchObject({ number: "A.1", title: "Tables" });
  expect(parseHeading("3. Costs")).toMatchObject({ number: "3", marked: true });
});

test("a number that may be part of the title is not marked, a year is no number", () => {
  expect(parseHeading("7 habits of planners")).toMatchObject({ number: "7", marked: false });
  expect(parseHeading("1984 in retrospect")).toMatchObject({ number: null, title: "1984 in retrospect" });
  expect(parseHeading("Unit testing in practice")).toMatchObject({ label: null, number: null });
  expect(parseHeading("Part of the whole")).toMatchObject({ label: null, number: null });
});
