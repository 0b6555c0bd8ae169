import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Report } from "@curriculum/curriculum/model/curriculum.ts";
import type { ModulePlan, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { deriveId } from "../platform/derive-id.ts";
import type { Db, Tx } from "../platform/database.ts";

/** The id of the row that holds the item with this plan key. */
export function itemId(programId: string, key: string): string {
  return deriveId("item", programId, key);
}

/** Stores a new draft with its brief and chosen documents. */
export async function insertProgram(
  tx: Tx,
  program: { id: string; brief: Brief; createdBy: string; documentIds: readonly string[] },
): Promise<void> {
  const { brief } = program;
  await tx
    .insertInto("programs")
    .values({
      id: program.id,
      program_name: brief.program,
      qualification_level: brief.level,
      qualification_type: brief.qualificationType,
      total_credits: brief.credits,
      industry_sector: brief.sector ?? null,
      created_by: program.createdBy,
      brief: JSON.stringify(brief),
    })
    .execute();
  if (program.documentIds.length === 0) return;
  await tx
    .insertInto("program_documents")
    .values(program.documentIds.map((documentId) => ({ program_id: program.id, document_id: documentId })))
    .execute();
}

/** Stores the plan and the module rows that its items hang on. Safe to repeat. */
export async function updatePlan(tx: Tx, programId: string, plan: ProgramPlan): Promise<void> {
  await tx
    .updateTable("programs")
    .set({
      plan: JSON.stringify(plan),
      total_hours: plan.totalHours,
      contact_hours: plan.contactHours,
      updated_at: new Date(),
    })
    .where("id", "=", programId)
    .execute();
  const codeOf = new Map(plan.modules.map((module) => [module.key, module.code]));
  for (const module of plan.modules) {
    const row = moduleRow(programId, module, codeOf);
    await tx
      .insertInto("modules")
      .values({ id: itemId(programId, module.key), program_id: programId, ...row })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
  }
}

function moduleRow(programId: string, module: ModulePlan, codeOf: ReadonlyMap<string, string>) {
  const details = {
    contactHours: module.contactHours,
    prerequisites: module.prerequisites.map((key) => codeOf.get(key)),
    assessmentScheme: module.scheme.map((element) => ({
      id: itemId(programId, element.key),
      title: element.title,
      kind: element.kind,
      weight: element.weight,
      itemIds: element.itemKeys.map((key) => itemId(programId, key)),
    })),
  };
  return {
    module_code: module.code,
    module_title: module.title,
    hours: module.hours,
    core_elective: module.kind === "core" ? "Core" : "Elective",
    sequence_order: module.sequenceOrder,
    details: JSON.stringify(details),
  };
}

export async function updateReport(tx: Tx, programId: string, report: Report): Promise<void> {
  await tx
    .updateTable("programs")
    .set({ report: JSON.stringify(report), updated_at: new Date() })
    .where("id", "=", programId)
    .execute();
}

/** What a run starts from. Undefined when there is no such program. */
export async function findProgramInput(db: Db, programId: string) {
  const program = await db
    .selectFrom("programs")
    .select(["id", "brief", "plan", "status"])
    .where("id", "=", programId)
    .executeTakeFirst();
  if (!program) return undefined;
  const documents = await db
    .selectFrom("program_documents as p")
    .innerJoin("documents as d", "d.id", "p.document_id")
    .select("p.document_id")
    .where("p.program_id", "=", programId)
    .where("p.left_out", "is", null)
    // People number their files in the order in which they teach: "01-…", "02-…".
    .orderBy("d.file_name")
    .orderBy("d.id")
    .execute();
  return {
    brief: program.brief as unknown as Brief,
    plan: program.plan as unknown as ProgramPlan | null,
    status: program.status,
    documentIds: documents.map((row) => row.document_id),
  };
}
