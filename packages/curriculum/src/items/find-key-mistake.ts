import type { MultipleChoiceItem, Option } from "../model/assessment.ts";
import { figure, valueOfFigure } from "./evaluate-arithmetic.ts";
import { readWorkings, type Working } from "./read-workings.ts";

/**
 * What is wrong with the sums of a numeric item, or null: the rationale of the key or the explanation must print the
 * sum, every sum must come to its result, that of the key to the key alone, and from figures that the stem gives.
 */
export function findKeyMistake({
  stem,
  options,
  explanation,
}: Pick<MultipleChoiceItem, "stem" | "options" | "explanation">): string | null {
  const key = options.find((option) => option.correct);
  // Without a key there is another fault than this.
  if (key === undefined) return null;
  const workings = readWorkings(`${key.rationale} ${explanation}`);
  if (workings.length === 0) return `No sum shows how “${key.text}” is found.`;
  const all = [...workings, ...options.flatMap((option) => (option.correct ? [] : readWorkings(option.rationale)))];
  const wrong = all.find(({ holds }) => !holds);
  if (wrong !== undefined) return `“${wrong.sum}” is not ${wrong.result}.`;
  if (!workings.some((working) => isOf(working, key)))
    return `The sum comes to ${workings[0]!.result}, the key is “${key.text}”.`;
  const twin = options.find((option) => !option.correct && workings.some((working) => isOf(working, option)));
  if (twin !== undefined) return `“${twin.text}” is the result of the sum too.`;
  const foreign = figuresOf(workings[0]!.sum).find((one) => !constants.has(one) && !figuresOf(stem).includes(one));
  return foreign === undefined ? null : `The sum uses ${foreign}, which the stem does not give.`;
}

// A mean of two, a sample less one, a percentage: parts of a formula, not of the data.
const constants: ReadonlySet<number> = new Set([1, 2, 100]);

function figuresOf(text: string): number[] {
  return [...text.matchAll(new RegExp(figure.source, "gu"))].flatMap(([found]) => valueOfFigure(found) ?? []);
}

/** Whether an option prints the result of the working, whatever it says beside it. */
function isOf({ result }: Working, option: Option): boolean {
  const [first] = figuresOf(option.text);
  return first !== undefined && first === valueOfFigure(result);
}
