import { join } from "node:path";
import { compareRankings, sampleQueries, storeTermBlocks } from "../retrieval/cross-check.action.ts";
import { openIndex } from "../retrieval/open-index.action.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

interface CheckSearchOptions {
  /** How many questions are made of the library's own words. */
  queries: number;
  limit: number;
}

/**
 * `curriculum check-search`: stores what the database ranks by when there is no index, then asks both rankings the same
 * questions. Not passed when they differ beyond rounding.
 */
export async function checkSearchCommand(context: CommandContext, options: CheckSearchOptions): Promise<number> {
  const { database } = await context.openStorage();
  const { index } = await openIndex(database.db, join(context.config.dataDir, "search"));
  if (index.passageIds.length === 0) {
    throw new AppError("not_found", "The library is empty. Read files with: curriculum ingest FILE…");
  }
  await storeTermBlocks(database, index);
  const checks = [];
  for (const query of await sampleQueries(database.db, index, options.queries)) {
    context.signal.throwIfAborted();
    checks.push(await compareRankings(database.db, index, query, options.limit));
  }
  const different = checks.filter(({ difference }) => difference !== null);
  const apart = Math.max(0, ...checks.map((check) => check.apart));
  if (context.isJson) {
    const summary = { passages: index.passageIds.length, queries: checks.length, apart, different };
    context.terminal.print(JSON.stringify(summary, null, 2));
  } else {
    for (const { query, difference } of different) context.terminal.print(`✗ ${query}\n  ${difference}`);
    context.terminal.print(
      `${checks.length - different.length} of ${checks.length} questions are ranked alike by the index and by the database ` +
        `(${index.passageIds.length} passages, scores at most ${apart.toExponential(1)} apart).`,
    );
  }
  return different.length === 0 ? exitCodes.ok : exitCodes.findings;
}
