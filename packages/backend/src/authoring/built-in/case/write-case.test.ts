import { expect, test } from "vitest";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { buildTestContext, buildTestModule, buildTestSlot } from "../evidence/build-test-context.ts";
import { buildTestEvidence, schemas } from "../evidence/build-test-evidence.ts";
import { writeCase } from "./write-case.ts";

const evidence = buildTestEvidence(schemas.slice(0, 4), schemas.slice(4));
const outcomes = [
  buildTestSlot({ key: "m1.o1", bloomLevel: "Apply" }),
  buildTestSlot({ key: "m1.o2", bloomLevel: "Analyze" }),
  buildTestSlot({ key: "m1.o3", bloomLevel: "Evaluate" }),
];

function writtenCase(round: number, marks = 25) {
  const slot = {
    key: "m1.c1",
    outcomeKeys: outcomes.map((outcome) => outcome.key),
    conceptIds: ["c0", "c1", "c2"],
    marks,
  };
  const draft = writeCase(slot, evidence, buildTestContext({ module: buildTestModule({ outcomes }), round }));
  if (!draft.ok) throw new Error(draft.problems.join());
  return draft.value;
}

test.each([0, 1, 2])(
  "round %i: marks of questions, ledger and slot are one figure, and bands leave no gap",
  (round) => {
    const value = writtenCase(round);
    const sum = (parts: { marks: number }[]) => parts.reduce((total, part) => total + part.marks, 0);
    expect([sum(value.questions), sum(value.ledger)]).toEqual([25, 25]);
    for (const line of value.ledger) {
      expect(line.bands[0]?.to).toBe(line.marks);
      expect(line.bands.at(-1)?.from).toBe(0);
      line.bands.slice(1).forEach((band, index) => expect(band.to).toBe((line.bands[index]?.from ?? 0) - 1));
    }
  },
);

test.each([0, 1, 2])(
  "round %i: the totals of the table are the sums of its rows, and the story tells the same figures",
  (round) => {
    const value = writtenCase(round);
    const rows = value.data?.rows ?? [];
    const total = rows.at(-1) ?? [];
    for (const column of [1, 2, 3])
      expect(Number(total[column])).toBe(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0));
    expect(value.scenario.join(" ")).toContain(`${total[2]} of ${total[1]} checked`);
  },
);

test("the story names four concepts with their meaning and has 400 to 800 words with its data", () => {
  const value = writtenCase(0);
  const story = value.scenario.join(" ");
  expect(schemas.filter((concept) => concept.gloss && story.includes(concept.gloss)).length).toBeGreaterThanOrEqual(4);
  const words = countWords(
    [story, value.data?.caption ?? "", ...(value.data?.header ?? []), ...(value.data?.rows.flat() ?? [])].join(" "),
  );
  expect(words).toBeGreaterThanOrEqual(380);
  expect(words).toBeLessThanOrEqual(800);
  expect(story).toContain("fictitious");
});

test("questions stand at the levels of their outcomes", () => {
  expect(writtenCase(0).questions.map((question) => [question.outcomeId, question.bloomLevel])).toEqual([
    ["m1.o1", "Apply"],
    ["m1.o2", "Analyze"],
    ["m1.o3", "Evaluate"],
  ]);
});

test("few marks give fewer questions, never marks that cannot be banded", () => {
  expect(writtenCase(0, 7).questions.map((question) => question.marks)).toEqual([3, 4]);
});

test("too few concepts are refused with their number", () => {
  const slot = { key: "m1.c1", outcomeKeys: ["m1.o1"], conceptIds: ["c0"], marks: 20 };
  const draft = writeCase(slot, buildTestEvidence(schemas.slice(0, 2)), buildTestContext());
  expect(draft).toEqual({
    ok: false,
    problems: ["m1.c1: only 2 concepts are defined or described; a case needs four"],
  });
});
