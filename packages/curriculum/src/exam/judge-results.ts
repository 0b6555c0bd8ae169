import type { AssessmentItem, Difficulty } from "../model/assessment.ts";

export interface Answer {
  /** The option chosen; null where the item has none. */
  optionId: string | null;
  /** Share of the item's marks, 0 to 1: between the two only for a matching or an ordering item. */
  score: number;
}

/** One person's marked answers, by item id. */
export type Sheet = ReadonlyMap<string, Answer>;

export interface ItemResult {
  itemId: string;
  /** How many answered it. */
  people: number;
  /** Share of them who were right, 0 to 1; of a set, the share of its marks that they earned. */
  facility: number;
  /**
   * Correlation of being right here with the share right on everything else that the person answered, -1 to 1; null
   * where all or none were right, or too few answered.
   */
  discrimination: number | null;
  /** As the plan or an earlier correction has it. */
  estimated: Difficulty;
  /** After these results. */
  corrected: Difficulty;
  /** How often each option was chosen, as a share; empty where there are no options. */
  options: { optionId: string; correct: boolean; share: number }[];
  /** What a person should look at. */
  remarks: string[];
}

type Closed = Extract<AssessmentItem, { type: "multiple_choice" | "cloze" | "matching" | "ordering" }>;

// What the estimate stands for, counted as if so many people had answered before: ten results weigh as much as it does.
const expected: Readonly<Record<Difficulty, number>> = { easy: 0.85, medium: 0.65, hard: 0.45 };
const estimateWeighs = 10;
// Halfway between what the estimates stand for.
const easyFrom = 0.75;
const mediumFrom = 0.55;
// Fewer people say nothing about the order of people.
const fewestForOrder = 10;
// With fewer a distractor may be passed over by chance.
const fewestForOptions = 30;
/** The value below which examining bodies look at an item again. */
const weakDiscrimination = 0.2;

/** How hard items proved and how well they tell people apart, in the items' order; unanswered items are left out. */
export function judgeResults(items: readonly AssessmentItem[], sheets: readonly Sheet[]): ItemResult[] {
  return items.flatMap((item) => {
    if (item.type === "task") return [];
    const answered = sheets.filter((sheet) => sheet.has(item.id));
    return answered.length === 0 ? [] : [judgeItem(item, answered)];
  });
}

/** The difficulty that an item has after results: its estimate, moved as far as the number of people allows. */
export function correctDifficulty(estimated: Difficulty, right: number, people: number): Difficulty {
  const facility = (right + estimateWeighs * expected[estimated]) / (people + estimateWeighs);
  return facility >= easyFrom ? "easy" : facility >= mediumFrom ? "medium" : "hard";
}

function judgeItem(item: Closed, answered: readonly Sheet[]): ItemResult {
  const people = answered.length;
  const scores = answered.map((sheet) => sheet.get(item.id)!.score);
  const right = sum(scores);
  const discrimination =
    people < fewestForOrder
      ? null
      : correlate(
          scores,
          answered.map((sheet) => shareOfRest(sheet, item.id)),
        );
  const options =
    item.type !== "multiple_choice"
      ? []
      : item.options.map(({ id, correct }) => ({
          optionId: id,
          correct,
          share: answered.filter((sheet) => sheet.get(item.id)!.optionId === id).length / people,
        }));
  const result = {
    itemId: item.id,
    people,
    facility: right / people,
    discrimination,
    estimated: item.difficulty,
    corrected: correctDifficulty(item.difficulty, right, people),
    options,
  };
  return { ...result, remarks: remarksOn(result) };
}

function remarksOn({ people, facility, discrimination, options }: Omit<ItemResult, "remarks">): string[] {
  const key = options.find(({ correct }) => correct);
  const chosen = sum(options.map(({ share }) => share)) > 0;
  const rival = options.find(({ correct, share }) => !correct && key !== undefined && share > key.share);
  const idle = options.filter(({ correct, share }) => !correct && share === 0);
  return [
    ...(discrimination !== null && discrimination < 0
      ? ["Those who did well elsewhere got it wrong: check the key."]
      : discrimination !== null && discrimination < weakDiscrimination
        ? ["It hardly tells strong from weak: check the wording."]
        : []),
    ...(rival === undefined ? [] : [`More chose ${rival.optionId} than the key: check both.`]),
    ...(people >= fewestForOptions && chosen && idle.length > 0
      ? [`Nobody chose ${idle.map(({ optionId }) => optionId).join(", ")}: write another distractor.`]
      : []),
    ...(people >= fewestForOptions && facility > 0.95 ? ["Nearly all were right: it tells nothing of them."] : []),
  ];
}

function shareOfRest(sheet: Sheet, itemId: string): number {
  const rest = [...sheet].filter(([id]) => id !== itemId).map(([, { score }]) => score);
  return rest.length === 0 ? 0 : sum(rest) / rest.length;
}

/** Pearson's correlation; null where one side does not vary. */
function correlate(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  const together = sum(a.map((value, at) => (value - meanA) * (b[at]! - meanB)));
  const spread = Math.sqrt(sum(a.map((value) => (value - meanA) ** 2)) * sum(b.map((value) => (value - meanB) ** 2)));
  return spread < 1e-12 ? null : together / spread;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
