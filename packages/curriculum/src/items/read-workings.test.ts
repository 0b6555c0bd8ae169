import { expect, test } from "vitest";
import { evaluateArithmetic } from "./evaluate-arithmetic.ts";
import { findKeyMistake } from "./find-key-mistake.ts";
import { readWorkings } from "./read-workings.ts";

test.each([
  ["120,000 ÷ 48,000", 2.5],
  ["$90,000 − $52,500", 37_500],
  ["2 + 3 × 4", 14],
  ["(2 + 3) × 4", 20],
  ["12 / √(36)", 2],
  ["2 ^ 3 ^ 2", 512],
  ["-2 ^ 2", -4],
  ["15 % × 80", 12],
  ["10 – 4 – 3", 3],
])("“%s” is %d", (text, value) => {
  expect(evaluateArithmetic(text)).toBeCloseTo(value, 9);
});

test.each(["", "12 ÷ 0", "12 +", "(3 + 4", "assets ÷ 4", "3 4", "process.exit(1)", "√(2 − 6)"])(
  "“%s” has no value",
  (text) => {
    expect(evaluateArithmetic(text)).toBeNull();
  },
);

test("a sum is read out of running text, and its result may be rounded", () => {
  expect(readWorkings("The ratio sets assets against liabilities: $100 ÷ $30 = 3.33. That is plenty.")).toEqual([
    { sum: "$100 ÷ $30", result: "3.33", holds: true },
  ]);
  expect(readWorkings("So 12 ÷ (9 − 1) = 1.5, and 12 ÷ 80 = 15 %.").map(({ holds }) => holds)).toEqual([true, true]);
});

test("a sum that does not come to its result does not hold", () => {
  expect(readWorkings("So 100 ÷ 30 = 3.43.").map(({ holds }) => holds)).toEqual([false]);
});

test("a text without a sum has no workings", () => {
  expect(readWorkings("In 2019, p = 0.05 was met by 12 of 80.")).toEqual([]);
});

const sound = {
  stem: "Liabilities are $90,000 and equity is $60,000. What is the ratio of debt to equity?",
  explanation: "Divide the liabilities by the equity: 90,000 ÷ 60,000 = 1.50.",
  options: [
    { id: "a", text: "0.67", correct: false, rationale: "This turns the ratio round: 60,000 ÷ 90,000 = 0.67." },
    { id: "b", text: "1.50", correct: true, rationale: "90,000 ÷ 60,000 = 1.50." },
    { id: "c", text: "2.50", correct: false, rationale: "This adds the equity to the liabilities first." },
  ],
};

test("a numeric item whose sums hold has no mistake", () => {
  expect(findKeyMistake(sound)).toBeNull();
});

test.each([
  ["shows no sum", { explanation: "", key: "So it is." }, "No sum"],
  ["has a sum that is wrong", { explanation: "90,000 ÷ 60,000 = 1.60.", key: "So it is." }, "is not 1.60"],
  ["has another key than its sum", { explanation: "60,000 ÷ 90,000 = 0.67.", key: "So it is." }, "comes to 0.67"],
  ["reckons with what the stem does not give", { explanation: "", key: "45,000 ÷ 30,000 = 1.50." }, "45000"],
])("a numeric item that %s is caught", (_, { explanation, key }, message) => {
  const options = sound.options.map((option) => (option.correct ? { ...option, rationale: key } : option));
  expect(findKeyMistake({ ...sound, explanation, options })).toContain(message);
});

test("a distractor that is right as well is caught", () => {
  const options = sound.options.map((option) => (option.id === "c" ? { ...option, text: "1.5" } : option));
  expect(findKeyMistake({ ...sound, options })).toContain("too");
});
