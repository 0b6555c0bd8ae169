import type { Curriculum } from "../model/curriculum.ts";
import { assessmentsOfOutcome, type OutcomeAssessment } from "./assessments-of-outcome.ts";

/** One module outcome with everything that is mapped to it. */
export interface AlignmentRow {
  moduleCode: string;
  outcomeId: string;
  outcomeCode: string;
  /** Codes of the program outcomes that it serves, in the program's order. */
  programOutcomeCodes: string[];
  assessments: OutcomeAssessment[];
  /** Weight of the scheme's elements that assess it, in percent of the module, each item of an element counting alike. */
  weight: number;
  readingIds: string[];
  skillIds: string[];
}

/**
 * Outcome against program outcome, assessment, reading and skill, derived from the links in the rows alone:
 * nobody writes a mapping down twice.
 */
export function alignmentMatrix(curriculum: Curriculum): AlignmentRow[] {
  return curriculum.modules.flatMap((module) =>
    module.outcomes.map((outcome) => {
      const assessments = assessmentsOfOutcome(module, outcome.id);
      return {
        moduleCode: module.code,
        outcomeId: outcome.id,
        outcomeCode: outcome.code,
        programOutcomeCodes: curriculum.programOutcomes
          .filter((programOutcome) => outcome.programOutcomeIds.includes(programOutcome.id))
          .map((programOutcome) => programOutcome.code),
        assessments,
        weight: weightOf(module, assessments),
        readingIds: module.readings.filter((reading) => reading.outcomeIds.includes(outcome.id)).map(({ id }) => id),
        skillIds: curriculum.skills.filter((skill) => skill.outcomeIds.includes(outcome.id)).map(({ id }) => id),
      };
    }),
  );
}

/** The rows whose outcome is assessed at its own level. */
export function rowsAtLevel(curriculum: Curriculum, rows: readonly AlignmentRow[]): AlignmentRow[] {
  const levels = new Map(
    curriculum.modules.flatMap((one) => one.outcomes).map(({ id, bloomLevel }) => [id, bloomLevel]),
  );
  return rows.filter(({ outcomeId, assessments }) =>
    assessments.some(({ bloomLevel }) => bloomLevel === levels.get(outcomeId)),
  );
}

function weightOf(module: Curriculum["modules"][number], assessments: readonly OutcomeAssessment[]): number {
  const own = new Set(assessments.map(({ id }) => id));
  const weight = module.assessmentScheme.reduce((sum, element) => {
    // A case study stands in the scheme by its own id; its questions share its place.
    const parts = element.itemIds.flatMap(
      (id) =>
        module.caseStudies.find((caseStudy) => caseStudy.id === id)?.questions.map((question) => question.id) ?? [id],
    );
    const share = parts.length === 0 ? 0 : parts.filter((id) => own.has(id)).length / parts.length;
    return sum + element.weight * share;
  }, 0);
  return Math.round(weight * 10) / 10;
}

/** The program outcomes with the module outcomes that serve each, as codes in teaching order. */
export function servedBy(curriculum: Curriculum): Map<string, string[]> {
  const rows = alignmentMatrix(curriculum);
  return new Map(
    curriculum.programOutcomes.map(({ code }) => [
      code,
      rows.filter((row) => row.programOutcomeCodes.includes(code)).map((row) => row.outcomeCode),
    ]),
  );
}
