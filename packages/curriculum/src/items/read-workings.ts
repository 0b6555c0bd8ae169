import { evaluateArithmetic, figure, valueOfFigure } from "./evaluate-arithmetic.ts";

/** A sum with its result, as an explanation prints it. */
export interface Working {
  /** "48,000 ÷ 20,000" */
  sum: string;
  /** "2.40" */
  result: string;
  holds: boolean;
}

const part = String.raw`(?:[(√]\s?)*${figure.source}(?:\s?\))*`;
const working = new RegExp(
  String.raw`((?:[(√]\s?)*${part}(?:\s?[-+*/^−–×·÷]\s?${part})+)\s?=\s?(${figure.source})(?![\d,.]*\d)`,
  "gu",
);

/** Half of the last place that is printed: what rounding may take away. */
function toleranceOf(result: string): number {
  const decimals = /\.(\d+)/.exec(result)?.[1]!.length ?? 0;
  return (0.5 * 10 ** -decimals) / (result.includes("%") ? 100 : 1) + 1e-9;
}

/** Whether a sum comes to its result within the rounding of its last place. */
function comesTo(sum: string, result: string): boolean {
  const value = evaluateArithmetic(sum);
  const printed = valueOfFigure(result);
  return value !== null && printed !== null && Math.abs(value - printed) <= toleranceOf(result);
}

/** Every "sum = result" of a text, in order. */
export function readWorkings(text: string): Working[] {
  return [...text.matchAll(working)].map(([, sum, result]) => ({
    sum: sum!.trim(),
    result: result!.trim(),
    holds: comesTo(sum!, result!),
  }));
}
