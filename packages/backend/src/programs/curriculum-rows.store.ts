import { type ExpressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { DB } from "../platform/database-types.generated.ts";
import type { Db } from "../platform/database.ts";

/** The rows of one program as `findCurriculumRows` gives them. */
export type CurriculumRows = NonNullable<Awaited<ReturnType<typeof findCurriculumRows>>>;

type OfProgram = ExpressionBuilder<DB, "programs">;

/**
 * Every row of a stored program, in one statement: one round trip and one snapshot, so that a program that is being
 * written is never read half from before an item and half from after. No time is among the columns: as JSON it would
 * not be a Date.
 */
export function findCurriculumRows(db: Db, programId: string) {
  return db
    .selectFrom("programs")
    .select(["id", "program_name", "qualification_level", "qualification_type", "total_credits", "total_hours"])
    .select(["contact_hours", "industry_sector", "status", "brief", "report", "occupations"])
    .select((program) => [
      citationsOf(program).as("citations"),
      passagesOf(program).as("passages"),
      sourcesOf(program).as("sources"),
      programOutcomesOf(program).as("programOutcomes"),
      sectionsOf(program).as("sections"),
      skillsOf(program).as("skills"),
      glossaryOf(program).as("glossary"),
      modulesOf(program).as("modules"),
    ])
    .where("id", "=", programId)
    .executeTakeFirst();
}

/** In the order written. Section and page are those of the quotation in the cited passage. */
function citationsOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("citations as c")
      .select(["c.item_id", "c.place", "c.quote", "c.passage_id"])
      .whereRef("c.program_id", "=", "programs.id")
      .orderBy("c.item_id")
      .orderBy("c.position"),
  );
}

/** The cited passages, in the order of their sources. */
function passagesOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("knowledge_base as k")
      .select(["k.id", "k.document_id", "k.section_path", "k.page_label", "k.page_starts", "k.content"])
      .where("k.id", "in", (cited) =>
        cited.selectFrom("citations as c").select("c.passage_id").whereRef("c.program_id", "=", "programs.id"),
      )
      .orderBy("k.document_id")
      .orderBy("k.position"),
  );
}

function sourcesOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("documents as d")
      .innerJoin("program_documents as p", "p.document_id", "d.id")
      .select(["d.id", "d.record", "d.file_name", "d.words", "d.credibility"])
      .whereRef("p.program_id", "=", "programs.id")
      .where("p.left_out", "is", null),
  );
}

function programOutcomesOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("program_outcomes as o")
      .select(["o.id", "o.outcome_code", "o.outcome_text", "o.details"])
      .whereRef("o.program_id", "=", "programs.id")
      .orderBy("o.sequence_order"),
  );
}

function sectionsOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("program_sections as s")
      .select(["s.id", "s.section_key", "s.title", "s.paragraphs"])
      .whereRef("s.program_id", "=", "programs.id")
      .orderBy("s.sequence_order"),
  );
}

function skillsOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("skill_mappings as s")
      .select(["s.id", "s.skill_name", "s.domain", "s.activities", "s.kpis", "s.linked_outcomes"])
      .select(["s.assessment_criteria", "s.details"])
      .whereRef("s.program_id", "=", "programs.id")
      .orderBy("s.sequence_order"),
  );
}

function glossaryOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("glossary_terms as g")
      .select(["g.id", "g.term", "g.definition", "g.details"])
      .whereRef("g.program_id", "=", "programs.id"),
  );
}

function modulesOf(program: OfProgram) {
  return jsonArrayFrom(
    program
      .selectFrom("modules as m")
      .select(["m.id", "m.module_code", "m.module_title", "m.core_elective", "m.sequence_order", "m.hours"])
      .select(["m.module_aim", "m.details"])
      .select((module) => [
        outcomesOf(module).as("outcomes"),
        assessmentsOf(module).as("assessments"),
        unitsOf(module).as("units"),
        readingsOf(module).as("readings"),
      ])
      .whereRef("m.program_id", "=", "programs.id")
      .orderBy("m.sequence_order"),
  );
}

type OfModule = ExpressionBuilder<DB & { m: DB["modules"] }, "m">;

function outcomesOf(module: OfModule) {
  return jsonArrayFrom(
    module
      .selectFrom("learning_outcomes as o")
      .select(["o.id", "o.outcome_text", "o.assessment_criteria", "o.knowledge_skill_competency", "o.bloom_level"])
      .select("o.details")
      .whereRef("o.module_id", "=", "m.id")
      .orderBy("o.sequence_order"),
  );
}

function assessmentsOf(module: OfModule) {
  return jsonArrayFrom(
    module
      .selectFrom("assessments as a")
      .select(["a.id", "a.question_type", "a.question_text", "a.options", "a.correct_answer", "a.explanation"])
      .select(["a.difficulty", "a.learning_outcome_id", "a.details"])
      .whereRef("a.module_id", "=", "m.id")
      .orderBy("a.sequence_order"),
  );
}

function unitsOf(module: OfModule) {
  return jsonArrayFrom(
    module
      .selectFrom("units as u")
      .select(["u.id", "u.title", "u.sequence_order", "u.hours", "u.details"])
      .whereRef("u.module_id", "=", "m.id")
      .orderBy("u.sequence_order"),
  );
}

function readingsOf(module: OfModule) {
  return jsonArrayFrom(
    module
      .selectFrom("reading_items as r")
      .select(["r.id", "r.document_id", "r.details"])
      .whereRef("r.module_id", "=", "m.id")
      .orderBy("r.sequence_order"),
  );
}
