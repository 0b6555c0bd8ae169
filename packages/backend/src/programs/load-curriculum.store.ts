import { curriculum, type Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Db } from "../platform/database.ts";
import { listCitations, listCitedPassages } from "./citation.store.ts";
import { putCitations, type PlacedCitation } from "./citation-places.ts";
import { assembleModule } from "./assemble-module.ts";
import { listAssessments, listModuleOutcomes, listReadings, listUnits } from "./module-part.store.ts";
import { listSources } from "./source.store.ts";

type Details = Record<string, unknown>;

/** The whole stored curriculum, parsed by the model's schema. Undefined when there is no such program. */
export async function findCurriculum(db: Db, programId: string): Promise<Curriculum | undefined> {
  const program = await db.selectFrom("programs").selectAll().where("id", "=", programId).executeTakeFirst();
  if (!program) return undefined;
  const [citations, passages, sources, outcomes, sections, skills, glossary, modules] = await Promise.all([
    listCitations(db, programId),
    listCitedPassages(db, programId),
    listSources(db, programId),
    db
      .selectFrom("program_outcomes")
      .selectAll()
      .where("program_id", "=", programId)
      .orderBy("sequence_order")
      .execute(),
    db
      .selectFrom("program_sections")
      .selectAll()
      .where("program_id", "=", programId)
      .orderBy("sequence_order")
      .execute(),
    db.selectFrom("skill_mappings").selectAll().where("program_id", "=", programId).orderBy("sequence_order").execute(),
    db.selectFrom("glossary_terms").selectAll().where("program_id", "=", programId).execute(),
    db.selectFrom("modules").selectAll().where("program_id", "=", programId).orderBy("sequence_order").execute(),
  ]);
  const [moduleOutcomes, assessments, units, readings] = await Promise.all([
    listModuleOutcomes(db, programId),
    listAssessments(db, programId),
    listUnits(db, programId),
    listReadings(db, programId),
  ]);
  const cite = <T>(id: string, value: T): T => putCitations(value, citations.get(id) ?? ([] as PlacedCitation[]));
  const brief = program.brief as unknown as Brief;
  return curriculum.parse({
    schemaVersion: 1,
    brief,
    program: {
      id: program.id,
      title: program.program_name,
      qualificationLevel: program.qualification_level,
      levelFramework: brief.levelFramework,
      qualificationType: program.qualification_type,
      creditFramework: brief.creditFramework,
      totalCredits: program.total_credits,
      totalHours: program.total_hours,
      contactHours: program.contact_hours,
      delivery: brief.delivery,
      sector: program.industry_sector,
      locale: brief.locale,
      jobRoles: brief.jobRoles,
      passMark: brief.passMark,
      status: program.status,
      specification: sections.map((row) => ({
        key: row.section_key,
        title: row.title,
        ...cite(row.id, { paragraphs: row.paragraphs }),
      })),
    },
    programOutcomes: outcomes.map((row) =>
      cite(row.id, { ...(row.details as Details), id: row.id, code: row.outcome_code, text: row.outcome_text }),
    ),
    modules: modules.map((module) =>
      assembleModule(
        module,
        {
          outcomes: moduleOutcomes.filter((row) => row.module_id === module.id),
          assessments: assessments.filter((row) => row.module_id === module.id),
          units: units.filter((row) => row.module_id === module.id),
          readings: readings.filter((row) => row.module_id === module.id),
        },
        { cite, passMark: brief.passMark },
      ),
    ),
    skills: skills.map((row) =>
      cite(row.id, {
        ...(row.details as Details),
        id: row.id,
        name: row.skill_name,
        domain: row.domain,
        activities: row.activities,
        kpis: row.kpis,
        outcomeIds: row.linked_outcomes,
        assessmentCriteria: row.assessment_criteria,
      }),
    ),
    glossary: glossary
      .map((row) =>
        cite(row.id, { ...(row.details as Details), id: row.id, term: row.term, definition: row.definition }),
      )
      .toSorted((a, b) => a.term.localeCompare(b.term, "en")),
    sources,
    passages: passages.map((row) => ({
      id: row.id,
      sourceId: row.document_id,
      section: (row.section_path ?? []).join(" > "),
      page: row.page_label,
      text: row.content,
    })),
    report: program.report ?? { figures: {}, missingItems: [], findings: [] },
  });
}
