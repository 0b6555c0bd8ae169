import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { ingestFile, type Ingested } from "../ingestion/ingest-file.action.ts";
import { openParsers } from "../ingestion/parsers/open-parsers.client.ts";
import type { Database } from "../platform/database.ts";
import type { CommandContext } from "./command-context.ts";
import { addFile, describeProgress, startProgress, type IngestProgress } from "./ingest-progress.ts";
import { progressBar } from "./terminal.ts";

export interface IngestReport {
  file: string;
  result: Ingested;
  seconds: number;
}

export type Told = (report: IngestReport, progress: IngestProgress) => void;

/**
 * Reads files into the library, as many at a time as there are cores, each in one transaction. What was read before is
 * known by its hash, so that a stopped run goes on where it was. No more files are held than are being read. The
 * reports come in the order of `files`; `tell` hears of each as it is done. The text of scans is recognised where
 * `ocrLanguages` are given.
 */
export async function ingestFiles(
  context: CommandContext,
  database: Database,
  files: readonly string[],
  tell: Told = () => {},
  ocrLanguages?: string,
): Promise<IngestReport[]> {
  const userId = await getLocalUserId(database.db);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file).catch(() => null))?.size ?? 0));
  const count = Math.min(availableParallelism(), files.length);
  const parsers = openParsers({ count });
  const stop = new AbortController();
  const reports: IngestReport[] = [];
  let progress = startProgress(sizes);
  let next = 0;
  const started = performance.now();

  async function readOne(file: string): Promise<Ingested> {
    const bytes = await readFile(file).catch((error: Error) => error);
    if (bytes instanceof Error)
      return { ok: false, problems: [`${basename(file)} cannot be opened (${bytes.message}). Check who may read it.`] };
    const { today, config } = context;
    const source = { bytes, fileName: basename(file), maxBytes: config.maxUploadBytes };
    const ocr = ocrLanguages === undefined ? {} : { ocr: { languages: ocrLanguages, signal: context.signal } };
    return ingestFile({ database, parsers, userId, today, ...source, ...ocr });
  }

  async function readOn(): Promise<void> {
    while (next < files.length) {
      context.signal.throwIfAborted();
      if (stop.signal.aborted) return;
      const at = next++;
      const begun = performance.now();
      const result = await readOne(files[at]!);
      const now = performance.now();
      const report = { file: files[at]!, result, seconds: (now - begun) / 1000 };
      reports[at] = report;
      progress = addFile(progress, result, sizes[at]!, (now - started) / 1000);
      context.terminal.progress(
        `Reading   ${progressBar(progress.filesDone, files.length)}  ${describeProgress(progress)}`,
      );
      tell(report, progress);
    }
  }

  function end(error: unknown): never {
    // The others begin no other file.
    stop.abort();
    throw error;
  }

  try {
    // All are waited for: a file in hand is finished, or its transaction undone, before anything is closed.
    const ends = await Promise.allSettled(Array.from({ length: count }, () => readOn().catch(end)));
    for (const one of ends) if (one.status === "rejected") throw one.reason;
  } finally {
    context.terminal.endProgress();
    await parsers.close();
  }
  return reports;
}
