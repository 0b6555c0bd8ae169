import type { ExportFormat } from "../export/formats.ts";
import { modelAuthorName } from "../generation/choose-author.ts";
import { getRunProgress } from "../generation/progress.store.ts";
import { runGeneration } from "../generation/run-generation.action.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { exitCodes } from "../platform/run-main.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import type { CommandContext } from "./command-context.ts";
import { describeReport } from "./describe-report.ts";
import { writeExports } from "./export.command.ts";
import { openAuthor } from "./open-author.client.ts";
import { openEstimate } from "./open-estimate.client.ts";
import { progressBar } from "./terminal.ts";

export interface ProgramRun {
  programId: string;
  jobId: string;
}

/** Writes a started run to its end in this process and exports it; exit code 1 when an error stands or an item is missing. */
export async function writeProgram(
  context: CommandContext,
  database: Database,
  { programId, jobId }: ProgramRun,
  options: { formats: readonly ExportFormat[]; out: string },
): Promise<number> {
  const { terminal, today, signal } = context;
  const author = await openAuthor(context, database, jobId);
  const onPlan = author.name === modelAuthorName ? await openEstimate(context) : undefined;
  const run = { database, jobId, author, today, signal, ...(onPlan && { onPlan }) };
  try {
    await withProgress(context, database, jobId, () => runGeneration(run));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const hint = `Go on with: npx curriculum resume ${programId} --out ${options.out}`;
    throw new AppError(error.code, error.message, { cause: error, problems: [...error.problems, hint] });
  }
  const curriculum = await findCurriculum(database.db, programId);
  if (!curriculum) throw new Error(`Program ${programId} was written and is gone.`);
  const files = await writeExports(context, curriculum, options.formats, options.out);
  if (context.isJson) terminal.print(JSON.stringify({ programId, files, report: curriculum.report }, null, 2));
  else {
    const written = `Program ${programId}, written to ${options.out}: ${files.length} files`;
    for (const line of [...describeReport(curriculum), "", written]) terminal.print(line);
  }
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
