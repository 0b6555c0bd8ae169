import { expect, test } from "vitest";
import { placeObjectives } from "./place-objectives.ts";
import type { TaughtSection } from "./place-objectives.ts";

const titles = ["Functions of a Business", "Forms of Ownership", "Global Trade"];
const sections: TaughtSection[] = [
  { documentId: "d", sectionId: "1", parentId: null, title: "Business" },
  ...titles.map((title, at) => ({ documentId: "d", sectionId: `1.${at + 1}`, parentId: "1", title })),
];
const placed = (texts: readonly string[], sectionId = "1") =>
  placeObjectives(
    texts.map((text) => ({ documentId: "d", sectionId, text })),
    sections,
  ).map(({ section }) => section);

test("an objective of a section stays there", () => {
  expect(placed(["Describe forms of ownership"], "1.3")).toEqual(["d#1.3"]);
});

test("an objective that a chapter lists goes to the section whose heading it says", () => {
  expect(placed(["Explain why global trade grows", "Compare the forms of ownership"])).toEqual(["d#1.3", "d#1.2"]);
});

test("where a chapter has as many objectives as sections, those that say no heading go by their places", () => {
  const texts = ["What does a firm do?", "Who may own it?", "Why does global trade grow?"];
  expect(placed(texts)).toEqual(["d#1.1", "d#1.2", "d#1.3"]);
});

test("what neither heading nor place tells is the whole chapter's", () => {
  expect(placed(["Say what a firm does", "Tell who may own it"])).toEqual(["d#1", "d#1"]);
});

test("a heading that two sections share names neither", () => {
  const twins = sections.map((one) => ({ ...one, title: one.parentId === null ? one.title : "Global Trade" }));
  expect(placeObjectives([{ documentId: "d", sectionId: "1", text: "Describe global trade" }], twins)).toEqual([
    { text: "Describe global trade", section: "d#1" },
  ]);
});
