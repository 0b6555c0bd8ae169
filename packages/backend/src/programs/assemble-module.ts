import type { CurriculumRows } from "./curriculum-rows.store.ts";

type ModuleRow = CurriculumRows["modules"][number];
type Details = Record<string, unknown>;

interface Assembly {
  /** Puts the stored citations of a row back into its value. */
  cite: <T>(id: string, value: T) => T;
  passMark: number;
}

/** Rows of one module → the module of the model, still to be parsed by its schema. */
export function assembleModule(module: ModuleRow, { cite, passMark }: Assembly): unknown {
  const details = module.details as Details;
  const cited = cite(module.id, {
    aim: { text: module.module_aim ?? "", basis: details["aimBasis"] ?? "ungrounded", citations: [] },
    indicativeContent: details["indicativeContent"] ?? [],
  });
  const scheme = (details["assessmentScheme"] ?? []) as Details[];
  return {
    id: module.id,
    code: module.module_code,
    title: module.module_title,
    kind: module.core_elective === "Core" ? "core" : "elective",
    sequenceOrder: module.sequence_order,
    hours: module.hours,
    contactHours: details["contactHours"],
    prerequisites: details["prerequisites"],
    ...cited,
    units: module.units.map((row) =>
      cite(row.id, {
        ...(row.details as Details),
        id: row.id,
        title: row.title,
        sequenceOrder: row.sequence_order,
        hours: row.hours,
      }),
    ),
    outcomes: module.outcomes.map((row) =>
      cite(row.id, {
        ...(row.details as Details),
        id: row.id,
        text: row.outcome_text,
        criteria: row.assessment_criteria,
        class: row.knowledge_skill_competency,
        bloomLevel: row.bloom_level,
      }),
    ),
    assessmentScheme: scheme.map((element) => ({ ...element, passMark })),
    assessments: module.assessments
      .filter((row) => row.question_type !== "case_study")
      .map((row) => cite(row.id, itemOf(row))),
    caseStudies: module.assessments
      .filter((row) => row.question_type === "case_study")
      .map((row) => cite(row.id, { ...(row.details as Details), id: row.id, title: row.question_text })),
    readings: module.readings.map((row) =>
      cite(row.id, { ...(row.details as Details), id: row.id, sourceId: row.document_id }),
    ),
  };
}

function itemOf(row: ModuleRow["assessments"][number]): Details {
  const base = {
    ...(row.details as Details),
    id: row.id,
    type: row.question_type,
    stem: row.question_text,
    explanation: row.explanation,
    difficulty: row.difficulty,
    outcomeId: row.learning_outcome_id,
  };
  if (row.question_type === "multiple_choice") return { ...base, options: row.options };
  if (row.question_type === "matching") {
    const sides = row.options as (Details & { side: string })[];
    const of = (wanted: string) => sides.flatMap(({ side, ...part }) => (side === wanted ? [part] : []));
    return { ...base, premises: of("premise"), responses: of("response") };
  }
  if (row.question_type === "ordering")
    return { ...base, steps: row.options, order: (row.correct_answer ?? "").split(" ") };
  if (row.question_type === "cloze") return { ...base, answer: row.correct_answer };
  return { ...base, modelAnswer: row.correct_answer };
}
