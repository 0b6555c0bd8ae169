import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { attributions } from "@curriculum/curriculum/model/skill-attributions.ts";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import { buildSkillIndex } from "../skills/build-skill-index.ts";
import { importSkills, type SkillsImported } from "../skills/import-skills.action.ts";
import { matchSkills } from "../skills/match-skills.ts";
import { listSkills } from "../skills/skill.store.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum skills import FILE…`: one transaction a file; exit code 2 when any is refused. */
export async function skillsImportCommand(
  context: CommandContext,
  files: readonly string[],
  options: { taxonomyVersion?: string },
): Promise<number> {
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) throw new AppError("bad_input", `There is no file ${file}.`);
  }
  const { database } = await context.openStorage();
  const userId = await getLocalUserId(database.db);
  const results: SkillsImported[] = [];
  for (const file of files) {
    context.signal.throwIfAborted();
    context.terminal.progress(`Importing ${basename(file)}`);
    results.push(
      await importSkills({
        database,
        userId,
        fileName: basename(file),
        chunks: createReadStream(file, { encoding: "utf8" }),
        version: options.taxonomyVersion ?? null,
        signal: context.signal,
      }),
    );
  }
  context.terminal.endProgress();
  if (context.isJson) context.terminal.print(JSON.stringify(results, null, 2));
  else for (const result of results) context.terminal.print(describe(result));
  return results.every((result) => result.ok) ? exitCodes.ok : exitCodes.badInput;
}

/** `curriculum skills search "…"`: ranked skills of one taxonomy with their scores. */
export async function skillsSearchCommand(
  context: CommandContext,
  text: string,
  options: { taxonomy: string; limit: number },
): Promise<number> {
  if (options.taxonomy !== "ESCO" && options.taxonomy !== "O*NET") {
    throw new AppError("bad_input", `There is no taxonomy “${options.taxonomy}”. Give ESCO or O*NET.`);
  }
  const { database } = await context.openStorage();
  const skills = await listSkills(database.db, options.taxonomy);
  const matches = matchSkills(buildSkillIndex(skills), text, { limit: options.limit });
  if (context.isJson) {
    context.terminal.print(JSON.stringify(matches, null, 2));
    return exitCodes.ok;
  }
  if (skills.length === 0) {
    context.terminal.print(
      `No skills of ${options.taxonomy} are stored. Load its files with: curriculum skills import FILE…`,
    );
  } else if (matches.length === 0) context.terminal.print("Nothing found.");
  for (const [place, { uri, label, score, coverage }] of matches.entries()) {
    const held = `${Math.round(coverage * 100)} % of its name`;
    context.terminal.print(`${String(place + 1).padStart(2)}. ${label}  [${score.toFixed(2)}, ${held}]  ${uri}`);
  }
  const said = attributions.find(({ taxonomy }) => taxonomy === options.taxonomy);
  if (said && matches.length > 0) context.terminal.print(said.text);
  return exitCodes.ok;
}

function describe(result: SkillsImported): string {
  if (!result.ok) return `refused   ${result.problems.join("\n          ")}`;
  const counts = [
    result.skills > 0 ? `${result.skills.toLocaleString("en")} skills` : "",
    result.uses > 0 ? `${result.uses.toLocaleString("en")} uses by occupations` : "",
    result.skipped > 0 ? `${result.skipped.toLocaleString("en")} rows not released` : "",
  ];
  return `imported  ${result.fileName}: ${result.format}, ${counts.filter((part) => part !== "").join(", ") || "no rows"}`;
}
