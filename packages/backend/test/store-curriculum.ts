import type { Curriculum, CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import { formatReference } from "@curriculum/curriculum/sources/format-reference.ts";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { Database, Tx } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";
import { insertProgram, updateReport } from "../src/programs/program.store.ts";
import { insertWrittenItem } from "../src/programs/written-item.store.ts";
import type { WrittenItem } from "../src/programs/written-item.ts";

/** The same curriculum as it can be stored: UUIDs for its readable ids wherever they stand, references as they are computed. */
export function storable(value: Curriculum): Curriculum {
  const isId = (key: string) => key === "id" || /Ids?$/.test(key);
  const walk = (entry: unknown, key: string): unknown => {
    if (typeof entry === "string") return isId(key) ? deriveId("test", entry) : entry;
    if (Array.isArray(entry)) return entry.map((one) => walk(one, key));
    if (entry === null || typeof entry !== "object") return entry;
    return Object.fromEntries(Object.entries(entry).map(([name, one]) => [name, walk(one, name)]));
  };
  const changed = walk(value, "") as Curriculum;
  const sources = changed.sources.map((source) => ({ ...source, reference: formatReference(source.record) }));
  return { ...changed, sources };
}

/** Stores a finished curriculum as a run does: the draft, its sources, then item by item. */
export async function storeCurriculum(database: Database, value: Curriculum): Promise<void> {
  const userId = await getLocalUserId(database.db);
  await database.transaction(async (tx) => {
    await insertSources(tx, value);
    const documentIds = value.sources.map((source) => source.id);
    await insertProgram(tx, { id: value.program.id, brief: value.brief, createdBy: userId, documentIds });
    const { title, totalHours, contactHours, sector } = value.program;
    await tx
      .updateTable("programs")
      .set({ program_name: title, total_hours: totalHours, contact_hours: contactHours, industry_sector: sector })
      .where("id", "=", value.program.id)
      .execute();
    for (const module of value.modules) await insertModule(tx, value.program.id, module);
    for (const item of itemsOf(value)) await insertWrittenItem(tx, value.program.id, item);
    await updateReport(tx, value.program.id, value.report);
  });
}

async function insertSources(tx: Tx, { sources, passages }: Curriculum): Promise<void> {
  for (const { id, fileName, record, credibility, words } of sources) {
    const reading = { format: "pdf", language: "en", rung: "outline", rung_confidence: 1, reader_version: 1, words };
    const json = { record: JSON.stringify(record), credibility: JSON.stringify(credibility) };
    await tx
      .insertInto("documents")
      .values({ id, file_name: fileName, sha256: id, ...reading, ...json })
      .execute();
  }
  for (const [position, { id, sourceId, section, page, text }] of passages.entries()) {
    const place = { document_id: sourceId, section_path: section.split(" > "), page_label: page, position };
    await tx
      .insertInto("knowledge_base")
      .values({ id, content: text, source_type: "textbook", domain: "test", credibility_score: 78, ...place })
      .execute();
  }
}

async function insertModule(tx: Tx, programId: string, module: CourseModule): Promise<void> {
  const { contactHours, prerequisites } = module;
  const assessmentScheme = module.assessmentScheme.map(({ passMark: _ofTheBrief, ...element }) => element);
  await tx
    .insertInto("modules")
    .values({
      id: module.id,
      program_id: programId,
      module_code: module.code,
      module_title: module.title,
      hours: module.hours,
      core_elective: module.kind === "core" ? "Core" : "Elective",
      sequence_order: module.sequenceOrder,
      details: JSON.stringify({ contactHours, prerequisites, assessmentScheme }),
    })
    .execute();
}

function itemsOf(value: Curriculum): WrittenItem[] {
  const numbered = <T>(list: readonly T[], after = 0) =>
    list.map((one, index) => ({ value: one, position: after + index + 1 }));
  return [
    ...numbered(value.programOutcomes).map((one) => ({ kind: "program-outcome" as const, ...one })),
    ...value.modules.flatMap(({ id: moduleId, ...module }) => [
      ...numbered(module.outcomes).map((one) => ({ kind: "outcome" as const, moduleId, ...one })),
      ...numbered(module.assessments).map((one) => ({ kind: "item" as const, moduleId, ...one })),
      ...numbered(module.caseStudies, module.assessments.length).map((one) => ({
        kind: "case" as const,
        moduleId,
        ...one,
      })),
      ...module.units.map((unit) => ({ kind: "unit" as const, moduleId, value: unit })),
      ...numbered(module.readings).map((one) => ({ kind: "reading" as const, moduleId, ...one })),
      { kind: "module-text" as const, moduleId, value: module },
    ]),
    ...numbered(value.skills).map((one) => ({ kind: "skill" as const, ...one })),
    ...value.glossary.map((entry) => ({ kind: "glossary" as const, value: entry })),
    { kind: "specification", value: value.program.specification },
  ];
}
