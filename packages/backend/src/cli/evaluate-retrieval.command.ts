import { join } from "node:path";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { exitCodes } from "../platform/run-main.ts";
import { evaluateRetrieval } from "../retrieval/evaluation/evaluate-retrieval.action.ts";
import { openIndex } from "../retrieval/open-index.action.ts";
import type { CommandContext } from "./command-context.ts";
import { describeEvaluation } from "./describe-vectors.ts";
import { requireVectors } from "./require-vectors.ts";
import { progressBar } from "./terminal.ts";

/** `curriculum evaluate-retrieval`: whether vectors help on this library; switches them on or off accordingly. */
export async function evaluateRetrievalCommand(context: CommandContext): Promise<number> {
  const { database, parts } = await requireVectors(context);
  const { index } = await openIndex(database.db, join(context.config.dataDir, "search"));
  const evaluation = await evaluateRetrieval(parts, index, {
    userId: await getLocalUserId(database.db),
    signal: context.signal,
    onProgress: (done, total) =>
      context.terminal.progress(`Asking    ${progressBar(done, total)}  ${done} of ${total}`),
  });
  context.terminal.endProgress();
  if (context.isJson) context.terminal.print(JSON.stringify(evaluation, null, 2));
  else for (const line of describeEvaluation(evaluation)) context.terminal.print(line);
  return exitCodes.ok;
}
