import { relative } from "node:path";
import { AppError } from "../platform/app-error.ts";
import { createMigration } from "../platform/create-migration.client.ts";
import { listLosses, type Loss } from "../platform/list-losses.ts";
import { listMigrations, migrate, migrationsFolder } from "../platform/migrate.ts";
import { exitCodes } from "../platform/run-main.ts";
import { ask } from "./ask.client.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum migrate status`: each migration with the time at which it was applied, or pending. */
export async function migrateStatusCommand(context: CommandContext): Promise<number> {
  const { url } = await context.openServer();
  const states = await listMigrations(url);
  if (context.isJson) context.terminal.print(JSON.stringify(states, null, 2));
  else {
    for (const { name, appliedAt } of states) {
      context.terminal.print(
        `${appliedAt === null ? "pending                     " : describeTime(appliedAt)}  ${name}`,
      );
    }
    const pending = states.filter((state) => state.appliedAt === null).length;
    context.terminal.print(pending === 0 ? "All are applied." : `${pending} pending; apply with: npm run migrate:up`);
  }
  return exitCodes.ok;
}

/** `curriculum migrate up`: applies what is pending. */
export async function migrateUpCommand(context: CommandContext): Promise<number> {
  const { url } = await context.openServer();
  const names = await migrate(url);
  tellNames(context, names, "applied", "Nothing was pending.");
  return exitCodes.ok;
}

/** `curriculum migrate down [N]`: rolls back the last ones, newest first. */
export async function migrateDownCommand(context: CommandContext, count: number, isSure: boolean): Promise<number> {
  const { url } = await context.openServer();
  if (!isSure) await confirmLosses(context, await listLosses(url, count));
  const names = await migrate(url, "down", count);
  tellNames(context, names, "rolled back", "Nothing was applied.");
  return exitCodes.ok;
}

async function confirmLosses(context: CommandContext, losses: readonly Loss[]): Promise<void> {
  if (losses.length === 0) return;
  const problems = losses.map(({ table, column, rows }) =>
    column === null ? `table ${table}: ${rows} rows` : `column ${table}.${column}: ${rows} values`,
  );
  if (!context.isJson) for (const line of ["This would lose:", ...problems]) context.terminal.tell(line);
  const answer = context.isJson ? undefined : await ask("Roll back all the same?");
  if (answer === true) return;
  if (answer === false) throw new AppError("conflict", "Nothing was rolled back.");
  throw new AppError(
    "conflict",
    "Rolling back would lose data. Back it up (npm run db:backup), then say yes with --yes.",
    { problems: context.isJson ? problems : [] },
  );
}

/** `curriculum migrate create NAME`: a new file, numbered after the last. */
export async function migrateCreateCommand(
  context: CommandContext,
  name: string,
  folder = migrationsFolder,
): Promise<number> {
  const path = await createMigration(folder, name);
  context.terminal.print(context.isJson ? JSON.stringify(path) : `created  ${relative(process.cwd(), path)}`);
  return exitCodes.ok;
}

function tellNames(context: CommandContext, names: readonly string[], verb: string, none: string): void {
  if (context.isJson) context.terminal.print(JSON.stringify(names, null, 2));
  else if (names.length === 0) context.terminal.print(none);
  else for (const name of names) context.terminal.print(`${verb}  ${name}`);
}

function describeTime(time: Date): string {
  return `applied ${time.toISOString().slice(0, 19).replace("T", " ")}`;
}
