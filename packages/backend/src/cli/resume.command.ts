import { getLocalUserId } from "../accounts/local-user.store.ts";
import { findLatestRun } from "../generation/program-list.store.ts";
import { reopenRun } from "../generation/resume-run.action.ts";
import { getRun, updateAuthor } from "../generation/run.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { CommandContext } from "./command-context.ts";
import { readFormats } from "./export.command.ts";
import { readAuthor } from "./open-author.client.ts";
import { writeProgram } from "./write-program.command.ts";

/** `curriculum resume PROGRAM`: goes on with a run that was stopped or failed; what stands is not written again. */
export async function resumeCommand(
  context: CommandContext,
  programId: string,
  options: { out: string; formats: readonly string[]; author?: string },
): Promise<number> {
  const formats = readFormats(options.formats);
  const author = options.author === undefined ? undefined : readAuthor(context, options.author);
  const { database } = await context.openStorage();
  const jobId = await findLatestRun(database.db, programId);
  if (jobId === undefined) throw new AppError("not_found", `There is no program ${programId}.`);
  const userId = await getLocalUserId(database.db);
  // A process that was killed left its run open: it is gone on with as it stands, its fence shuts out the former holder.
  const { status } = await getRun(database.db, jobId);
  if (status === "failed") await database.transaction((tx) => reopenRun(tx, jobId, userId));
  if (author !== undefined) await database.transaction((tx) => updateAuthor(tx, jobId, author));
  return writeProgram(context, database, { programId, jobId }, { formats, out: options.out });
}
