import { z } from "zod";
import type { CostGroup } from "../models/cost-groups.ts";
import { listCalls, listCosts } from "../models/model-cost.store.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import { describeCosts, describeLedger } from "./describe-ledger.ts";

/** `curriculum models costs [PROGRAM]`: sums by month, program, task or model. */
export async function modelsCostsCommand(
  context: CommandContext,
  program: string | undefined,
  options: { by: CostGroup; since?: string },
): Promise<number> {
  const programId = readProgramId(program);
  const { database } = await context.openStorage();
  const rows = await listCosts(database.db, options.by, { programId, since: options.since });
  print(context, { by: options.by, rows }, describeCosts(options.by, rows));
  return exitCodes.ok;
}

/** `curriculum models ledger [PROGRAM]`: the newest attempts. */
export async function modelsLedgerCommand(
  context: CommandContext,
  program: string | undefined,
  options: { limit: number; failed?: boolean; since?: string },
): Promise<number> {
  const programId = readProgramId(program);
  const { database } = await context.openStorage();
  const { limit, since, failed: onlyFailed = false } = options;
  const rows = await listCalls(database.db, { programId, since, limit, onlyFailed });
  print(context, { rows }, describeLedger(rows));
  return exitCodes.ok;
}

function readProgramId(given: string | undefined): string | undefined {
  if (given === undefined || z.guid().safeParse(given).success) return given;
  throw new AppError("bad_input", `${given} is no id of a program. Leave it out to see those of all programs.`);
}

function print(context: CommandContext, value: unknown, lines: readonly string[]): void {
  if (context.isJson) context.terminal.print(JSON.stringify(value, null, 2));
  else for (const line of lines) context.terminal.print(line);
}
