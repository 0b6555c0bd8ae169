import { expect, test } from "vitest";
import type { EvaluationCase } from "./evaluation-case.ts";
import { fusionWeights, judgeFusion } from "./judge-fusion.ts";
import type { MeasuredCase } from "./judge-fusion.ts";

/** Cases whose rank is .5 by words and changes by `gain` at the weight .3. */
function cases(count: number, gain: (number: number) => number, kind?: EvaluationCase["kind"]): MeasuredCase[] {
  return Array.from({ length: count }, (_, number) => ({
    asked: {
      kind: kind ?? (number % 2 === 0 ? "objective" : "question"),
      text: `case ${number}`,
      section: `d#${Math.floor(number / 2)}`,
    },
    ranks: fusionWeights.map((weight) => (weight === 0.3 ? 0.5 + gain(number) : 0.5 - weight / 10)),
  }));
}
const good = cases(100, () => 0.1);

test("a real gain switches vectors on, with the weight of the learn half and the figures of the other", () => {
  const verdict = judgeFusion(
    good,
    cases(80, (number) => (number % 5 === 0 ? -0.05 : 0.1)),
  );
  expect(verdict).toMatchObject({ isOn: true, weight: 0.3, report: { cases: 80, lexical: 0.5 } });
  expect(verdict.report.fused).toBeCloseTo(0.57, 6);
  expect(verdict.report.gain.low).toBeGreaterThan(0);
});

test.each([
  ["no weight helps on the learn half", cases(100, () => -0.2), good, /no weight/],
  ["the gain of the learn half does not come again", good, cases(100, () => -0.1), /may be chance/],
  ["the gain may be chance", good, cases(100, (number) => (Math.floor(number / 2) % 2 === 0 ? 0.3 : -0.28)), /chance/],
  ["the gain is not worth it", good, cases(100, () => 0.002), /below 0\.005/],
  ["there is too little to judge by", good, cases(30, () => 0.2), /too little/],
  ["questions pay for objectives", good, cases(100, (number) => (number % 2 === 0 ? 0.3 : -0.05)), /questions lose/],
])("off when %s", (_name, learn, report, reason) => {
  const verdict = judgeFusion(learn, report);
  expect(verdict.isOn).toBe(false);
  expect(verdict.reason).toMatch(reason);
});

test("a library without questions is judged by its objectives", () => {
  expect(
    judgeFusion(
      good,
      cases(100, () => 0.1, "objective"),
    ).isOn,
  ).toBe(true);
});
