import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import type { Tx } from "../platform/database.ts";
import { insertProgram } from "../programs/program.store.ts";
import { insertRun } from "./run.store.ts";

export interface NewRun {
  programId: string;
  jobId: string;
  brief: Brief;
  documentIds: readonly string[];
  userId: string;
  author: string;
}

/** Stores a new draft program and its run; `beforeAudit` adds what belongs to them and queues the work. */
export async function startRun(tx: Tx, run: NewRun, beforeAudit: () => Promise<void> = async () => {}): Promise<void> {
  await insertProgram(tx, { id: run.programId, brief: run.brief, createdBy: run.userId, documentIds: run.documentIds });
  await insertRun(tx, run);
  await beforeAudit();
  await recordAudit(tx, {
    userId: run.userId,
    action: "generation.started",
    resourceType: "program",
    resourceId: run.programId,
    details: { jobId: run.jobId, documents: run.documentIds.length },
  });
}
