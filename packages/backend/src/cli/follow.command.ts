import { getLocalUserId } from "../accounts/local-user.store.ts";
import { followReading, type FollowedProgram } from "../generation/follow-reading.action.ts";
import { findSuccessor } from "../generation/reading-pair.store.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum library follow`: exits with 1 where a quotation is not found again. */
export async function libraryFollowCommand(
  context: CommandContext,
  from: string,
  named: string | undefined,
): Promise<number> {
  for (const id of [from, named ?? from])
    if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(id))
      throw new AppError("bad_input", `${id} is no id. Find it with: curriculum library list`);
  const { database } = await context.openStorage();
  const to = named ?? (await findSuccessor(database.db, from));
  if (to === undefined)
    throw new AppError(
      "bad_input",
      `Nothing takes the place of ${from}: no edition replaced it, and its file was not read anew. Ingest the file again, or name the other document.`,
    );
  const userId = await getLocalUserId(database.db);
  const programs = await database.transaction((tx) => followReading(tx, { from, to, userId }));
  if (context.isJson) context.terminal.print(JSON.stringify({ from, to, programs }, null, 2));
  else
    for (const line of programs.length === 0 ? ["Nothing cites it."] : programs.flatMap(describe))
      context.terminal.print(line);
  return programs.some(({ lost, lostReadings }) => lost.length + lostReadings.length > 0)
    ? exitCodes.findings
    : exitCodes.ok;
}

function describe({ title, held, moved, requoted, lost, lostReadings }: FollowedProgram): string[] {
  if (held !== null) return [`${title}: left as it is, for ${held}.`];
  return [
    `${title}: ${moved} citations follow${requoted > 0 ? ` (${requoted} with the quotation as it is set now)` : ""}; ${lost.length} not found.`,
    ...lost.map(({ quote, sectionPath, page }) => {
      const at = [sectionPath.join(" > "), ...(page === null ? [] : [`p. ${page}`])].join(", ");
      return `  not found, keeps the old text: “${quote}” (${at})`;
    }),
    ...lostReadings.map(({ section }) => `  reading keeps the old text: ${section}`),
  ];
}
