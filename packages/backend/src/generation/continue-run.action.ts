import { sql } from "kysely";
import { hasOpenScans } from "../ingestion/ingest-program-files.action.ts";
import { listProgramFiles } from "../ingestion/program-file.store.ts";
import type { Tx } from "../platform/database.ts";
import type { Queue } from "../platform/queue.ts";
import { generationJob, preparePart } from "./generation-job.ts";
import { lockRun } from "./run.store.ts";

/**
 * Makes a change to the sources of a run that waits for them, and queues the run when nothing more is waited for. The
 * run is held meanwhile: of two scans that end at once, the later one sees the other's end.
 */
export async function continueRun(tx: Tx, queue: Queue, jobId: string, change: () => Promise<unknown>): Promise<void> {
  const run = await lockRun(tx, jobId);
  await change();
  await sql`select pg_notify('generation', ${jobId})`.execute(tx);
  if (run.status !== "queued") return;
  const files = await listProgramFiles(tx, run.programId);
  // While files are still read, whoever reads them goes on by itself.
  if (hasOpenScans(files) || files.some((file) => file.status === "pending")) return;
  await queue.enqueue(tx, generationJob, { jobId, part: preparePart });
}
