import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { Author } from "../authoring/author.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { finishRun } from "./finish-run.action.ts";
import { finishPart } from "./generation-job.ts";
import { loadMaterial } from "./load-material.action.ts";
import { prepareRun } from "./prepare-run.action.ts";
import { runPart } from "./run-part.action.ts";
import { getRun, lockPart, updateRunStatus } from "./run.store.ts";
import { doInTurns, openTurns } from "./turns.ts";

export interface InlineRun {
  database: Database;
  jobId: string;
  author: Author;
  /** ISO date, for the recency of sources. */
  today: string;
  signal?: AbortSignal;
  /** Told what is going to be written before anything is. */
  onPlan?: (plan: ProgramPlan) => void;
}

/** A whole run in this process, module by module: what the command line does. Goes on where an earlier call stopped. */
export async function runGeneration(run: InlineRun): Promise<void> {
  const { database, jobId } = run;
  if ((await getRun(database.db, jobId)).status === "completed") return;
  try {
    await runParts(run);
  } catch (error) {
    // No worker will take this run up: it is closed with its reason, so that it can be seen and resumed.
    const { status } = await getRun(database.db, jobId);
    if (status !== "failed") await database.transaction((tx) => updateRunStatus(tx, jobId, closing(error)));
    throw error;
  }
}

function closing(error: unknown): { status: "failed"; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const problems = error instanceof AppError ? error.problems : [];
  return { status: "failed", message: [message, ...problems].join(" ") };
}

async function runParts({ database, jobId, author, today, signal, onPlan }: InlineRun): Promise<void> {
  await prepareRun(database, jobId);
  const run = await getRun(database.db, jobId);
  const material = await loadMaterial(database.db, run.programId);
  onPlan?.(material.plan);
  const work = { database, run, material, author, turns: openTurns(author.textsAtOnce), signal };
  // Modules need nothing of one another: what an author may be asked for at once is counted over all of them.
  const modulesAtOnce = openTurns(author.textsAtOnce === 1 ? 1 : Number.POSITIVE_INFINITY);
  await doInTurns(modulesAtOnce, material.plan.modules, async (module) => {
    const fence = await lockPart(database.db, jobId, module.key);
    await runPart({ ...work, part: module.key, fence }, module.key);
  });
  const fence = await lockPart(database.db, jobId, finishPart);
  await finishRun({ ...work, part: finishPart, fence }, today);
}
