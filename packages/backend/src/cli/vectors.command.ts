import { getLocalUserId } from "../accounts/local-user.store.ts";
import { exitCodes } from "../platform/run-main.ts";
import { findLatestEvaluation } from "../retrieval/evaluation/evaluation.store.ts";
import { countEmbeddablePassages } from "../retrieval/vectors/embeddable-passage.store.ts";
import { indexVectors } from "../retrieval/vectors/index-vectors.action.ts";
import { reconcileVectors } from "../retrieval/vectors/reconcile-vectors.action.ts";
import type { WorkDone } from "../retrieval/vectors/store-all.action.ts";
import type { CommandContext } from "./command-context.ts";
import {
  describeProgress,
  describeReconciled,
  describeSetting,
  describeStore,
  describeWork,
} from "./describe-vectors.ts";
import { requireVectors } from "./require-vectors.ts";

/** `curriculum vectors status`. */
export async function vectorsStatusCommand(context: CommandContext): Promise<number> {
  const { database, parts } = await requireVectors(context);
  const passages = await countEmbeddablePassages(database.db);
  const store = await parts.store.describe(context.signal);
  const evaluation = await findLatestEvaluation(database.db, parts.embedder.model);
  print(context, { model: parts.embedder.model, passages, store, evaluation: evaluation ?? null }, [
    ...describeStore(store, passages, parts.embedder.model),
    ...describeSetting(evaluation, passages),
  ]);
  return exitCodes.ok;
}

/** `curriculum vectors index`: exit code 1 when a passage is left without its vector. */
export async function vectorsIndexCommand(context: CommandContext): Promise<number> {
  const { database, parts } = await requireVectors(context);
  const userId = await getLocalUserId(database.db);
  const done = await indexVectors(parts, { userId, signal: context.signal, onProgress: progressOf(context) });
  context.terminal.endProgress();
  print(context, done, describeWork(done));
  return done.failed > 0 ? exitCodes.findings : exitCodes.ok;
}

/** `curriculum vectors reconcile`: exit code 1 when something differs and was not mended. */
export async function vectorsReconcileCommand(context: CommandContext, options: { check?: boolean }): Promise<number> {
  const { database, parts } = await requireVectors(context);
  const reconciled = await reconcileVectors(parts, {
    userId: await getLocalUserId(database.db),
    signal: context.signal,
    isCheckOnly: options.check === true,
    onProgress: progressOf(context),
  });
  context.terminal.endProgress();
  print(context, reconciled, describeReconciled(reconciled));
  const { found, wrongNotes, mended } = reconciled;
  const differences = found.missing.length + found.stale.length + found.orphaned.length + wrongNotes;
  const left = mended === null ? differences : mended.failed;
  return left > 0 ? exitCodes.findings : exitCodes.ok;
}

function progressOf(context: CommandContext): (done: WorkDone) => void {
  const started = performance.now();
  return (done) => context.terminal.progress(describeProgress(done, (performance.now() - started) / 1_000));
}

function print(context: CommandContext, value: unknown, lines: readonly string[]): void {
  if (context.isJson) context.terminal.print(JSON.stringify(value, null, 2));
  else for (const line of lines) context.terminal.print(line);
}
