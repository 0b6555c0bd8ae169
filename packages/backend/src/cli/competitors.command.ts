import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { compareWithStored } from "../competitors/compare-with-stored.ts";
import { getCompetitors, listCompetitors } from "../competitors/competitor.store.ts";
import { importCompetitors, type ReadCompetitor } from "../competitors/import-competitor.action.ts";
import { readCompetitorFile } from "../competitors/read-competitor-file.ts";
import type { StatedFacts } from "../competitors/stated-facts.ts";
import { openParsers } from "../ingestion/parsers/open-parsers.client.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import { alignColumns } from "./align-columns.ts";
import { loadProgramOrFile } from "./check.command.ts";
import { collectFiles } from "./collect-files.client.ts";
import type { CommandContext } from "./command-context.ts";
import { describeComparison } from "./describe-comparison.ts";

/** `curriculum competitors import FILE…`: all the files, or nothing when one of them cannot be read. */
export async function competitorsImportCommand(
  context: CommandContext,
  paths: readonly string[],
  { institution, program, level }: { institution?: string; program?: string; level?: string },
): Promise<number> {
  const given = {
    ...(institution === undefined ? {} : { institution }),
    ...(program === undefined ? {} : { program }),
    ...(level === undefined ? {} : { level }),
  };
  const read = await readFiles(await collectFiles(paths), given, context.config.maxUploadBytes);
  const { database } = await context.openStorage();
  const userId = await getLocalUserId(database.db);
  const imported = await database.transaction((tx) => importCompetitors(tx, read, userId));
  if (context.isJson) context.terminal.print(JSON.stringify(imported, null, 2));
  else {
    const rows = imported.map((one) => [
      one.state,
      one.id,
      `${one.institution}, ${one.program}`,
      `${one.topics} topics`,
    ]);
    for (const line of alignColumns(rows)) context.terminal.print(line);
  }
  return exitCodes.ok;
}

/** `curriculum competitors list`. */
export async function competitorsListCommand(context: CommandContext): Promise<number> {
  const stored = await listCompetitors((await context.openStorage()).database.db);
  if (context.isJson) context.terminal.print(JSON.stringify(stored, null, 2));
  else {
    const rows = stored.map((one) => [
      one.id,
      one.institution,
      one.program,
      one.level ?? "",
      `${one.topics.length} topics`,
    ]);
    for (const line of alignColumns(rows)) context.terminal.print(line);
    if (stored.length === 0) context.terminal.tell("No competitor program is stored. See competitors import --help.");
  }
  return exitCodes.ok;
}

/** `curriculum competitors compare PROGRAM|FILE`: the most similar program first. */
export async function competitorsCompareCommand(
  context: CommandContext,
  what: string,
  options: { with?: string[] },
): Promise<number> {
  const wanted = options.with;
  const malformed = wanted?.find((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  if (malformed !== undefined) throw new AppError("bad_input", `“${malformed}” is no id. See competitors list.`);
  const curriculum = await loadProgramOrFile(context, what);
  const { database } = await context.openStorage();
  const stored = await (wanted ? getCompetitors(database.db, wanted) : listCompetitors(database.db));
  if (stored.length === 0)
    throw new AppError("not_found", "No competitor program is stored. Import one: curriculum competitors import FILE.");
  const comparisons = compareWithStored(curriculum, stored);
  if (context.isJson) context.terminal.print(JSON.stringify(comparisons, null, 2));
  else for (const one of comparisons) for (const line of [...describeComparison(one), ""]) context.terminal.print(line);
  return exitCodes.ok;
}

async function readFiles(
  files: readonly string[],
  given: StatedFacts,
  maximumBytes: number,
): Promise<ReadCompetitor[]> {
  const parsers = openParsers();
  const found: ReadCompetitor[] = [];
  const problems: string[] = [];
  try {
    for (const file of files) {
      const fileName = basename(file);
      if ((await stat(file)).size > maximumBytes) {
        problems.push(`${fileName} is larger than ${maximumBytes} bytes.`);
        continue;
      }
      const read = await readCompetitorFile(await readFile(file), fileName, given, (bytes, name) =>
        parsers.read(bytes, name, { maximumBytes }),
      );
      if (read.ok) found.push(...read.programs.map((one) => ({ fileName, one })));
      else problems.push(...read.problems);
    }
  } finally {
    await parsers.close();
  }
  if (problems.length > 0) throw new AppError("bad_input", "Nothing was imported.", { problems });
  return found;
}
