import { expect, test } from "vitest";
import { buildTestCurriculum } from "../checks/test-curriculum.ts";
import { citablesOf } from "../checks/walk-curriculum.ts";
import { assessCitation } from "./assess-citation.ts";
import { readPassage } from "./read-passage.ts";
import { statedBy } from "./stated-by.ts";

test("every part that can cite states something, but for readings", () => {
  for (const { path, part } of citablesOf(buildTestCurriculum())) {
    const { claims, topics } = statedBy(part as Record<string, unknown>);
    expect([path, claims.length + topics.length > 0]).toEqual([path, !path.includes("readings")]);
  }
});

test("a gap sentence is stated with its answer", () => {
  expect(statedBy({ stem: "A(n) _____ is integrated.", answer: "data warehouse" }).claims).toEqual([
    "data warehouse is integrated.",
  ]);
});

test("a citation has to carry one of the sentences, not all", () => {
  const stated = { claims: ["Bread needs salt.", "Yeast turns sugar into gas."], topics: [] };
  expect(assessCitation(stated, readPassage("Wild yeast turns sugar into gas.")).score).toBe(1);
  expect(assessCitation(stated, readPassage("Steam keeps the crust soft.")).score).toBe(0);
});

test("a passage treats of a topic as far as it holds its words", () => {
  const stated = { claims: [], topics: ["bulk fermentation"] };
  expect(assessCitation(stated, readPassage("Fermentation takes hours.")).score).toBe(0.5);
});
