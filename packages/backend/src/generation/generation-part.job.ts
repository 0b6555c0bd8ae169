import type { Author } from "../authoring/author.ts";
import { ingestProgramFiles } from "../ingestion/ingest-program-files.action.ts";
import type { FetchRules } from "../intake/links/fetch-page.client.ts";
import type { Parsers } from "../ingestion/parsers/open-parsers.client.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import type { FileStore } from "../platform/file-store.ts";
import type { Queue } from "../platform/queue.ts";
import { whileWanted } from "../platform/while-wanted.ts";
import { finishRun } from "./finish-run.action.ts";
import { finishPart, generationJob, preparePart, type GenerationPart } from "./generation-job.ts";
import { keepMaterial, type LoadMaterial } from "./keep-material.action.ts";
import { prepareRun } from "./prepare-run.action.ts";
import { runPart } from "./run-part.action.ts";
import { finishModulePart, getRun, lockPart, updateRunStatus, type Run } from "./run.store.ts";
import { openTurns } from "./turns.ts";

export interface GenerationWorker {
  database: Database;
  queue: Queue;
  files: FileStore;
  parsers: Parsers;
  /** Whoever a run asks for; throws bad_input where this process does not have it. */
  authorOf: (run: Run) => Author;
  today: () => string;
  /** Largest file that is read. */
  maxBytes: number;
  /** How pages of the web are fetched; those of the open web when left out. */
  fetchRules?: FetchRules;
}

/** Returns the function that does one part of a run; parts of one run may be done by any workers. */
export function generationPartJob(worker: GenerationWorker) {
  const load = keepMaterial();
  return async ({ jobId, part }: GenerationPart, signal?: AbortSignal): Promise<void> => {
    try {
      // Who cancels does not pay for what an author still waits for.
      const isWanted = async () => !(await getRun(worker.database.db, jobId)).isCancelled;
      await whileWanted(isWanted, signal, (until) => doPart(worker, load, { jobId, part }, until));
    } catch (error) {
      // What trying again cannot mend ends the run with its reason; anything else goes back to the queue.
      if (!(error instanceof AppError) || error.code === "unavailable") throw error;
      const run = await getRun(worker.database.db, jobId);
      if (run.isCancelled || error.code === "conflict") return;
      const message = [error.message, ...error.problems].join(" ");
      await worker.database.transaction((tx) => updateRunStatus(tx, jobId, { status: "failed", message }));
    }
  };
}

async function doPart(
  { database, queue, files, parsers, authorOf, today, maxBytes, fetchRules }: GenerationWorker,
  load: LoadMaterial,
  { jobId, part }: GenerationPart,
  signal?: AbortSignal,
): Promise<void> {
  const run = await getRun(database.db, jobId);
  if (run.isCancelled || run.status === "completed") return;
  if (part === preparePart) {
    const reading = { database, files, parsers, today: today(), maxBytes, fetchRules, signal };
    // A person answers, or the pages are recognised, and the run is queued anew.
    if (await ingestProgramFiles(reading, run.programId, jobId)) return;
    await prepareRun(database, jobId, async (tx, moduleKeys) => {
      for (const moduleKey of moduleKeys) await queue.enqueue(tx, generationJob, { jobId, part: moduleKey });
    });
    return;
  }
  const material = await load(database, run.programId);
  const author = authorOf(run);
  const fence = await lockPart(database.db, jobId, part);
  const work = { database, run, material, author, turns: openTurns(author.textsAtOnce), part, fence, signal };
  if (part === finishPart) {
    await finishRun(work, today());
    return;
  }
  await runPart(work, part);
  await database.transaction(async (tx) => {
    if (await finishModulePart(tx, jobId, part)) await queue.enqueue(tx, generationJob, { jobId, part: finishPart });
  });
}
