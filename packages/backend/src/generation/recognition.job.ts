import { sql } from "kysely";
import { recogniseProgramFile } from "../ingestion/recognise-program-file.action.ts";
import { updateProgramFile } from "../ingestion/program-file.store.ts";
import type { Ingested } from "../ingestion/ingest-file.action.ts";
import { continueRun } from "./continue-run.action.ts";
import type { GenerationWorker } from "./generation-part.job.ts";
import { findLatestRun } from "./program-list.store.ts";
import type { RecognitionOrder } from "./recognition-job.ts";

/** Returns the function that recognises one scan of a program and then lets its run go on. */
export function recogniseScanJob(worker: Omit<GenerationWorker, "authorOf" | "fetchRules">) {
  const { database, queue, files, parsers, today, maxBytes } = worker;
  return async (order: RecognitionOrder, signal?: AbortSignal): Promise<void> => {
    const { programId, sha256 } = order;
    const jobId = await findLatestRun(database.db, programId);
    // Its program is gone.
    if (jobId === undefined) return;
    const work = { database, files, parsers, today: today(), maxBytes, signal };
    const tell = async () => {
      await sql`select pg_notify('generation', ${jobId})`.execute(database.db);
    };
    const result = await recogniseProgramFile(work, order, tell);
    if (result === null) return;
    await database.transaction((tx) =>
      continueRun(tx, queue, jobId, () => updateProgramFile(tx, programId, sha256, "recognising", outcomeOf(result))),
    );
  };
}

function outcomeOf(result: Ingested): Parameters<typeof updateProgramFile>[4] {
  if (result.ok) return { status: "read", documentId: result.documentId };
  const reason = result.problems.join(" ");
  // What is missing on the machine can be installed, and the order given again.
  return result.scan ? { status: "scanned", scan: result.scan, reason } : { status: "refused", reason };
}
