import { expect, test } from "vitest";
import { buildTestCurriculum } from "@curriculum/curriculum/checks/test-curriculum.ts";
import type { MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Statement } from "@curriculum/curriculum/model/knowledge.ts";
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

const concept: Concept = {
  id: "c1",
  documentId: "s-handbook",
  sectionId: "Dough > Bulk fermentation",
  term: "bulk fermentation",
  aliases: [],
  number: "mass",
  definition: null,
  isKeyTerm: true,
  salience: 1,
  mentions: 1,
  passageIds: ["p-fermentation"],
  firstOffset: 0,
};

const statement: Statement = {
  id: "s1",
  conceptId: "c1",
  passageId: "p-fermentation",
  kind: "effect",
  sentence: "",
  subject: "",
  predicate: "",
  objectConceptId: null,
  quality: 1,
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
  expect(verifyItem(item!, evidence, [item!.stem]).join()).toContain("is also asked at another place. ");
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

const option = (text: string, at: number) => ({
  ...choice.options[at]!,
  text,
});
const choice = module!.assessments.find(
  (one): one is MultipleChoiceItem => one.type === "multiple_choice" && one.id === "sb101-q2",
)!;
const keyAt = choice.options.findIndex(({ correct }) => correct);
const wrongAt = (keyAt + 1) % 4;
const withDistractor = (text: string) => ({
  ...choice,
  options: choice.options.with(wrongAt, option(text, wrongAt)),
});

test("an item that asks outright for a meaning cannot claim to ask for its use", () => {
  const draft = { ...choice, bloomLevel: "Apply" as const, stem: "What is bulk fermentation?" };
  expect(verifyItem(draft, evidence).join()).toContain("asks outright");
  const placed = `A dough has rested for an hour at the bakery. ${draft.stem}`;
  expect(verifyItem({ ...draft, stem: placed }, evidence).join()).not.toContain("asks outright");
});

test("an item that asks for a judgement cannot claim to ask for recall", () => {
  const stem = "How would you evaluate bulk fermentation, and why would you recommend it?";
  expect(verifyItem({ ...choice, bloomLevel: "Remember", stem }, evidence).join()).toContain("asks for Evaluate");
});

test("a task that asks for a list, or does not say what to hand in, is faulty", () => {
  const task = module!.assessments.find((one) => one.type === "task")!;
  const stem = "List three facts about a starter.";
  expect(verifyItem({ ...task, stem }, evidence).join()).toContain("no more than Remember");
  expect(verifyItem({ ...task, stem }, evidence).join()).toContain("is to be handed in");
});

test("a distractor that is the key in the plural, another name of it, or two options in one, is faulty", () => {
  const named = {
    ...evidence,
    siblings: [{ ...concept, term: "Wild yeast makes gas", aliases: ["Fermentation gas forms"] }],
  };
  expect(verifyItem(withDistractor("The wild yeasts make gases"), evidence).join()).toContain("by another name");
  expect(verifyItem(withDistractor("Fermentation gas forms"), named).join()).toContain("by another name");
  const [left, right] = choice.options.filter((_, at) => at !== wrongAt);
  expect(verifyItem(withDistractor(`Both ${left!.text} and ${right!.text}`), evidence).join()).toContain("joins other");
});

test("a distractor that the sources state of the same concept is a second key", () => {
  const sentence = "During bulk fermentation wild yeast turns sugar into gas and alcohol.";
  const told = {
    ...evidence,
    concepts: [concept],
    statements: [{ ...statement, conceptId: concept.id, sentence }],
  };
  const draft = withDistractor("Wild yeast turns sugar into alcohol");
  expect(verifyItem(draft, told).join()).toContain("is true of bulk fermentation too");
  expect(verifyItem(draft, evidence).join()).not.toContain("is true of");
});

test("a statement from another field is no distractor", () => {
  const draft = withDistractor("Tulips blooming along ferry harbours");
  expect(verifyItem(draft, evidence).join()).toContain("Hardly a word");
});

test("a stem that repeats an earlier one behind an opening, or with a word put in, is faulty", () => {
  const earlier = ["Why does a dough grow while it rests in bulk?"];
  for (const stem of [
    "In this module, why does a dough grow while it rests in bulk?",
    "Why does a dough really grow while it rests in bulk?",
  ])
    expect(verifyItem({ ...choice, stem }, evidence, earlier).join()).toContain("in other words");
  expect(verifyItem(choice, evidence, ["Why does a loaf need salt?"])).toEqual([]);
});

test("a text that speaks of something else than its concepts is faulty, whatever it quotes", () => {
  const about = { ...evidence, concepts: [{ ...concept, term: "photosynthesis" }] };
  const stray = "does not speak of";
  expect(verifyItem({ ...choice, concept: "photosynthesis" }, about).join()).toContain(stray);
  const elsewhere = {
    ...outcome!,
    concepts: ["photosynthesis"],
    text: "Explain how leaves turn light into stored energy.",
  };
  expect(verifyOutcome(elsewhere, about).join()).toContain(stray);
  const program = { ...curriculum.programOutcomes[0]!, text: "Explain how leaves turn light into stored energy." };
  expect(verifyProgramOutcome(program, about).join()).toContain(stray);
  expect(verifyUnit(module!.units[0]!, about).join()).toContain(stray);
  expect(verifyCase(module!.caseStudies[0]!, about).join()).toContain(stray);
  expect(verifySkill(curriculum.skills[0]!, about).join()).toContain(stray);
});

test("a paragraph of which its passages carry next to nothing, and a topic of another field, are faulty", () => {
  const text = "Leaves turn light into stored energy, and forests breathe out what people breathe in.";
  expect(verifyText({ ...module!.aim, text }, evidence).join()).toContain("carry little");
  expect(verifyUnit({ ...module!.units[0]!, topics: ["Light and leaves"] }, evidence).join()).toContain("do not speak");
});

test("a case with the title of another is faulty", () => {
  const study = module!.caseStudies[0]!;
  expect(verifyCase(study, evidence, [study.title.toUpperCase()]).join()).toContain("another module");
});
