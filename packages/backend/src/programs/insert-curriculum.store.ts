import type { CourseModule, Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { Tx } from "../platform/database.ts";
import { insertProgram, updateReport } from "./program.store.ts";
import { insertWrittenItem } from "./written-item.store.ts";

/** Stores a finished curriculum as a program of its own. Its sources and cited passages must be in the library already. */
export async function insertCurriculum(tx: Tx, curriculum: Curriculum, createdBy: string): Promise<void> {
  const { program, brief } = curriculum;
  await insertProgram(tx, {
    id: program.id,
    brief,
    createdBy,
    documentIds: curriculum.sources.map((source) => source.id),
  });
  await tx
    .updateTable("programs")
    .set({ status: program.status, total_hours: program.totalHours, contact_hours: program.contactHours })
    .where("id", "=", program.id)
    .execute();
  const write = (item: Parameters<typeof insertWrittenItem>[2]) => insertWrittenItem(tx, program.id, item);
  await write({ kind: "specification", value: program.specification });
  for (const [index, value] of curriculum.programOutcomes.entries())
    await write({ kind: "program-outcome", value, position: index + 1 });
  for (const module of curriculum.modules) {
    await insertModule(tx, program.id, module);
    await insertModuleParts(module, write);
  }
  for (const [index, value] of curriculum.skills.entries()) await write({ kind: "skill", value, position: index + 1 });
  for (const value of curriculum.glossary) await write({ kind: "glossary", value });
  await updateReport(tx, program.id, curriculum.report);
}

async function insertModule(tx: Tx, programId: string, module: CourseModule): Promise<void> {
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
      details: JSON.stringify({
        contactHours: module.contactHours,
        prerequisites: module.prerequisites,
        // The pass mark is the program's; it is put back when the module is read.
        assessmentScheme: module.assessmentScheme.map(({ passMark: _passMark, ...element }) => element),
      }),
    })
    .execute();
}

type Write = (item: Parameters<typeof insertWrittenItem>[2]) => Promise<unknown>;

async function insertModuleParts(module: CourseModule, write: Write): Promise<void> {
  const moduleId = module.id;
  const { aim, indicativeContent } = module;
  await write({ kind: "module-text", moduleId, value: { aim, indicativeContent } });
  for (const value of module.units) await write({ kind: "unit", moduleId, value });
  for (const [index, value] of module.outcomes.entries())
    await write({ kind: "outcome", moduleId, value, position: index + 1 });
  for (const [index, value] of module.assessments.entries())
    await write({ kind: "item", moduleId, value, position: index + 1 });
  for (const [index, value] of module.caseStudies.entries())
    await write({ kind: "case", moduleId, value, position: module.assessments.length + index + 1 });
  for (const [index, value] of module.readings.entries())
    await write({ kind: "reading", moduleId, value, position: index + 1 });
}
