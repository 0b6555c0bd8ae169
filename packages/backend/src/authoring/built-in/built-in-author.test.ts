import { expect, test } from "vitest";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { builtInAuthor } from "./built-in-author.ts";
import { buildTestContext, buildTestModule, buildTestSlot } from "./evidence/build-test-context.ts";
import { buildTestEvidence, schemas } from "./evidence/build-test-evidence.ts";

const evidence = buildTestEvidence(schemas);
const context = buildTestContext();

test("a unit's paragraph has 50 to 110 words and cites what it says", async () => {
  const draft = await builtInAuthor.writeModuleText(buildTestModule(), evidence, context);
  if (!draft.ok) throw new Error(draft.problems.join());
  const [paragraph] = draft.value.indicativeContent;
  expect(countWords(paragraph?.text ?? "")).toBeGreaterThanOrEqual(50);
  expect(countWords(paragraph?.text ?? "")).toBeLessThanOrEqual(110);
  expect(paragraph?.citations.length).toBeGreaterThan(1);
  expect(draft.value.aim.text).toContain("star schemas");
});

test("a unit lists what it teaches and makes up no further topic", async () => {
  const unit = buildTestModule().units[0]!;
  const draft = await builtInAuthor.writeUnit(unit, buildTestEvidence(schemas.slice(0, 1)), context);
  expect(draft.ok && draft.value.topics).toEqual(["Star schema"]);
});

test("a glossary entry says what the term means without the term", async () => {
  const draft = await builtInAuthor.writeGlossaryEntry(
    { key: "g1", conceptId: "c0", moduleKeys: ["m1"] },
    evidence,
    context,
  );
  expect(draft.ok && draft.value).toMatchObject({
    term: "Star schema",
    definition: "A schema in which one fact table joins several dimension tables.",
    moduleCodes: ["BI101"],
  });
});

test("a skill has an activity with hours, a figure to reach and the outcomes of its slot", async () => {
  const slot = { key: "s1", conceptIds: ["c0", "c2"], moduleKeys: ["m1"], outcomeKeys: ["m1.o1", "m1.o2"], hours: 3 };
  const draft = await builtInAuthor.writeSkill(slot, evidence, context);
  if (!draft.ok) throw new Error(draft.problems.join());
  expect(draft.value.outcomeIds).toEqual(slot.outcomeKeys);
  expect(draft.value.activities[0]).toMatchObject({ hours: 3, moduleCode: "BI101" });
  expect(draft.value.kpis[0]?.threshold).toMatch(/\d/);
  expect(draft.value.workplaceUse).toMatch(/^A reporting analyst uses star schemas/);
});

test("the specification has nine sections, states the hours and says honestly what each paragraph rests on", async () => {
  const draft = await builtInAuthor.writeSpecification(context.plan, evidence, context);
  if (!draft.ok) throw new Error(draft.problems.join());
  expect(draft.value.map((section) => section.key)).toEqual([
    "introduction",
    "aims",
    "needs",
    "audience",
    "entry",
    "careers",
    "structure",
    "delivery",
    "assessment",
  ]);
  const all = draft.value.flatMap((section) => section.paragraphs);
  expect(all.filter((paragraph) => paragraph.basis === "evidence" && paragraph.citations.length === 0)).toEqual([]);
  expect(all.map((paragraph) => paragraph.text).join(" ")).toContain("BI101 Dimensional Models (20 hours)");
});

test("a program outcome sums up its modules in 25 words at its level", async () => {
  const slot = {
    key: "po1",
    code: "PO1",
    moduleKeys: ["m1"],
    conceptIds: ["c0", "c1", "c2"],
    bloomLevel: "Evaluate" as const,
    class: "Skill" as const,
  };
  const draft = await builtInAuthor.writeProgramOutcome(slot, evidence, context);
  expect(draft.ok && countWords(draft.value.text)).toBeLessThanOrEqual(25);
});

test("the same slot gives the same text, byte for byte", async () => {
  const write = () => builtInAuthor.writeOutcome(buildTestSlot(), buildTestEvidence(schemas), buildTestContext());
  expect(JSON.stringify(await write())).toBe(JSON.stringify(await write()));
});
