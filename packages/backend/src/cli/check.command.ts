import { readFile } from "node:fs/promises";
import { runChecks } from "@curriculum/curriculum/checks/run-checks.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { importCurriculum } from "../export/import-curriculum.ts";
import { AppError } from "../platform/app-error.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import { describeFindings } from "./describe-report.ts";

/** `curriculum check PROGRAM|FILE`: runs the catalogue; exit code 1 when an error stands. */
export async function checkCommand(context: CommandContext, what: string): Promise<number> {
  const curriculum = await loadProgramOrFile(context, what);
  const findings = runChecks(curriculum, { today: context.today });
  if (context.isJson) context.terminal.print(JSON.stringify(findings, null, 2));
  else for (const line of describeFindings(findings, curriculum)) context.terminal.print(line);
  return findings.some((finding) => finding.severity === "error") ? exitCodes.findings : exitCodes.ok;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A stored program by its id, or a curriculum file by its path. */
export async function loadProgramOrFile(context: CommandContext, what: string): Promise<Curriculum> {
  if (uuid.test(what)) {
    const { database } = await context.openStorage();
    const stored = await findCurriculum(database.db, what);
    if (!stored) throw new AppError("not_found", `There is no program ${what}.`);
    return stored;
  }
  const text = await readFile(what, "utf8").catch((cause) => {
    throw new AppError("not_found", `There is no program or file ${what}.`, { cause });
  });
  const read = importCurriculum(text);
  if (!read.ok) {
    throw new AppError("bad_input", `${what} is not a curriculum file.`, { problems: read.problems });
  }
  return read.curriculum;
}
