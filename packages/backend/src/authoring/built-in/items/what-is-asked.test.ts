import { expect, test } from "vitest";
import { contentStems } from "./content-stems.ts";
import { contextOf, evidenceOf, schemas } from "./evidence-fixture.ts";
import { gatherMaterial } from "./gather-material.ts";
import { isAsked, readStem, type Matter } from "./what-is-asked.ts";

const star = gatherMaterial(evidenceOf(schemas), contextOf()).byId.get("c0")!;
const meaning: Matter = { kind: "meaning", stems: star.gloss!.stems };
const effect: Matter = { kind: "statement", stems: contentStems(star.statements[0]!.predicate) };

test("a definition that was given is not asked for by name", () => {
  const asked = [readStem(`Which term names ${star.gloss!.text}?`)];
  expect(isAsked("How is the term “star schema” defined?", meaning, star, asked)).toBe(true);
});

test("a meaning that was asked for by name is not given in another stem", () => {
  const asked = [
    readStem("A new colleague confuses a data mart with a star schema. Which explanation of a star schema fits?"),
  ];
  expect(isAsked(`A learner explains: “${star.gloss!.text}.” Which concept is it?`, meaning, star, [])).toBe(false);
  expect(isAsked("What is a star schema?", meaning, star, [readStem("Which description fits a star schema?")])).toBe(
    true,
  );
  expect(isAsked("What effect does a star schema have?", effect, star, asked)).toBe(false);
});

test("a concept that is only compared with leaves its own meaning to be asked for", () => {
  const asked = [readStem("Compare a data mart with a star schema. Which description fits a data mart?")];
  expect(isAsked("What is a star schema?", meaning, star, asked)).toBe(false);
});

test("what was asked for in one direction is not asked for in the other", () => {
  const asked = [readStem("What reduces the number of joins that a report has to make during a query?")];
  expect(isAsked("What effect does a star schema have?", effect, star, asked)).toBe(true);
});
