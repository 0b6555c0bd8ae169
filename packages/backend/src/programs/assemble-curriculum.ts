import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { pageStart, type PageStart } from "@curriculum/curriculum/model/page-start.ts";
import { pageOfQuotation } from "@curriculum/curriculum/sources/page-of-quotation.ts";
import { z } from "zod";
import { assembleModule } from "./assemble-module.ts";
import { putCitations, type PlacedCitation } from "./citation-places.ts";
import type { CurriculumRows } from "./curriculum-rows.store.ts";
import { readSource } from "./read-source.ts";

type Details = Record<string, unknown>;

/** The rows of a program → the curriculum of the model, still to be parsed by its schema. */
export function assembleCurriculum(rows: CurriculumRows): unknown {
  const passages = rows.passages.map((row) => ({
    id: row.id,
    sourceId: row.document_id,
    section: (row.section_path ?? []).join(" > "),
    page: row.page_label,
    ...(row.page_starts !== null && { pageStarts: z.array(pageStart).parse(row.page_starts) }),
    text: row.content,
  }));
  const citations = citationsByItem(rows, passages);
  const cite = <T>(id: string, value: T): T => putCitations(value, citations.get(id) ?? []);
  const brief = rows.brief as unknown as Brief;
  return {
    schemaVersion: 1,
    brief,
    program: {
      id: rows.id,
      title: rows.program_name,
      qualificationLevel: rows.qualification_level,
      levelFramework: brief.levelFramework,
      qualificationType: rows.qualification_type,
      creditFramework: brief.creditFramework,
      totalCredits: rows.total_credits,
      totalHours: rows.total_hours,
      contactHours: rows.contact_hours,
      delivery: brief.delivery,
      sector: rows.industry_sector,
      locale: brief.locale,
      jobRoles: brief.jobRoles,
      passMark: brief.passMark,
      status: rows.status,
      specification: rows.sections.map((row) => ({
        key: row.section_key,
        title: row.title,
        ...cite(row.id, { paragraphs: row.paragraphs }),
      })),
    },
    programOutcomes: rows.programOutcomes.map((row) =>
      cite(row.id, { ...(row.details as Details), id: row.id, code: row.outcome_code, text: row.outcome_text }),
    ),
    modules: rows.modules.map((module) => assembleModule(module, { cite, passMark: brief.passMark })),
    skills: rows.skills.map((row) =>
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
    glossary: rows.glossary
      .map((row) =>
        cite(row.id, { ...(row.details as Details), id: row.id, term: row.term, definition: row.definition }),
      )
      .toSorted((a, b) => a.term.localeCompare(b.term, "en")),
    sources: rows.sources
      .map(readSource)
      .toSorted((a, b) => a.reference.localeCompare(b.reference, "en") || a.id.localeCompare(b.id)),
    passages,
    ...(rows.occupations !== null && { occupations: rows.occupations }),
    report: rows.report ?? { figures: {}, missingItems: [], findings: [] },
  };
}

interface Passage {
  id: string;
  sourceId: string | null;
  section: string;
  page: string | null;
  pageStarts?: PageStart[];
  text: string;
}

/** By citing item, in the order written. Section and page are those of the quotation in the passage as it stands. */
function citationsByItem(rows: CurriculumRows, passages: readonly Passage[]): Map<string, PlacedCitation[]> {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const byItem = new Map<string, PlacedCitation[]>();
  for (const row of rows.citations) {
    const passage = byId.get(row.passage_id);
    if (!passage)
      throw new Error(`The citation of ${row.item_id} names passage ${row.passage_id}, which was not loaded.`);
    const list = byItem.get(row.item_id) ?? [];
    byItem.set(row.item_id, list);
    const { sourceId, section } = passage;
    const page = pageOfQuotation(passage, row.quote);
    list.push({
      place: row.place,
      citation: { sourceId: sourceId ?? "", passageId: row.passage_id, quote: row.quote, section, page },
    });
  }
  return byItem;
}
