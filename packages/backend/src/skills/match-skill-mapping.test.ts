import { expect, test } from "vitest";
import { buildSkillIndex } from "./build-skill-index.ts";
import { matchSkillMapping } from "./match-skill-mapping.ts";

const index = buildSkillIndex(
  ["prune fruit trees", "analyse soil samples", "write reports", "drive lorries"].map((label) => ({
    uri: `skill:${label}`,
    label,
    alternativeLabels: [],
    description: "",
    occupations: [],
  })),
);

const labels = (texts: string[]) => matchSkillMapping(index, texts).map(({ label }) => label);

test("a skill is matched by its name, and by what two of its outcomes name, with scores", () => {
  const texts = ["Prune fruit trees", "Analyse soil samples.", "Analyse soil samples taken in winter."];
  expect(labels(texts).toSorted()).toEqual(["analyse soil samples", "prune fruit trees"]);
  for (const { coverage, score } of matchSkillMapping(index, texts)) {
    expect(coverage).toBeGreaterThan(0.9);
    expect(score).toBeGreaterThan(0.9);
  }
});

test("what one outcome alone names is no match", () => {
  expect(labels(["Care for an orchard", "Drive lorries.", "Prune a hedge."])).toEqual([]);
});

test("a name that the texts hold in part only is no match", () => {
  expect(matchSkillMapping(index, ["Write a test for a list."])).toEqual([]);
});

test("a name of one word must be there as it is written", () => {
  const [plan, chart] = ["plan", "charts"].map((label) => ({ ...index.skills[0]!, uri: label, label }));
  const short = buildSkillIndex([plan!, chart!]);
  const found = matchSkillMapping(short, ["Applying the four types of planning", "Draw a chart.", "Read a chart."]);
  expect(found.map(({ label }) => label)).toEqual(["charts"]);
});
