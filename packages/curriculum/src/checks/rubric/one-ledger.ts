import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const oneLedger: Check = {
  id: "rubric.one-ledger",
  severity: "error",
  title: "Rubric marks and question marks are the same",
  reason: "When rubric and marking guide disagree, two markers give two grades.",
  remedy: "Change marks until both sums agree.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      const ledger = value.ledger.reduce((sum, line) => sum + line.marks, 0);
      const questions = value.questions.reduce((sum, question) => sum + question.marks, 0);
      return ledger === questions
        ? []
        : [
            {
              path: `${path}.ledger`,
              itemId: value.id,
              message: `The rubric gives ${ledger} marks, the questions ${questions}.`,
            },
          ];
    }),
};
