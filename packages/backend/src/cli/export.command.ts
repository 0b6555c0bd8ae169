import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { exportCurriculum } from "../export/export-curriculum.ts";
import { exportFormats, type ExportFormat } from "../export/formats.ts";
import { AppError } from "../platform/app-error.ts";
import { progressBar } from "./terminal.ts";
import { loadProgramOrFile } from "./check.command.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

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
