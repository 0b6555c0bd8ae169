import { expect, test } from "vitest";
import { buildTestContext, buildTestModule } from "../built-in/evidence/build-test-context.ts";
import { expectQuestions } from "./expect-questions.ts";

const { plan } = buildTestContext();
const unit = buildTestModule().units[0]!;
const questionsOf = (changes: Partial<typeof plan>) =>
  Object.fromEntries(expectQuestions({ ...plan, ...changes }).map(({ prompt, questions }) => [prompt, questions]));

test("every slot of the plan is a question, and long texts are several", () => {
  const units = Array.from({ length: 5 }, (_, at) => ({ ...unit, key: `m1.u${at + 1}` }));
  const questions = questionsOf({
    modules: [buildTestModule({ units }), buildTestModule({ key: "m2" })],
    glossary: [{ key: "g1", conceptId: "c0", moduleKeys: ["m1"] }],
  });
  expect(questions).toEqual({
    outcome: 2,
    "program-outcome": 0,
    "item.multiple-choice": 0,
    "item.cloze": 0,
    "item.task": 0,
    case: 0,
    // Five units are asked for in two questions.
    "module-text": 3,
    unit: 6,
    specification: 5,
    skill: 0,
    glossary: 1,
    // A second reader is asked of each.
    judge: 17,
  });
});

test("a question counts the prompt that it opens with", () => {
  for (const { prompt, inputTokens, outputTokens } of expectQuestions(plan)) {
    expect(inputTokens).toBeGreaterThan(850 + 500);
    expect(outputTokens).toBeGreaterThan(prompt === "judge" ? 50 : 100);
  }
});
