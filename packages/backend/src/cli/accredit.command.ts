import { readFile } from "node:fs/promises";
import { buildEvidenceMatrix } from "@curriculum/curriculum/accreditation/build-evidence-matrix.ts";
import type { AccreditationPreset } from "@curriculum/curriculum/accreditation/preset.ts";
import { accreditationPresets, presetFor } from "@curriculum/curriculum/accreditation/presets.ts";
import { readPreset } from "@curriculum/curriculum/accreditation/read-preset.ts";
import { runChecks } from "@curriculum/curriculum/checks/run-checks.ts";
import { parse, stringify } from "yaml";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import { alignColumns } from "./align-columns.ts";
import { loadProgramOrFile } from "./check.command.ts";
import type { CommandContext } from "./command-context.ts";
import { describeEvidence } from "./describe-evidence.ts";

/**
 * `curriculum accredit [PROGRAM|FILE] [--preset NAME|FILE]`: criterion, where it is met, what is missing. Exit code 1
 * when a criterion that a curriculum can meet is not met whole.
 */
export async function accreditCommand(
  context: CommandContext,
  what: string | undefined,
  options: { preset?: string; print?: boolean },
): Promise<number> {
  const { terminal } = context;
  const given = options.preset === undefined ? null : await findPreset(options.preset);
  if (options.print === true) {
    if (given === null) throw new AppError("bad_input", `Name the preset to print: --preset ${idsInWords()}.`);
    terminal.print(stringify(given).trimEnd());
    return exitCodes.ok;
  }
  if (what === undefined) {
    const listed = given === null ? accreditationPresets : [given];
    if (context.isJson) terminal.print(JSON.stringify(listed, null, 2));
    else {
      const rows = listed.map(({ id, name, criteria, date }) => [id, name, `${criteria.length} criteria`, date]);
      for (const line of alignColumns(rows)) terminal.print(line);
    }
    return exitCodes.ok;
  }
  const curriculum = await loadProgramOrFile(context, what);
  const findings = runChecks(curriculum, { today: context.today });
  const matrix = buildEvidenceMatrix(curriculum, findings, given ?? presetFor(curriculum.program));
  if (context.isJson) terminal.print(JSON.stringify(matrix, null, 2));
  else for (const line of describeEvidence(matrix, curriculum)) terminal.print(line);
  const isLacking = matrix.rows.some(({ status }) => status === "partly met" || status === "not met");
  return isLacking ? exitCodes.findings : exitCodes.ok;
}

const idsInWords = () => accreditationPresets.map(({ id }) => id).join(", ");

async function findPreset(name: string): Promise<AccreditationPreset> {
  const known = accreditationPresets.find(({ id }) => id === name);
  if (known !== undefined) return known;
  const text = await readFile(name, "utf8").catch((cause) => {
    throw new AppError("not_found", `There is no preset or file ${name}. The presets are ${idsInWords()}.`, { cause });
  });
  const read = readPreset(parseText(name, text));
  if (!read.ok) throw new AppError("bad_input", `The preset ${name} cannot be used.`, { problems: read.problems });
  return read.preset;
}

function parseText(file: string, text: string): unknown {
  try {
    // JSON is YAML. Few aliases: a short file must not unfold into a large one.
    return parse(text, { maxAliasCount: 20 });
  } catch (cause) {
    throw new AppError("bad_input", `The preset ${file} is neither YAML nor JSON: ${(cause as Error).message}`, {
      cause,
    });
  }
}
