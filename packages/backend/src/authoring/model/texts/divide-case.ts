import type { CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { divideMarks } from "../../built-in/case/divide-marks.ts";
import { bandsOf } from "../../built-in/items/mark-points.ts";
import type { AssessedOutcome } from "./ask-case.ts";
import type { MarkedPoint } from "./marked-point.ts";

/** Fewest marks that a line with four bands can hold. */
const fewestMarks = 3;

interface AskedQuestion {
  outcome: AssessedOutcome;
  prompt: string;
  modelAnswer: string;
  criteria: readonly MarkedPoint[];
  citations: Citation[];
}

/** The case's marks over its questions, more for higher levels, and over the lines of its one ledger. */
export function divideCase(marks: number, asked: readonly AskedQuestion[]): Pick<CaseStudy, "questions" | "ledger"> {
  const ordered = asked.toSorted((a, b) => bloomRank(a.outcome.level) - bloomRank(b.outcome.level));
  const shares = divideMarks(
    marks,
    ordered.map(({ outcome }) => 2 + bloomRank(outcome.level)),
    fewestMarks,
  );
  const marked = ordered.flatMap((question, index) => {
    const share = shares[index];
    return share === undefined ? [] : [{ question, share, number: index + 1 }];
  });
  return {
    questions: marked.map(({ question: { outcome, prompt, modelAnswer, citations }, share }) => ({
      id: "",
      prompt,
      outcomeId: outcome.key,
      bloomLevel: outcome.level,
      marks: share,
      modelAnswer,
      citations,
    })),
    ledger: marked.flatMap(({ question, share, number }) =>
      divideMarks(
        share,
        question.criteria.map(() => 1),
        fewestMarks,
      ).flatMap((part, index) => {
        const point = question.criteria[index];
        if (point === undefined) return [];
        const { criterion, full, ...shortfall } = point;
        return [
          {
            id: "",
            criterion: `Question ${number}: ${criterion}`,
            marks: part,
            outcomeId: question.outcome.key,
            bands: bandsOf(part, full, shortfall),
          },
        ];
      }),
    ),
  };
}
