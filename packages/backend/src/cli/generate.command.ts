import { mkdir, readFile, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { builtInAuthor } from "../authoring/built-in/built-in-author.ts";
import { exportCurriculum } from "../export/export-curriculum.ts";
import { exportFormats, type ExportFormat } from "../export/formats.ts";
import { getRunProgress } from "../generation/progress.store.ts";
import { runGeneration } from "../generation/run-generation.action.ts";
import { startRun } from "../generation/start-run.action.ts";
import { readBrief } from "../planning/read-brief.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { collectFiles } from "./collect-files.client.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import { describeReport } from "./describe-report.ts";
import { ingestFiles } from "./ingest.command.ts";
import { progressBar } from "./terminal.ts";

export interface GenerateOptions {
  sources: readonly string[];
  out: string;
  formats: readonly string[];
}

/** `curriculum generate BRIEF --sources DIR --out DIR`: brief and sources → a whole checked curriculum in files. */
export async function generateCommand(
  context: CommandContext,
  briefFile: string,
  options: GenerateOptions,
): Promise<number> {
  const formats = readFormats(options.formats);
  const brief = readBrief(
    await readFile(briefFile, "utf8").catch((cause) => {
      throw new AppError("not_found", `The brief ${briefFile} cannot be read.`, { cause });
    }),
  );
  if (!brief.ok) {
    const problems = brief.problems.map((problem) => `${problem.path}: ${problem.message}`);
    throw new AppError("contradiction", `The brief ${briefFile} cannot be used.`, { problems });
  }
  const files = await collectFiles(options.sources);
  const { database } = await context.openStorage();
  const ingested = await ingestFiles(context, database, files);
  const documentIds = ingested.flatMap(({ result }) => (result.ok ? [result.documentId] : []));
  for (const { file, result } of ingested) {
    if (!result.ok) context.terminal.tell(`refused   ${file}: ${result.problems.join(" ")}`);
    else for (const warning of result.warnings) context.terminal.tell(`note      ${file}: ${warning}`);
  }
  if (documentIds.length === 0)
    throw new AppError("bad_input", "None of the sources could be read, so there is nothing to write from.");

  const run = {
    programId: randomUUID(),
    jobId: randomUUID(),
    brief: brief.brief,
    documentIds: [...new Set(documentIds)],
    author: builtInAuthor.name,
  };
  const userId = await getLocalUserId(database.db);
  await database.transaction((tx) => startRun(tx, { ...run, userId }));
  await withProgress(context, database, run.jobId, () =>
    runGeneration({ database, jobId: run.jobId, author: builtInAuthor, today: context.today, signal: context.signal }),
  );
  const curriculum = await findCurriculum(database.db, run.programId);
  if (!curriculum) throw new Error(`Program ${run.programId} was written and is gone.`);
  const written = await writeExports(context, curriculum, formats, options.out);
  if (context.isJson)
    context.terminal.print(
      JSON.stringify({ programId: run.programId, files: written, report: curriculum.report }, null, 2),
    );
  else
    for (const line of [...describeReport(curriculum), "", `Written to ${options.out}: ${written.length} files`])
      context.terminal.print(line);
  const hasErrors = curriculum.report.findings.some((finding) => finding.severity === "error");
  return hasErrors || curriculum.report.missingItems.length > 0 ? exitCodes.findings : exitCodes.ok;
}

async function withProgress(
  context: CommandContext,
  database: Database,
  jobId: string,
  work: () => Promise<void>,
): Promise<void> {
  const show = async () => {
    const progress = await getRunProgress(database.db, jobId);
    const part = progress.parts.find((one) => one.done + one.missing > 0 && one.done + one.missing < one.total);
    context.terminal.progress(
      `Writing   ${progressBar(progress.done + progress.missing, progress.total)}  ${part?.title ?? ""}`,
    );
  };
  const timer = setInterval(() => void show().catch(() => {}), 250);
  try {
    await work();
    await show();
  } finally {
    clearInterval(timer);
    context.terminal.endProgress();
  }
}

/** Renders the formats one after the other and writes their files; returns the names. */
export async function writeExports(
  context: CommandContext,
  curriculum: Curriculum,
  formats: readonly ExportFormat[],
  out: string,
): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const names: string[] = [];
  for (const [index, format] of formats.entries()) {
    context.terminal.progress(`Exporting ${progressBar(index, formats.length)}  ${format}`);
    for (const file of await exportCurriculum(curriculum, format, { today: context.today })) {
      await writeFile(join(out, file.fileName), file.bytes);
      names.push(file.fileName);
    }
  }
  context.terminal.progress(`Exporting ${progressBar(formats.length, formats.length)}  ${names.length} files`);
  context.terminal.endProgress();
  return names;
}

/** The formats asked for; all names that are none are told at once. */
export function readFormats(names: readonly string[]): ExportFormat[] {
  const known = exportFormats.map((format) => format.key);
  const unknown = names.filter((name) => !known.some((key) => key === name));
  if (unknown.length > 0) {
    throw new AppError("bad_input", `There is no format ${unknown.join(", ")}. Choose from ${known.join(", ")}.`);
  }
  return known.filter((key) => names.length === 0 || names.includes(key));
}
