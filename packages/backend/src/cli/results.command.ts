import { readFile, writeFile } from "node:fs/promises";
import { judgeResults, type ItemResult } from "@curriculum/curriculum/exam/judge-results.ts";
import { readResults } from "@curriculum/curriculum/exam/read-results.ts";
import type { Difficulty } from "@curriculum/curriculum/model/assessment.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { renderJson } from "../export/formats/json.ts";
import { AppError } from "../platform/app-error.ts";
import { readCsvRows } from "../platform/csv-rows.ts";
import { exitCodes } from "../platform/run-main.ts";
import { alignColumns } from "./align-columns.ts";
import { loadProgramOrFile } from "./check.command.ts";
import type { CommandContext } from "./command-context.ts";

/**
 * `curriculum results PROGRAM|FILE CSV [--out FILE]`: how hard the questions proved, how well they tell people apart, and
 * what to look at; `--out` writes the curriculum with the corrected difficulties. Exit code 1 where a remark stands.
 */
export async function resultsCommand(
  context: CommandContext,
  what: string,
  file: string,
  options: { out?: string },
): Promise<number> {
  const { terminal } = context;
  const curriculum = await loadProgramOrFile(context, what);
  const text = await readFile(file, "utf8").catch((cause) => {
    throw new AppError("not_found", `There is no file ${file}.`, { cause });
  });
  const csv = readCsvRows(text);
  if (!csv.ok) throw new AppError("bad_input", `The results in ${file} cannot be used.`, { problems: [csv.problem] });
  const read = readResults(csv.rows, curriculum);
  if (!read.ok) throw new AppError("bad_input", `The results in ${file} cannot be used.`, { problems: read.problems });
  const results = judgeResults(
    curriculum.modules.flatMap(({ assessments }) => assessments),
    read.sheets,
  );
  if (options.out !== undefined) await writeFile(options.out, renderJson(corrected(curriculum, results)));
  if (context.isJson) terminal.print(JSON.stringify(results, null, 2));
  else for (const line of describeResults(results, curriculum)) terminal.print(line);
  return results.some(({ remarks }) => remarks.length > 0) ? exitCodes.findings : exitCodes.ok;
}

function corrected(curriculum: Curriculum, results: readonly ItemResult[]): Curriculum {
  const difficulty = new Map<string, Difficulty>(results.map((result) => [result.itemId, result.corrected]));
  return {
    ...curriculum,
    modules: curriculum.modules.map((module) => ({
      ...module,
      assessments: module.assessments.map((item) => ({
        ...item,
        difficulty: difficulty.get(item.id) ?? item.difficulty,
      })),
    })),
  };
}

const stemLength = 60;

function describeResults(results: readonly ItemResult[], { modules }: Curriculum): string[] {
  const asked = new Map(
    modules.flatMap(({ code, assessments }) => assessments.map(({ id, stem }) => [id, { code, stem }] as const)),
  );
  const rows = results.map(({ itemId, people, facility, discrimination, estimated, corrected: now, remarks }) => {
    const { code = "", stem = "" } = asked.get(itemId) ?? {};
    return [
      code,
      String(people),
      facility.toFixed(2),
      discrimination === null ? "–" : discrimination.toFixed(2),
      estimated === now ? now : `${estimated} → ${now}`,
      stem.length > stemLength ? `${stem.slice(0, stemLength)}…` : stem,
      remarks.join(" "),
    ];
  });
  const header = ["Module", "People", "Right", "Tells apart", "Difficulty", "Question", "To look at"];
  const changed = results.filter((result) => result.estimated !== result.corrected).length;
  const remarked = results.filter(({ remarks }) => remarks.length > 0).length;
  return [
    ...alignColumns([header, ...rows], [1, 2, 3]),
    "",
    `${results.length} questions, ${changed} with another difficulty than estimated, ${remarked} to look at`,
  ];
}
