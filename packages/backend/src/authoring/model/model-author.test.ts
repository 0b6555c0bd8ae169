import { expect, test } from "vitest";
import { AppError } from "../../platform/app-error.ts";
import { builtInAuthor } from "../built-in/built-in-author.ts";
import { contextOf, evidenceOf, schemas, slotOf } from "../built-in/items/evidence-fixture.ts";
import { buildTestContext, buildTestSlot } from "../built-in/evidence/build-test-context.ts";
import { buildTestEvidence, schemas as tables } from "../built-in/evidence/build-test-evidence.ts";
import { modelAuthor } from "./model-author.ts";
import { answerWith, readQuestion, scriptedModel, type Script } from "./scripted-model.ts";

const evidence = buildTestEvidence(tables);
const outcome = {
  text: "Explain how a star schema joins one fact table to several dimension tables.",
  verb: "explain",
  criteria: ["Names the fact table in a given schema.", "States how dimension tables are joined to it."],
  artefact: null,
  citations: [{ passage: "p1", quote: "A star schema is a schema in which one fact table joins" }],
};

function authorWith(script: Script) {
  const model = scriptedModel(script);
  const purpose = { programId: "program", jobId: "job", userId: null };
  return { ...model, author: modelAuthor({ ask: model.ask, purpose, builtIn: builtInAuthor, atOnce: 16 }) };
}

const writeWith = async (script: Script, changes: Parameters<typeof buildTestContext>[0] = {}) => {
  const { author, asked } = authorWith(script);
  const draft = await author.writeOutcome(buildTestSlot(), evidence, buildTestContext(changes));
  if (!draft.ok) throw new Error(draft.problems.join());
  return { ...draft, asked };
};

test("an outcome takes its words from the model and everything else from the slot", async () => {
  const { value, provenance } = await writeWith(() => outcome);
  expect(value).toMatchObject({
    code: "BI101-LO1",
    text: outcome.text,
    verb: "explain",
    bloomLevel: "Understand",
    class: "Knowledge",
    evidence: { kind: "item", artefact: null },
    concepts: ["star schema", "fact table", "dimension table"],
    citations: [{ sourceId: "book", passageId: "p0", section: "Chapter > Section", page: "7" }],
  });
  expect(provenance).toMatchObject({
    author: "model",
    provider: "scripted",
    model: "script-1",
    callIds: ["call-1"],
    cost: 0.01,
    tookMs: 1000,
    reason: null,
  });
  expect(provenance?.prompt).toMatch(/^outcome@[0-9a-f]{8}$/);
});

test("a quotation that differs in case, space and marks takes the passage's own words", async () => {
  const quote = "a star  schema is a SCHEMA in which one fact table joins";
  const { value } = await writeWith(() => ({ ...outcome, citations: [{ passage: "p1", quote }] }));
  expect(value.citations[0]?.quote).toBe("A star schema is a schema in which one fact table joins");
});

test("a reply that names a passage which was not shown is asked for again, with what is wrong", async () => {
  const { value, provenance, asked } = await writeWith((question) =>
    readQuestion(question).faults ? outcome : { ...outcome, citations: [{ passage: "p99", quote: "invented" }] },
  );
  expect(readQuestion(asked[1]!.question).faults?.faults[0]).toMatch(/citations\.0\.passage/);
  expect(value.text).toBe(outcome.text);
  expect(provenance?.callIds).toEqual(["call-1", "call-2"]);
  expect(provenance?.cost).toBeCloseTo(0.02);
});

test("a reply that was cut is asked for again with twice the room", async () => {
  const { asked } = await writeWith((question) =>
    readQuestion(question).faults ? outcome : answerWith(JSON.stringify(outcome).slice(0, 80), "call-1", true),
  );
  expect(asked).toHaveLength(2);
  expect(asked[1]!.question.maxOutputTokens).toBeGreaterThan(asked[0]!.question.maxOutputTokens);
});

test("a second reply of the wrong shape leaves the slot to the built-in author, who writes as if it were asked first", async () => {
  const { value, provenance, asked } = await writeWith(() => "I would rather not.");
  const own = await builtInAuthor.writeOutcome(buildTestSlot(), evidence, buildTestContext());
  expect(asked).toHaveLength(2);
  expect(own.ok && own.value).toEqual(value);
  expect(provenance).toMatchObject({ author: "built-in", provider: null, prompt: null, callIds: ["call-1", "call-2"] });
  expect(provenance?.reason).toMatch(/asked twice/);
});

test.each(["unavailable", "refused"] as const)(
  "a model that is %s is asked once, and the reason is kept",
  async (reason) => {
    const { provenance, asked } = await writeWith(() => ({ ok: false, reason, message: "The provider is away." }));
    expect(asked).toHaveLength(1);
    expect(provenance).toMatchObject({ author: "built-in", callIds: [], cost: 0, reason: "The provider is away." });
  },
);

test("faults go back once with the draft; then the built-in author writes, its best first", async () => {
  const { author, asked } = authorWith(() => outcome);
  const write = (round: number) =>
    author.writeOutcome(
      buildTestSlot(),
      evidence,
      buildTestContext({ round, faults: round === 0 ? [] : ["The verb is weak."] }),
    );
  const drafts = [await write(0), await write(1), await write(2)];
  expect(drafts.map((draft) => draft.ok && draft.provenance?.author)).toEqual(["model", "model", "built-in"]);
  expect(readQuestion(asked[1]!.question).faults).toMatchObject({ draft: outcome, faults: ["The verb is weak."] });
  expect(asked.map(({ round }) => round)).toEqual([0, 1]);
  const own = await builtInAuthor.writeOutcome(buildTestSlot(), evidence, buildTestContext());
  expect(drafts[2]!.ok && own.ok && drafts[2]!.value).toEqual(own.ok && own.value);
});

test("a spent budget stops the run instead of turning it over to the built-in author", async () => {
  const { author } = authorWith(() => {
    throw new AppError("budget", "The budget is spent.");
  });
  await expect(author.writeOutcome(buildTestSlot(), evidence, buildTestContext())).rejects.toThrow(/budget/);
});

test("the key of a choice item stands where the plan put it, and the options are lettered by code", async () => {
  const option = (text: string) => ({ text, rationale: `It is said of ${text}.` });
  const { author } = authorWith(() => ({
    concept: "star schema",
    stem: "Which model joins one fact table to several dimension tables?",
    key: option("star schema"),
    distractors: ["data mart", "snapshot table", "surrogate key"].map(option),
    explanation: "One fact table is joined directly.",
    citations: [{ passage: "p1", quote: "one fact table joins several dimension tables directly" }],
  }));
  const draft = await author.writeItem(slotOf({ keyPosition: 2 }), evidenceOf(schemas), contextOf());
  if (!draft.ok || draft.value.type !== "multiple_choice") throw new Error("no item");
  expect(draft.value.options.map(({ id, text, correct }) => [id, text, correct])).toEqual([
    ["a", "data mart", false],
    ["b", "snapshot table", false],
    ["c", "star schema", true],
    ["d", "surrogate key", false],
  ]);
});

test("an outcome that does under another verb what an earlier one does is sent back", async () => {
  const written = ["Describe how a star schema joins one fact table to several dimension tables."];
  const { asked } = await writeWith(() => outcome, { written });
  expect(readQuestion(asked[1]!.question).faults?.faults.join()).toContain("another verb");
});
