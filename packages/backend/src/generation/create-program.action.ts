import { insertProgramFiles, type NewProgramSources } from "../ingestion/program-file.store.ts";
import type { Tx } from "../platform/database.ts";
import type { Queue } from "../platform/queue.ts";
import { generationJob, preparePart } from "./generation-job.ts";
import { startRun, type NewRun } from "./start-run.action.ts";

/** Stores a new program with its brief, files and links and queues its run. */
export async function createProgramWithFiles(
  tx: Tx,
  queue: Queue,
  program: Omit<NewRun, "documentIds"> & NewProgramSources,
): Promise<void> {
  await startRun(tx, { ...program, documentIds: [] }, async () => {
    await insertProgramFiles(tx, program.programId, program);
    await queue.enqueue(tx, generationJob, { jobId: program.jobId, part: preparePart });
  });
}
