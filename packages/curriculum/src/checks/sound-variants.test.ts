import { expect, test } from "vitest";
import type { Curriculum } from "../model/curriculum.ts";
import { runChecks } from "./run-checks.ts";
import { buildTestCurriculum, testToday } from "./test-curriculum.ts";
import { choice, reword } from "./test-curriculum/mutations/mutation.ts";

/** What looks like a fault and is none: each was once reported on a sound program. */
const variants: Record<string, (curriculum: Curriculum) => void> = {
  "points numbered in brackets": ({ modules }) =>
    void (modules[0]!.aim.text =
      "Students learn (1) to make a dough that rises by its own culture; (2) to plan its two days."),
  "reports that have to be written": ({ skills }) =>
    void (skills[0]!.workplaceUse = "Shift leaders check the plan when orders have to be written or checked."),
  "a condition that gives a property its name": ({ glossary }) =>
    void (glossary[2]!.definition = "Two doughs are retarding if the cold slows the yeast of both."),
  "a sentence that ends in the term's name": ({ glossary }) =>
    void (glossary[3]!.definition = "What a slice shows of the inside of a loaf is called crumb."),
  "a word that is read letter by letter": ({ modules }) =>
    void (modules[0]!.aim.text =
      "Students learn to read an mRNA chart and an ndarray of yeast counts, of a dough that rises by its own culture."),
  "food as a distractor in a program on food": (curriculum) => {
    curriculum.passages[0]!.text += " A cheese loaf holds cheese, butter and milk.";
    reword(choice(curriculum), { distractors: ["Cheese", "Butter", "Milk"] });
  },
  "a definition told three times in the words of its source": ({ modules }) => {
    const told = "During bulk fermentation wild yeast turns sugar into gas and alcohol.";
    modules[0]!.aim.text += ` ${told}`;
    modules[0]!.indicativeContent[0]!.text += ` ${told}`;
    modules[1]!.indicativeContent[1]!.text += ` ${told}`;
  },
  "computed lines of one form": ({ program }) => {
    const assessed = (code: string) => ({
      text: `${code} is assessed by a quiz, a case study and a task of the student's own.`,
      basis: "plan" as const,
      citations: [],
    });
    program.specification[8]!.paragraphs.push(assessed("SB101"), assessed("SB102"), assessed("SB101"));
  },
  "a sum whose result is the key": ({ modules }) => {
    const item = modules[0]!.assessments[4]!;
    if (item.type === "multiple_choice") item.stemKind = "numeric";
    item.explanation = "Water is taken by the weight of the flour: 2,000 × 70 % = 1,400.";
  },
  "a total that adds up and a share that follows": ({ modules }) => {
    const [caseStudy] = modules[0]!.caseStudies;
    caseStudy!.data!.rows.push(["Total", "238", "178"]);
    caseStudy!.scenario[0] += " Of these, 15 of 60 loaves, or 25 per cent, are rye.";
  },
};

test.each(Object.entries(variants))("no check objects to %s", (_, change) => {
  const curriculum = buildTestCurriculum();
  change(curriculum);
  expect(runChecks(curriculum, { today: testToday })).toEqual([]);
});
