import { expect, test } from "vitest";
import { buildTestCurriculum } from "@curriculum/curriculum/checks/test-curriculum.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { verifyCase } from "./verify-case.ts";
import { verifyGlossaryEntry } from "./verify-glossary-entry.ts";
import { verifyItem } from "./verify-item.ts";
import { verifyOutcome, verifyProgramOutcome } from "./verify-outcome.ts";
import { verifySkill } from "./verify-skill.ts";
import { verifyText, verifyUnit } from "./verify-text.ts";

const curriculum = buildTestCurriculum();
const [module] = curriculum.modules;
const [outcome, second] = module!.outcomes;
const [item] = module!.assessments;

const evidence: Evidence = {
  concepts: [],
  siblings: [],
  statements: [],
  passages: curriculum.passages.map((passage, position) => ({
    id: passage.id,
    documentId: passage.sourceId,
    sectionId: passage.section,
    sectionPath: passage.section.split(" > "),
    text: passage.text,
    position,
    pageLabel: passage.page,
    charStart: 0,
    charEnd: passage.text.length,
    words: 1,
  })),
};

test("sound drafts have no faults", () => {
  expect(module!.outcomes.flatMap((draft) => verifyOutcome(draft, evidence))).toEqual([]);
  expect(curriculum.programOutcomes.flatMap((draft) => verifyProgramOutcome(draft, evidence))).toEqual([]);
  expect(module!.caseStudies.flatMap((draft) => verifyCase(draft, evidence))).toEqual([]);
  expect(curriculum.skills.flatMap((draft) => verifySkill(draft, evidence))).toEqual([]);
  expect(verifyText(module!.aim, evidence)).toEqual([]);
  expect(module!.units.flatMap((draft) => verifyUnit(draft, evidence))).toEqual([]);
});

test("an outcome whose quotation is not in the passage is faulty", () => {
  const draft = { ...outcome!, citations: [{ ...outcome!.citations[0]!, quote: "A loaf needs butter and eggs." }] };
  expect(verifyOutcome(draft, evidence).join()).toContain("does not stand in the passage");
});

test("a citation of a passage that was not handed over is faulty", () => {
  const draft = { ...outcome!, citations: [{ ...outcome!.citations[0]!, passageId: "other" }] };
  expect(verifyOutcome(draft, evidence).join()).toContain("There is no passage");
});

test("an outcome that repeats a sibling is faulty", () => {
  expect(verifyOutcome(second!, evidence, [second!.text]).join()).toContain("repeats");
});

test("an outcome at another level than its wording is faulty", () => {
  expect(verifyOutcome({ ...second!, bloomLevel: "Create" }, evidence).join()).toContain("Stated as Create");
});

test("an item with a flaw, or a stem that was asked before, is faulty", () => {
  expect(verifyItem(item!, evidence, [item!.stem]).join()).toContain("is also asked");
  expect(verifyItem({ ...item!, stem: "Which of these is not an ingredient?" }, evidence).join()).toContain("turns on");
});

test("an item whose key the cited passage does not carry is faulty", () => {
  const draft = module!.assessments[1]!;
  const moved = { ...draft, concept: "tariff", citations: module!.assessments[4]!.citations };
  expect(verifyItem(moved, evidence).join()).toContain("does not carry");
});

test("a definition that starts with its term is faulty", () => {
  const [entry] = curriculum.glossary;
  const draft = { ...entry!, definition: `${entry!.term} is a culture of flour and water.` };
  expect(verifyGlossaryEntry(draft, evidence).join()).toContain("starts with it");
});

test("a paragraph that stands elsewhere, or was cut, is faulty", () => {
  expect(verifyText(module!.aim, evidence, [module!.aim.text]).join()).toContain("stands elsewhere");
  expect(verifyText({ ...module!.aim, text: "Students learn to" }, evidence).join()).toContain("no final stop");
});
