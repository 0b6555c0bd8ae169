import { readFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { startRun } from "../generation/start-run.action.ts";
import { readBrief } from "../planning/read-brief.ts";
import { AppError } from "../platform/app-error.ts";
import { collectFiles } from "./collect-files.client.ts";
import type { CommandContext } from "./command-context.ts";
import { readFormats } from "./export.command.ts";
import { readAuthor } from "./open-author.client.ts";
import { ingestFiles } from "./ingest-files.client.ts";
import { loadStructure } from "./load-structure.client.ts";
import { writeProgram } from "./write-program.command.ts";

export interface GenerateOptions {
  sources: readonly string[];
  out: string;
  formats: readonly string[];
  /** A sheet with one row for each module. */
  structure?: string;
  author?: string;
}

/** `curriculum generate BRIEF --sources DIR --out DIR`: brief and sources → a whole checked curriculum in files. */
export async function generateCommand(
  context: CommandContext,
  briefFile: string,
  options: GenerateOptions,
): Promise<number> {
  const formats = readFormats(options.formats);
  const author = readAuthor(context, options.author);
  const brief = readBrief(
    await readFile(briefFile, "utf8").catch((cause) => {
      throw new AppError("not_found", `The brief ${briefFile} cannot be read.`, { cause });
    }),
  );
  if (!brief.ok) {
    const problems = brief.problems.map((problem) => `${problem.path}: ${problem.message}`);
    throw new AppError("contradiction", `The brief ${briefFile} cannot be used.`, { problems });
  }
  const { structure } = options;
  const { maxUploadBytes } = context.config;
  const asked = structure === undefined ? brief.brief : await loadStructure(brief.brief, structure, maxUploadBytes);
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

  const ids = { programId: randomUUID(), jobId: randomUUID() };
  const userId = await getLocalUserId(database.db);
  const run = { ...ids, brief: asked, documentIds: [...new Set(documentIds)], author };
  await database.transaction((tx) => startRun(tx, { ...run, userId }));
  return writeProgram(context, database, ids, { formats, out: options.out });
}
