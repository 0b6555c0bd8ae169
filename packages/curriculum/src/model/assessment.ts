import { z } from "zod";
import { bloomLevel } from "./bloom-level.ts";
import { citation } from "./citation.ts";

export const difficulty = z.enum(["easy", "medium", "hard"]);
export type Difficulty = z.infer<typeof difficulty>;

/** One line of the mark ledger: the rubric and the marking guide are both views of these lines. */
export const markLine = z.object({
  id: z.string(),
  criterion: z.string(),
  marks: z.number().int().positive(),
  outcomeId: z.string(),
  /** Descriptions from the top band down; the highest band's upper limit equals `marks`. */
  bands: z
    .array(z.object({ from: z.number().int(), to: z.number().int(), label: z.string(), description: z.string() }))
    .min(2),
});
export type MarkLine = z.infer<typeof markLine>;

export const option = z.object({
  id: z.string(),
  text: z.string().min(1),
  correct: z.boolean(),
  rationale: z.string(),
});
export type Option = z.infer<typeof option>;

const itemBase = {
  id: z.string(),
  outcomeId: z.string(),
  bloomLevel,
  difficulty,
  /** The concept that the item tests, as it reads in running text. */
  concept: z.string(),
  explanation: z.string(),
  citations: z.array(citation),
};

export const multipleChoiceItem = z.object({
  type: z.literal("multiple_choice"),
  ...itemBase,
  stem: z.string().min(1),
  stemKind: z.enum(["definition", "application", "relation", "numeric"]),
  /** In printed order; exactly one is correct. */
  options: z.array(option).min(2),
});
export type MultipleChoiceItem = z.infer<typeof multipleChoiceItem>;

export const clozeItem = z.object({
  type: z.literal("cloze"),
  ...itemBase,
  /** The sentence with "_____" where the answer was. */
  stem: z.string().min(1),
  answer: z.string().min(1),
  accepted: z.array(z.string()),
});
export type ClozeItem = z.infer<typeof clozeItem>;

/** Descriptions on the left, each to be matched with one of more names on the right; a name is used once or not at all. */
export const matchingItem = z.object({
  type: z.literal("matching"),
  ...itemBase,
  /** The directions: what the lists hold, on what they are matched, how often a response may be used. */
  stem: z.string().min(1),
  premiseTitle: z.string().min(1),
  responseTitle: z.string().min(1),
  /** In printed order, each with the id of its one right response. */
  premises: z
    .array(z.object({ id: z.string(), text: z.string().min(1), responseId: z.string(), rationale: z.string() }))
    .min(2),
  /** In printed order. */
  responses: z.array(z.object({ id: z.string(), text: z.string().min(1) })).min(2),
});
export type MatchingItem = z.infer<typeof matchingItem>;

/** The steps of a process that its source states in their order. */
export const orderingItem = z.object({
  type: z.literal("ordering"),
  ...itemBase,
  /** Names the process and says from where to where it is ordered. */
  stem: z.string().min(1),
  /** In printed order, which is neither the key nor its reverse. */
  steps: z.array(z.object({ id: z.string(), text: z.string().min(1) })).min(3),
  /** Ids of the steps in their right order. */
  order: z.array(z.string()),
});
export type OrderingItem = z.infer<typeof orderingItem>;

/** A task for outcomes at Apply and above: the student hands in an artefact that is marked by a rubric. */
export const taskItem = z.object({
  type: z.literal("task"),
  ...itemBase,
  stem: z.string().min(1),
  artefact: z.string().min(1),
  modelAnswer: z.string(),
  ledger: z.array(markLine).min(1),
});
export type TaskItem = z.infer<typeof taskItem>;

export const assessmentItem = z.discriminatedUnion("type", [
  multipleChoiceItem,
  clozeItem,
  matchingItem,
  orderingItem,
  taskItem,
]);
export type AssessmentItem = z.infer<typeof assessmentItem>;

export const dataTable = z.object({
  caption: z.string(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

/** A fictitious organisation with a decision to take; 400 to 800 words with its data. */
export const caseStudy = z.object({
  id: z.string(),
  title: z.string(),
  organisation: z.string(),
  scenario: z.array(z.string()).min(1),
  data: dataTable.nullable(),
  keyFacts: z.array(z.string()).min(2),
  misconceptions: z.array(z.string()).min(1),
  decisionPoints: z.array(z.string()).min(1),
  questions: z
    .array(
      z.object({
        id: z.string(),
        prompt: z.string(),
        outcomeId: z.string(),
        bloomLevel,
        marks: z.number().int().positive(),
        modelAnswer: z.string(),
        citations: z.array(citation),
      }),
    )
    .min(1),
  ledger: z.array(markLine).min(1),
  citations: z.array(citation),
});
export type CaseStudy = z.infer<typeof caseStudy>;

/** One element of a module's assessment scheme. The weights of a module sum to 100. */
export const assessmentElement = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(["quiz", "case_study", "task", "exam"]),
  weight: z.number().int().min(1).max(100),
  passMark: z.number().int(),
  itemIds: z.array(z.string()),
});
export type AssessmentElement = z.infer<typeof assessmentElement>;
