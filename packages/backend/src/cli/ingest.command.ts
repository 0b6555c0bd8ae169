import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { ingestFile, type Ingested } from "../ingestion/ingest-file.action.ts";
import { openParsers, type Parsers } from "../intake/open-parsers.client.ts";
import type { Database } from "../platform/database.ts";
import { collectFiles } from "./collect-files.client.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import { describeStanding } from "./describe-standing.ts";
import { progressBar } from "./terminal.ts";

export interface IngestReport {
  file: string;
  result: Ingested;
  seconds: number;
}

/** `curriculum ingest FILE…`: reads files and folders into the library; exit code 2 when any is refused. */
export async function ingestCommand(context: CommandContext, paths: readonly string[]): Promise<number> {
  const files = await collectFiles(paths);
  const storage = await context.openStorage();
  const reports = await ingestFiles(context, storage.database, files);
  if (context.isJson) context.terminal.print(JSON.stringify(reports, null, 2));
  else for (const report of reports) context.terminal.print(describe(report));
  return reports.every((report) => report.result.ok) ? exitCodes.ok : exitCodes.badInput;
}

/** Ingests files one after the other, with progress. */
export async function ingestFiles(
  context: CommandContext,
  database: Database,
  files: readonly string[],
): Promise<IngestReport[]> {
  const parsers = openParsers();
  try {
    return await ingestEach(context, database, parsers, files);
  } finally {
    await parsers.close();
  }
}

async function ingestEach(
  context: CommandContext,
  database: Database,
  parsers: Parsers,
  files: readonly string[],
): Promise<IngestReport[]> {
  const userId = await getLocalUserId(database.db);
  const reports: IngestReport[] = [];
  for (const [index, file] of files.entries()) {
    context.signal.throwIfAborted();
    context.terminal.progress(`Reading   ${progressBar(index, files.length)}  ${basename(file)}`);
    const started = performance.now();
    const bytes = await readFile(file);
    const result = await ingestFile({
      database,
      parsers,
      bytes,
      fileName: basename(file),
      userId,
      today: context.today,
      maxBytes: context.config.maxUploadBytes,
    });
    reports.push({ file, result, seconds: (performance.now() - started) / 1000 });
  }
  context.terminal.progress(`Reading   ${progressBar(files.length, files.length)}  ${files.length} files`);
  context.terminal.endProgress();
  return reports;
}

function describe({ file, result, seconds }: IngestReport): string {
  if (!result.ok) return `refused   ${basename(file)}: ${result.problems.join(" ")}`;
  const pages = result.pages === null ? "" : `, ${result.pages} pages`;
  const state = result.isNew ? "read     " : "known    ";
  const size = `${result.words.toLocaleString("en")} words${pages}, ${result.passages.toLocaleString("en")} passages`;
  const warnings = [...result.warnings, ...describeStanding(result)]
    .map((warning) => `\n            ${warning}`)
    .join("");
  return `${state} ${basename(file)}: “${result.title}”, ${size}, ${seconds.toFixed(1)} s${warnings}`;
}
