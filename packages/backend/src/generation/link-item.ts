import type { AssessmentItem, CaseStudy, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import { itemId } from "../programs/program.store.ts";

/** Sets the ids of an item and turns the slot keys in its links into ids. */
export function linkAssessment(programId: string, key: string, item: AssessmentItem): AssessmentItem {
  const linked = { ...item, id: itemId(programId, key), outcomeId: itemId(programId, item.outcomeId) };
  if (linked.type !== "task") return linked;
  return { ...linked, ledger: linkLedger(programId, key, linked.ledger) };
}

/** As `linkAssessment`, for a case study with its questions and its one mark ledger. */
export function linkCase(programId: string, key: string, study: CaseStudy): CaseStudy {
  return {
    ...study,
    id: itemId(programId, key),
    questions: study.questions.map((question, index) => ({
      ...question,
      id: itemId(programId, `${key}.q${index + 1}`),
      outcomeId: itemId(programId, question.outcomeId),
    })),
    ledger: linkLedger(programId, key, study.ledger),
  };
}

function linkLedger(programId: string, key: string, ledger: readonly MarkLine[]): MarkLine[] {
  return ledger.map((line, index) => ({
    ...line,
    id: itemId(programId, `${key}.k${index + 1}`),
    outcomeId: itemId(programId, line.outcomeId),
  }));
}
