import { expect, test } from "vitest";
import { builtInAuthor } from "../built-in/built-in-author.ts";
import { buildTestContext, buildTestModule } from "../built-in/evidence/build-test-context.ts";
import { buildTestEvidence, schemas } from "../built-in/evidence/build-test-evidence.ts";
import { modelAuthor } from "./model-author.ts";
import { readQuestion, scriptedModel, type Script } from "./scripted-model.ts";

const evidence = buildTestEvidence(schemas);
const citations = [{ passage: "p1", quote: "one fact table joins several dimension tables" }];
const paragraphs = (section: unknown) => [
  { text: `All about the ${String(section)} of this program.`, basis: "evidence", citations },
];

function authorWith(script: Script) {
  const model = scriptedModel(script);
  const purpose = { programId: "program", jobId: "job", userId: null };
  return { ...model, author: modelAuthor({ ask: model.ask, purpose, builtIn: builtInAuthor, atOnce: 16 }) };
}

test("a specification is asked for section by section, and its figures stay the built-in author's", async () => {
  const { author, asked } = authorWith((question) => ({ paragraphs: paragraphs(readQuestion(question).slot.section) }));
  const context = buildTestContext({ slotKey: "specification" });
  const draft = await author.writeSpecification(context.plan, evidence, context);
  const own = await builtInAuthor.writeSpecification(context.plan, evidence, context);
  if (!draft.ok || !own.ok) throw new Error("no specification");
  expect(asked).toHaveLength(5);
  expect(draft.value.find(({ key }) => key === "aims")?.paragraphs[0]?.text).toBe(
    "All about the aims of this program.",
  );
  for (const key of ["structure", "assessment"])
    expect(draft.value.find((section) => section.key === key)).toEqual(
      own.value.find((section) => section.key === key),
    );
  expect(draft.provenance).toMatchObject({ author: "model", reason: null, tookMs: 1000 });
});

test("a section whose reply is of no use is the built-in author's, and the provenance names it", async () => {
  const { author } = authorWith((question) => {
    const { section } = readQuestion(question).slot;
    return section === "needs" ? "?" : { paragraphs: paragraphs(section) };
  });
  const context = buildTestContext({ slotKey: "specification" });
  const draft = await author.writeSpecification(context.plan, evidence, context);
  expect(draft.ok && draft.provenance).toMatchObject({ author: "model", reason: expect.stringMatching(/^needs: /) });
});

test("a fault that quotes one section sends only that section back", async () => {
  const { author, asked } = authorWith((question) => ({ paragraphs: paragraphs(readQuestion(question).slot.section) }));
  const context = buildTestContext({ slotKey: "specification" });
  await author.writeSpecification(context.plan, evidence, context);
  const faults = ["“All about the aims of this program.” says nothing."];
  await author.writeSpecification(context.plan, evidence, { ...context, round: 1, faults });
  expect(asked).toHaveLength(6);
  expect(readQuestion(asked[5]!.question).slot.section).toBe("aims");
});

test("a figure of the program team's that nobody gave is sent back", async () => {
  const { author, asked } = authorWith(() => ({
    paragraphs: [{ text: "Some 97 per cent of graduates find work.", basis: "brief", citations: [] }],
  }));
  const context = buildTestContext({ slotKey: "specification" });
  const draft = await author.writeSpecification(context.plan, evidence, context);
  expect(asked).toHaveLength(10);
  expect(draft.ok && draft.provenance?.author).toBe("built-in");
});

test("the text of a module of many units is asked for a few units at a time and put together in their order", async () => {
  const [unit] = buildTestModule().units;
  const units = Array.from({ length: 6 }, (_, at) => ({ ...unit!, key: `m1.u${at + 1}`, title: `Unit ${at + 1}` }));
  const { author, asked } = authorWith((question) => {
    const slot = readQuestion(question).slot as { aim: boolean; units: { id: string; title: string }[] };
    return {
      aim: slot.aim ? { text: "The module is about schemas.", citations } : null,
      units: slot.units.map(({ id, title }) => ({ unit: id, text: `${title} teaches schemas.`, citations })),
    };
  });
  const draft = await author.writeModuleText(buildTestModule({ units }), evidence, buildTestContext());
  if (!draft.ok) throw new Error(draft.problems.join());
  expect(asked).toHaveLength(2);
  expect(draft.value.aim.text).toBe("The module is about schemas.");
  expect(draft.value.indicativeContent.map(({ text }) => text)).toEqual(
    units.map(({ title }) => `${title} teaches schemas.`),
  );
});
