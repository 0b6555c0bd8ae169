import type { Operation } from "./formula.ts";

/** A wrong way to the answer that learners really take. `a` and `b` stand for the two quantities. */
export interface Mistake {
  /** The sum as it is done then: "b ÷ a". */
  sum: string;
  /** What was done, for the rationale; `a` and `b` are given by name. */
  says: (a: string, b: string) => string;
}

export interface Reckoning {
  /** The sum as it should be done: "a ÷ b". */
  sum: string;
  mistakes: readonly Mistake[];
}

const ofRatio: readonly Mistake[] = [
  { sum: "b ÷ a", says: (a, b) => `This turns the ratio round and divides ${b} by ${a}.` },
  { sum: "a ÷ (a + b)", says: (a, b) => `This divides ${a} by both together instead of by ${b} alone.` },
  { sum: "(a + b) ÷ b", says: (a, b) => `This adds ${b} to ${a} before the division.` },
  { sum: "(a − b) ÷ b", says: (a, b) => `This sets the difference, not ${a}, against ${b}.` },
  { sum: "(b − a) ÷ b", says: (a, b) => `This takes the part of ${b} that is left without ${a}.` },
  { sum: "a ÷ (b − a)", says: (a, b) => `This takes ${a} away from ${b} before the division.` },
];

/** For each operation the sum and its usual mistakes, the most usual first. */
export const operations: Readonly<Record<Operation, Reckoning>> = {
  ratio: { sum: "a ÷ b", mistakes: ofRatio },
  difference: {
    sum: "a − b",
    mistakes: [
      { sum: "a + b", says: (a, b) => `This adds ${b} to ${a} instead of taking it away.` },
      { sum: "(a + b) ÷ 2", says: (a, b) => `This is the mean of ${a} and ${b}, not their difference.` },
      { sum: "(a − b) ÷ 2", says: () => `This halves the difference, for which there is no reason here.` },
      { sum: "a − b ÷ 2", says: (a, b) => `This takes only half of ${b} from ${a}.` },
      { sum: "a − 2 × b", says: (a, b) => `This takes ${b} from ${a} twice.` },
    ],
  },
  product: {
    sum: "a × b",
    mistakes: [
      { sum: "a + b", says: (a, b) => `This adds ${a} and ${b} instead of multiplying them.` },
      { sum: "a ÷ b", says: (a, b) => `This divides ${a} by ${b} instead of multiplying them.` },
      { sum: "a × (b − 1)", says: (_, b) => `This counts ${b} one too low.` },
      { sum: "a × (b + 1)", says: (_, b) => `This counts ${b} one too high.` },
      { sum: "a × b × 2", says: (a, b) => `This counts the product of ${a} and ${b} twice.` },
    ],
  },
  sum: {
    sum: "a + b",
    mistakes: [
      { sum: "a − b", says: (a, b) => `This takes ${b} from ${a} instead of adding it.` },
      { sum: "(a + b) ÷ 2", says: (a, b) => `This is the mean of ${a} and ${b}, not their sum.` },
      { sum: "a + 2 × b", says: (_, b) => `This counts ${b} twice.` },
      { sum: "2 × a + b", says: (a) => `This counts ${a} twice.` },
    ],
  },
  "root-ratio": {
    sum: "a ÷ √(b)",
    mistakes: [
      { sum: "a ÷ b", says: (_, b) => `This divides by ${b} itself and leaves out the square root.` },
      { sum: "a × √(b)", says: (_, b) => `This multiplies by the square root of ${b} instead of dividing by it.` },
      { sum: "√(a ÷ b)", says: () => `This takes the square root of the whole quotient.` },
      { sum: "√(a) ÷ b", says: (a, b) => `This takes the square root of ${a} instead of that of ${b}.` },
      { sum: "√(b) ÷ a", says: (a, b) => `This turns the quotient round: the root of ${b} is divided by ${a}.` },
      { sum: "a ÷ √(2 × b)", says: (_, b) => `This doubles ${b} under the root.` },
    ],
  },
  "reduced-ratio": {
    sum: "a ÷ (b − 1)",
    mistakes: [
      { sum: "a ÷ b", says: (_, b) => `This forgets to take one from ${b}.` },
      { sum: "a ÷ (b + 1)", says: (_, b) => `This adds one to ${b} instead of taking it away.` },
      { sum: "√(a ÷ (b − 1))", says: () => `This takes a square root that the rule does not ask for.` },
      { sum: "a ÷ (b − 2)", says: (_, b) => `This takes two from ${b} instead of one.` },
      { sum: "(b − 1) ÷ a", says: (a) => `This turns the quotient round and divides by ${a}.` },
    ],
  },
};
