import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { evaluateArithmetic } from "@curriculum/curriculum/items/evaluate-arithmetic.ts";
import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import type { MultipleChoiceItem, Option } from "@curriculum/curriculum/model/assessment.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { hashText } from "../hash-text.ts";
import { verbToBe } from "../name-concept.ts";
import { setScene } from "../shapes/scene.ts";
import type { Written } from "../write-multiple-choice.ts";
import { drawValues, type Values } from "./draw-values.ts";
import { findFormulas } from "./find-formulas.ts";
import type { Formula, Measure } from "./formula.ts";
import { operations } from "./operations.ts";

interface Answer {
  value: number;
  /** "120,000 ÷ 48,000" */
  sum: string;
  rationale: string | null;
}

/** What the result is counted in: money stays money unless money is divided by money. */
function measureOfResult({ operation, left, right }: Formula): Measure {
  if (operation === "product") return left.measure === "money" || right.measure === "money" ? "money" : "size";
  if (operation === "difference" || operation === "sum") return left.measure;
  return left.measure === "money" && right.measure !== "money" ? "money" : "size";
}

function print(value: number, decimals: number, sign: string): string {
  const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${sign}${value.toLocaleString("en-US", fixed)}`;
}

/** The sign of the currency that the evidence uses most. */
function currencyOf({ passages }: Material): string {
  const text = [...passages.values()].map((passage) => passage.text).join(" ");
  const uses = (sign: string) => text.split(sign).length;
  return ["$", "€", "£"].toSorted((a, b) => uses(b) - uses(a))[0]!;
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function reckon(sum: string, values: Values): Pick<Answer, "sum" | "value"> {
  const printed = sum.replace(/\b[ab]\b/g, (name) => print(name === "a" ? values.a : values.b, 0, ""));
  return { sum: printed, value: evaluateArithmetic(printed) ?? Number.NaN };
}

/** Three mistakes between which the key takes its place when the four results stand in order, or null. */
function placeKey(key: number, wrong: readonly Answer[], position: number, isRising: boolean): Answer[] | null {
  const before = wrong.filter(({ value }) => (isRising ? value < key : value > key));
  const after = wrong.filter((answer) => !before.includes(answer));
  if (before.length < position || after.length < 3 - position) return null;
  return [...before.slice(0, position), ...after.slice(0, 3 - position)];
}

interface Sheet {
  values: Values;
  key: Answer;
  wrong: Answer[];
  isRising: boolean;
  decimals: number;
}

/** Values for which the result is exact in print, the mistakes give other results, and the key stands where it is due. */
function setSheet(formula: Formula, slot: ItemSlot, seed: string): Sheet | null {
  const { sum, mistakes } = operations[formula.operation];
  // A quotient is printed to the cent or the hundredth; whole numbers added or multiplied stay whole.
  const decimals = /ratio/.test(formula.operation) ? 2 : 0;
  const isRisingFirst = hashText(`${seed}#rise`) % 2 === 0;
  for (const values of drawValues(formula, seed)) {
    const key: Answer = { ...reckon(sum, values), rationale: null };
    if (!(key.value > 0) || Math.abs(round(key.value, decimals) - key.value) > 1e-9) continue;
    const wrong: Answer[] = [];
    for (const mistake of mistakes) {
      const answer = reckon(mistake.sum, values);
      const value = round(answer.value, decimals);
      const isApart = [key, ...wrong].every((other) => Math.abs(other.value - value) > 0.04 * Math.abs(other.value));
      // A result out of all proportion is struck out unread.
      if (!(value > key.value / 25 && value < key.value * 25) || !isApart) continue;
      wrong.push({
        ...answer,
        value,
        rationale: mistake.says(`the ${formula.left.name}`, `the ${formula.right.name}`),
      });
    }
    for (const isRising of [isRisingFirst, !isRisingFirst]) {
      const placed = placeKey(key.value, wrong, slot.keyPosition, isRising);
      if (placed !== null) return { values, key, wrong: placed, isRising, decimals };
    }
  }
  return null;
}

const letters = ["a", "b", "c", "d"] as const;

function toOptions({ key, wrong, isRising, decimals }: Sheet, sign: string, account: string): Option[] {
  return [key, ...wrong]
    .toSorted((one, other) => (isRising ? one.value - other.value : other.value - one.value))
    .map(({ value, sum, rationale }, at) => ({
      id: letters[at]!,
      text: print(value, decimals, sign),
      correct: rationale === null,
      rationale: `${rationale ?? account} ${sum} = ${print(value, decimals, "")}.`,
    }));
}

/** What is to be done, in words: "Divide the total liabilities by the owners' equity:". */
function tellSum({ operation, left, right }: Formula): string {
  const [a, b] = [`the ${left.name}`, `the ${right.name}`];
  const told: Record<Formula["operation"], string> = {
    ratio: `Divide ${a} by ${b}:`,
    difference: `Subtract ${b} from ${a}:`,
    product: `Multiply ${a} by ${b}:`,
    sum: `Add ${a} and ${b}:`,
    "root-ratio": `Divide ${a} by the square root of ${b}:`,
    "reduced-ratio": `Divide ${a} by ${b} less one:`,
  };
  return told[operation];
}

/**
 * Items that have a quantity worked out by the source's own formula, from values drawn for the slot. The key is
 * computed from the sum that the rationale prints; each distractor is the result of a named mistake.
 */
export function writeNumeric(slot: ItemSlot, material: Material, entry: Entry): Written[] {
  const { concept } = entry;
  const seed = `${slot.key}#${concept.id}#numeric`;
  const scene = setScene(material.setting, seed);
  const formulas = findFormulas(material, entry);
  if (formulas.length === 0) return [];
  const currency = currencyOf(material);
  return formulas.flatMap((formula, at): Written[] => {
    const citation = citeSentence(material, formula.passageId, formula.sentence);
    const sheet = citation === null ? null : setSheet(formula, slot, `${seed}${at}`);
    if (citation === null || sheet === null) return [];
    const { left, right } = formula;
    const signOf = (measure: Measure) => (measure === "money" ? currency : "");
    const given = `${left.name}, ${print(sheet.values.a, 0, signOf(left.measure))}; ${right.name}, ${print(sheet.values.b, 0, signOf(right.measure))}`;
    const question = `What ${verbToBe(entry)} the ${concept.term}?`;
    const item: MultipleChoiceItem = {
      type: "multiple_choice",
      id: "",
      outcomeId: slot.outcomeKey,
      bloomLevel: slot.bloomLevel,
      difficulty: slot.difficulty,
      concept: concept.term,
      explanation: `${tellSum(formula)} ${sheet.key.sum} = ${print(sheet.key.value, sheet.decimals, "")}.`,
      citations: [citation],
      stem: `${scene.Actor} is given two figures: ${given}. ${question}`,
      stemKind: "numeric",
      options: toOptions(sheet, signOf(measureOfResult(formula)), tellSum(formula)),
    };
    const isRepeat = material.written.some((stem) => foldText(stem).endsWith(foldText(question)));
    return [{ item, isRepeat, isFit: findItemFlaws(item).length === 0, score: 3 }];
  });
}
