import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { exitCodes } from "../platform/run-main.ts";
import { collectFiles } from "./collect-files.client.ts";
import type { CommandContext } from "./command-context.ts";
import { describeStanding } from "./describe-standing.ts";
import { ingestLinks, isLink } from "./ingest-links.client.ts";
import { ingestFiles, type IngestReport, type Told } from "./ingest-files.client.ts";
import { pagesPerSecond, secondsLeft } from "./ingest-progress.ts";

/**
 * `curriculum ingest FILE…`: reads files and folders into the library; exit code 2 when any is refused. With --json one
 * line for each file as it is done, and what was refused at the end; with --report that goes into a file too. With --ocr the text of
 * scans is recognised.
 */
export async function ingestCommand(
  context: CommandContext,
  paths: readonly string[],
  options: { report?: string; ocr?: string | true } = {},
): Promise<number> {
  const links = paths.filter(isLink);
  const named = paths.filter((path) => !isLink(path));
  const files = named.length === 0 ? [] : await collectFiles(named);
  const storage = await context.openStorage();
  const print = (value: object) => context.terminal.print(JSON.stringify(value));
  const pages = await ingestLinks(context, storage.database, links);
  const tell: Told = (report, progress) => {
    if (!context.isJson) return;
    const rates = { pagesPerSecond: pagesPerSecond(progress), secondsLeft: secondsLeft(progress) };
    print({ ...report, progress: { ...progress, ...rates } });
  };
  const languages = options.ocr === true ? "eng" : options.ocr;
  const read = await ingestFiles(context, storage.database, files, tell, languages);
  const reports = [...pages, ...read];
  const refused = reports.flatMap(({ file, result }) => (result.ok ? [] : [{ file, problems: result.problems }]));
  if (context.isJson) print({ files: reports.length, refused });
  else for (const report of reports) context.terminal.print(describe(report));
  if (options.report !== undefined) {
    const known = reports.filter(({ result }) => result.ok && !result.isNew).length;
    const counts = { files: reports.length, read: reports.length - known - refused.length, known };
    await writeFile(options.report, `${JSON.stringify({ ...counts, refused }, null, 2)}\n`);
  }
  return refused.length === 0 ? exitCodes.ok : exitCodes.badInput;
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
