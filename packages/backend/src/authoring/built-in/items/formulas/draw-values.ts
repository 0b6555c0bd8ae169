import { hashText } from "../hash-text.ts";
import type { Formula, Quantity } from "./formula.ts";

/** Values for the two quantities of a formula. */
export interface Values {
  a: number;
  b: number;
}

interface Grid {
  from: number;
  step: number;
  count: number;
}

/** Round figures of a likely size: prices are small, what is counted by the day is few, what is totalled is much. */
function gridOf({ name, measure }: Quantity): Grid {
  if (/\bper (?:day|hour|week)\b/i.test(name)) return { from: 2, step: 1, count: 9 };
  if (/\b(?:years?|months|weeks|days|hours)\b/i.test(name)) return { from: 5, step: 1, count: 36 };
  if (/\bprices?\b|\bcost per\b|\bper (?:unit|share|hour)\b/i.test(name)) return { from: 4, step: 2, count: 40 };
  if (measure === "money") return { from: 20_000, step: 5000, count: 120 };
  if (measure === "count") return { from: 20, step: 5, count: 96 };
  return { from: 12, step: 2, count: 60 };
}

const part = /\b(?:profits?|income|earnings|dividends?|successes|frequency|part|times)\b/i;
const whole = /\b(?:total|sales|revenues?|equity|assets|population|sample)\b/i;

/** Whether the first quantity is a share of the second, so that it must be the smaller one. */
function isShare({ left, right }: Formula): boolean {
  return part.test(left.name) && whole.test(right.name) && left.measure === right.measure;
}

function isLikely(formula: Formula, { a, b }: Values): boolean {
  switch (formula.operation) {
    case "ratio":
      if (formula.left.measure !== formula.right.measure) return a > b;
      // One half would be its own complement.
      if (isShare(formula)) return a < 0.75 * b && a !== 0.5 * b;
      // Two sizes of one body are near each other; of two sums of money one may be some times the other.
      return formula.left.measure === "size" ? a > 0.6 * b && a < 1.5 * b && a !== b : a > 1.1 * b && a < 8 * b;
    case "difference":
      return a > 1.1 * b;
    case "root-ratio":
      return Number.isInteger(Math.sqrt(b)) && b >= 9;
    case "reduced-ratio":
      return b >= 5;
    default:
      return true;
  }
}

// Of four hundred pairs some twenty give a result of two places in every operation.
const tries = 400;

/** Pairs of values that look real, in an order that the seed decides. */
export function drawValues(formula: Formula, seed: string): Values[] {
  // A total that many units share is far larger than what is counted beside it.
  const isRate = formula.operation === "ratio" && formula.left.measure === "money" && formula.right.measure === "count";
  const [left, right] = [gridOf(formula.left), gridOf(formula.right)];
  const rooted = formula.operation === "root-ratio";
  return Array.from({ length: tries }, (_, at): Values => {
    const a = left.from + left.step * (hashText(`${seed}#a${at}`) % left.count);
    const step = hashText(`${seed}#b${at}`) % right.count;
    return { a, b: rooted ? (3 + (step % 8)) ** 2 : isRate ? 1000 * (5 + step) : right.from + right.step * step };
  }).filter((values) => isLikely(formula, values));
}
