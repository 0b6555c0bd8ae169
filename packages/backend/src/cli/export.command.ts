import { loadProgramOrFile } from "./check.command.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import { readFormats, writeExports } from "./generate.command.ts";

/** `curriculum export PROGRAM|FILE --out DIR --formats …`: renders a stored program or a curriculum file. */
export async function exportCommand(
  context: CommandContext,
  what: string,
  options: { out: string; formats: readonly string[] },
): Promise<number> {
  const formats = readFormats(options.formats);
  const names = await writeExports(context, await loadProgramOrFile(context, what), formats, options.out);
  if (context.isJson) context.terminal.print(JSON.stringify(names, null, 2));
  else for (const name of names) context.terminal.print(name);
  return exitCodes.ok;
}
