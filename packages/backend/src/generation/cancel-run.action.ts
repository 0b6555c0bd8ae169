import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import { updateToScanned } from "../ingestion/program-file.store.ts";
import type { Tx } from "../platform/database.ts";
import { lockRun, updateRunStatus } from "./run.store.ts";

/** Stops a run before its next item. Finished items are kept, and the run can be resumed. */
export async function cancelRun(tx: Tx, jobId: string, userId: string): Promise<void> {
  const run = await lockRun(tx, jobId);
  if (run.status === "completed" || run.status === "failed") {
    throw new AppError("conflict", `This run has already ${run.status}; there is nothing to cancel.`);
  }
  await tx.updateTable("generation_jobs").set({ cancelled_at: new Date() }).where("id", "=", jobId).execute();
  await updateToScanned(tx, run.programId);
  await updateRunStatus(tx, jobId, {
    status: "failed",
    message: "Cancelled. Finished items are kept; resume to go on.",
  });
  await recordAudit(tx, {
    userId,
    action: "generation.cancelled",
    resourceType: "program",
    resourceId: run.programId,
    details: { jobId },
  });
}
