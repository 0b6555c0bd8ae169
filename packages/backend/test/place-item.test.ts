import { expect, test } from "vitest";
import { testProgram } from "../src/export/test-program.ts";
import { placeItem } from "../src/programs/place-item.ts";
import type { WrittenItem } from "../src/programs/written-item.ts";

const curriculum = testProgram("A test", 2);
const [first, second] = curriculum.modules;
if (!first || !second) throw new Error("The test program has two modules.");
const moduleId = second.id;
const position = 0;
const { programOutcomes, skills, glossary, program } = curriculum;
const { outcomes, assessments, caseStudies, units, readings, aim, indicativeContent } = second;
const anew = { ...aim, text: "Anew." };

const replacements: { item: WrittenItem; standing: unknown }[] = [
  {
    item: { kind: "program-outcome", value: { ...programOutcomes[0]!, text: "Anew." }, position },
    standing: programOutcomes[0],
  },
  { item: { kind: "skill", value: { ...skills[0]!, name: "Anew" }, position }, standing: skills[0] },
  { item: { kind: "glossary", value: { ...glossary[0]!, term: "anew" } }, standing: glossary[0] },
  { item: { kind: "specification", value: [] }, standing: program.specification },
  { item: { kind: "outcome", moduleId, value: { ...outcomes[0]!, text: "Anew." }, position }, standing: outcomes[0] },
  {
    item: { kind: "item", moduleId, value: { ...assessments[0]!, stem: "Anew?" }, position },
    standing: assessments[0],
  },
  {
    item: { kind: "case", moduleId, value: { ...caseStudies[0]!, title: "Anew" }, position },
    standing: caseStudies[0],
  },
  { item: { kind: "unit", moduleId, value: { ...units[0]!, title: "Anew" } }, standing: units[0] },
  { item: { kind: "reading", moduleId, value: { ...readings[0]!, minutes: 1 }, position }, standing: readings[0] },
  {
    item: { kind: "module-text", moduleId, value: { aim: anew, indicativeContent: [anew] } },
    standing: { aim, indicativeContent },
  },
];

test.each(replacements)(
  "a $item.kind takes the place of the one with its id, and nothing else changes",
  ({ item, standing }) => {
    const before = structuredClone(curriculum);
    const placed = placeItem(curriculum, item);
    expect(curriculum).toEqual(before);
    expect(JSON.stringify(placed)).not.toBe(JSON.stringify(curriculum));
    expect(placeItem(placed, { ...item, value: standing } as WrittenItem)).toEqual(curriculum);
    expect(placed.modules[0]).toBe(curriculum.modules[0]);
  },
);

test("what the curriculum does not hold is left out", () => {
  const stranger = { ...second.units[0]!, id: "00000000-0000-4000-8000-000000000000" };
  expect(placeItem(curriculum, { kind: "unit", moduleId, value: stranger })).toEqual(curriculum);
  expect(placeItem(curriculum, { kind: "unit", moduleId: stranger.id, value: second.units[0]! })).toEqual(curriculum);
});
