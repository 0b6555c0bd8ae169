import { expect, test } from "vitest";
import { deedOfOutcome } from "./deed-of-outcome.ts";

const cases = ["a patient case", "a described company"];

test.each([
  [
    "Compare type 1 diabetes and type 2 diabetes in terms of causes.",
    "Comparing type 1 diabetes and type 2 diabetes in terms of causes",
    "analyse",
    "type 1 diabetes and type 2 diabetes",
  ],
  [
    "Analyse the impact of nutrition on the renal system in a patient case.",
    "Analysing the impact of nutrition on the renal system",
    "analyse",
    "the impact of nutrition on the renal system",
  ],
  ["Analyse a patient case in terms of insulin levels.", "Analysing insulin levels", "analyse", "insulin levels"],
  ["Use blood counts to work on a patient case.", "Using blood counts", "use", "blood counts"],
  ["Analyse a patient case with regard to insulin levels.", "Analysing insulin levels", "analyse", "insulin levels"],
  [
    "Apply knowledge of the advantages and disadvantages of franchising to a described company.",
    "Weighing the advantages and disadvantages of franchising",
    "analyse",
    "the advantages and disadvantages of franchising",
  ],
  [
    "Apply knowledge of the similarities and differences of hypnosis and meditation to a patient case.",
    "Comparing hypnosis and meditation",
    "analyse",
    "hypnosis and meditation",
  ],
  [
    "Apply knowledge of the four types of planning, with reference to budgets, to a described company.",
    "Applying the four types of planning",
    "apply",
    "the four types of planning",
  ],
  [
    "Use the split() method to split a string into substrings.",
    "Using the split() method to split a string into substrings",
    "use",
    undefined,
  ],
  [
    "Use the concepts of bias to interpret behaviour.",
    "Using the concepts of bias to interpret behaviour",
    "analyse",
    undefined,
  ],
])("%s is the skill of %s", (text, name, deed, object) => {
  expect(deedOfOutcome(text, cases)).toEqual({ deed, name, ...(object === undefined ? {} : { object }) });
});

test.each([
  "Demonstrate with a business case what labor unions contribute.",
  "Apply knowledge of the history of psychology to a patient case.",
  "Analyse why production and operations management is important in both manufacturing and service firms.",
  "Evaluate trends in employee motivation and what they mean for a described company.",
])("%s gives no name", (text) => {
  expect(deedOfOutcome(text, cases)).toBeNull();
});
