import { expect, test } from "vitest";
import { buildSkillIndex, type IndexedSkill } from "./build-skill-index.ts";
import { matchSkills } from "./match-skills.ts";

const skill = (label: string, more: Partial<IndexedSkill> = {}): IndexedSkill => ({
  uri: `skill:${label}`,
  label,
  alternativeLabels: [],
  description: "",
  occupations: [],
  ...more,
});

const index = buildSkillIndex([
  skill("prune hedges"),
  skill("prune fruit trees", { alternativeLabels: ["cut back orchard trees"] }),
  skill("cyber security", { alternativeLabels: ["protect networks"] }),
  skill("Rust (computer programming)", { occupations: ["developer"] }),
  skill("remove rust from metal", { alternativeLabels: ["rust removal"], occupations: ["smith"] }),
  skill("forge metal", { occupations: ["smith"] }),
  skill("C#"),
  skill("C++"),
  skill("hydraulics", { description: "How liquids in motion carry force through pumps and valves." }),
  skill("deliver lectures"),
]);
const labels = (text: string) => matchSkills(index, text).map(({ label }) => label);

test("a name that the text holds whole goes before one that it holds in part", () => {
  expect(labels("Prune hedges and borders in winter")[0]).toBe("prune hedges");
  expect(labels("The student prunes the trees of an orchard that bears fruit")[0]).toBe("prune fruit trees");
});

test("alternative labels count, and each skill is found once", () => {
  const found = labels("You will cut back orchard trees");
  expect(found[0]).toBe("prune fruit trees");
  expect(new Set(found).size).toBe(found.length);
});

test("a compound is found however it is written, and a slip of the pen too", () => {
  expect(labels("a focus on cybersecurity")[0]).toBe("cyber security");
  expect(labels("knowledge of hydraulix and pumps")[0]).toBe("hydraulics");
});

test("marks that belong to a name are kept: C# is not C++", () => {
  expect(labels("Develop services in C#")[0]).toBe("C#");
  expect(labels("Develop services in C++")[0]).toBe("C++");
});

test("what stands in brackets of a label need not be in the text", () => {
  expect(labels("Write a service in Rust")[0]).toBe("Rust (computer programming)");
});

test("a description finds what no name holds", () => {
  expect(labels("Explain how pumps and valves move liquids")[0]).toBe("hydraulics");
});

test("occupations that the other matches share decide between two readings", () => {
  const two = buildSkillIndex([
    skill("casting (theatre)", { occupations: ["director"] }),
    skill("casting (foundry)", { occupations: ["smith"] }),
    skill("forge metal", { occupations: ["smith"] }),
  ]);
  expect(matchSkills(two, "casting")[0]!.label).toBe("casting (theatre)");
  const found = matchSkills(two, "forge metal, casting").map(({ label }) => label);
  expect(found.indexOf("casting (foundry)")).toBeLessThan(found.indexOf("casting (theatre)"));
});

test("coverage is the share of the name, so that a weak match can be told from a good one", () => {
  expect(matchSkills(index, "prune hedges")[0]!.coverage).toBeCloseTo(1);
  expect(matchSkills(index, "hedges of a fund")[0]!.coverage).toBeLessThan(1);
});

test("nothing is found in nothing, and the same text gives the same matches", () => {
  expect(matchSkills(index, "")).toEqual([]);
  expect(matchSkills(index, "and of the")).toEqual([]);
  expect(matchSkills(buildSkillIndex([]), "prune trees")).toEqual([]);
  expect(matchSkills(index, "rust and metal")).toEqual(matchSkills(index, "rust and metal"));
});
