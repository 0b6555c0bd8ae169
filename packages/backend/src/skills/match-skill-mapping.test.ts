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

test("a skill is matched by its name and by its outcomes, each published skill once", () => {
  const found = matchSkillMapping(index, [
    "Prune fruit trees",
    "Analyse soil samples and prune fruit trees in winter.",
  ]);
  expect(found.map(({ label }) => label).toSorted()).toEqual(["analyse soil samples", "prune fruit trees"]);
  for (const { coverage, score } of found) {
    expect(coverage).toBeGreaterThan(0.9);
    expect(score).toBeGreaterThan(0);
  }
});

test("a name that the texts hold in part only is no match", () => {
  expect(matchSkillMapping(index, ["Write a test for a list."])).toEqual([]);
});
