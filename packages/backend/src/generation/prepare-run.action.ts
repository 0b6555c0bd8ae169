import { AppError } from "../platform/app-error.ts";
import type { Database, Tx } from "../platform/database.ts";
import { loadKnowledge, loadSectionUses, loadSequences } from "../knowledge/knowledge.store.ts";
import { manifestOf } from "../planning/manifest-of.ts";
import { planProgram } from "../planning/plan-program.ts";
import { findProgramInput, updatePlan } from "../programs/program.store.ts";
import { preparePart } from "./generation-job.ts";
import { chooseSources } from "./choose-sources.action.ts";
import { getRun, insertManifest, lockFence, lockPart } from "./run.store.ts";

/**
 * Makes the plan and the manifest of a run, once; a second call finds them. `afterPlan` runs in the same transaction
 * (the worker queues the modules there).
 */
export async function prepareRun(
  database: Database,
  jobId: string,
  afterPlan: (tx: Tx, moduleKeys: string[]) => Promise<void> = async () => {},
): Promise<void> {
  const run = await getRun(database.db, jobId);
  const fence = await lockPart(database.db, jobId, preparePart);
  const planned = (await findProgramInput(database.db, run.programId))?.plan;
  // What a plan rests on stays, whatever is decided later.
  if (!planned) await database.transaction((tx) => chooseSources(tx, run.programId));
  const input = await findProgramInput(database.db, run.programId);
  if (!input) throw new AppError("not_found", `The program of run ${jobId} is gone.`);
  const plan = input.plan ?? (await makePlan(database, input));
  await database.transaction(async (tx) => {
    await lockFence(tx, jobId, preparePart, fence);
    await updatePlan(tx, run.programId, plan);
    await insertManifest(tx, jobId, manifestOf(plan));
    await afterPlan(
      tx,
      plan.modules.map((module) => module.key),
    );
  });
}

async function makePlan(database: Database, input: NonNullable<Awaited<ReturnType<typeof findProgramInput>>>) {
  const knowledge = await loadKnowledge(database.db, input.documentIds);
  const uses = await loadSectionUses(database.db, knowledge);
  const sequences = await loadSequences(database.db, input.documentIds);
  const planned = await planProgram({ brief: input.brief, knowledge: { ...knowledge, sequences }, uses });
  if (!planned.ok) {
    throw new AppError("contradiction", "The program cannot be planned from this brief and these sources.", {
      problems: planned.problems.map((problem) => problem.message),
    });
  }
  return planned.plan;
}
