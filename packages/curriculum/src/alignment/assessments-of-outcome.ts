import type { AssessmentItem } from "../model/assessment.ts";
import type { BloomLevel } from "../model/bloom-level.ts";
import type { CourseModule } from "../model/curriculum.ts";

/** One way in which an outcome is assessed. */
export interface OutcomeAssessment {
  /** Id of the item or case question. */
  id: string;
  kind: AssessmentItem["type"] | "case_question";
  bloomLevel: BloomLevel;
  /** What the student hands in; null where nothing is. */
  artefact: string | null;
}

/** Everything in a module that assesses one outcome: items, and questions of case studies. */
export function assessmentsOfOutcome(module: CourseModule, outcomeId: string): OutcomeAssessment[] {
  const items = module.assessments
    .filter((item) => item.outcomeId === outcomeId)
    .map((item) => ({
      id: item.id,
      kind: item.type,
      bloomLevel: item.bloomLevel,
      artefact: item.type === "task" ? item.artefact : null,
    }));
  const questions = module.caseStudies
    .flatMap((caseStudy) => caseStudy.questions)
    .filter((question) => question.outcomeId === outcomeId)
    .map((question) => ({
      id: question.id,
      kind: "case_question" as const,
      bloomLevel: question.bloomLevel,
      artefact: null,
    }));
  return [...items, ...questions];
}
