import { sql } from "kysely";
import { recordAudit } from "../audit/record-audit.store.ts";
import { updateRefusedLinks } from "../ingestion/program-file.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import type { Queue } from "../platform/queue.ts";
import { findProgramInput } from "../programs/program.store.ts";
import { generationJob, preparePart } from "./generation-job.ts";
import { getRun, lockRun } from "./run.store.ts";

/**
 * Puts a failed or cancelled run back in the queue: only missing and pending items are written. Where nothing is planned
 * yet, links that could not be read are tried again.
 */
export async function resumeRun(tx: Tx, queue: Queue, jobId: string, userId: string): Promise<void> {
  await reopenRun(tx, jobId, userId, async () => {
    const { programId } = await getRun(tx, jobId);
    if (!(await findProgramInput(tx, programId))?.plan) await updateRefusedLinks(tx, programId);
    await queue.enqueue(tx, generationJob, { jobId, part: preparePart });
  });
}

/** Makes a failed or cancelled run writable again; `beforeAudit` queues it where a worker is to take it up. */
export async function reopenRun(
  tx: Tx,
  jobId: string,
  userId: string,
  beforeAudit: () => Promise<void> = async () => {},
): Promise<void> {
  const run = await lockRun(tx, jobId);
  if (run.status !== "failed") {
    throw new AppError("conflict", `This run is ${run.status}; only a failed or cancelled run can be resumed.`);
  }
  await tx
    .updateTable("generation_jobs")
    .set({ status: "queued", cancelled_at: null, error_message: null, completed_at: null })
    .where("id", "=", jobId)
    .execute();
  const isOutcomeMissing = await tx
    .selectFrom("generation_items")
    .select("item_key")
    .where("job_id", "=", jobId)
    .where("kind", "=", "outcome")
    .where("status", "=", "missing")
    .executeTakeFirst();
  await tx
    .updateTable("generation_items")
    .set({ status: "pending" })
    .where("job_id", "=", jobId)
    // A skill links the outcomes that stood when it was written: one that comes now is linked with it.
    .where((eb) =>
      isOutcomeMissing ? eb("status", "=", "missing").or("kind", "=", "skill") : eb("status", "=", "missing"),
    )
    .execute();
  // A frozen worker that wakes must not pass for the new one.
  await tx
    .updateTable("generation_parts")
    .set({ settled_at: null, fence: sql`fence + 1` })
    .where("job_id", "=", jobId)
    .execute();
  await beforeAudit();
  await recordAudit(tx, {
    userId,
    action: "generation.resumed",
    resourceType: "program",
    resourceId: run.programId,
    details: { jobId },
  });
}
