import { getLocalUserId } from "../accounts/local-user.store.ts";
import { ingestLink } from "../ingestion/ingest-link.action.ts";
import { openParsers } from "../ingestion/parsers/open-parsers.client.ts";
import type { Database } from "../platform/database.ts";
import type { CommandContext } from "./command-context.ts";
import type { IngestReport } from "./ingest-files.client.ts";

/** Whether an argument of a command is a link, and not a path. */
export function isLink(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** Reads pages of the web into the library, one after the other: each asks somebody else's server. */
export async function ingestLinks(
  context: CommandContext,
  database: Database,
  links: readonly string[],
): Promise<IngestReport[]> {
  const userId = await getLocalUserId(database.db);
  const parsers = openParsers();
  const reports: IngestReport[] = [];
  try {
    for (const link of links) {
      context.signal.throwIfAborted();
      context.terminal.progress(`Fetching  ${link}`);
      const started = performance.now();
      const { today, config } = context;
      const result = await ingestLink({ link, database, parsers, userId, today, maxBytes: config.maxUploadBytes });
      reports.push({ file: link, result, seconds: (performance.now() - started) / 1000 });
    }
  } finally {
    context.terminal.endProgress();
    await parsers.close();
  }
  return reports;
}
