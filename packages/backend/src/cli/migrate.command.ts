import { listMigrations, migrate } from "../platform/migrate.ts";
import { exitCodes } from "../platform/run-main.ts";
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
  void isSure;
  const names = await migrate(url, "down", count);
  tellNames(context, names, "rolled back", "Nothing was applied.");
  return exitCodes.ok;
}

/** `curriculum migrate create NAME`: a new file, numbered after the last. */
export async function migrateCreateCommand(context: CommandContext, name: string): Promise<number> {
  void name;
  void context;
  return exitCodes.failed;
}

function tellNames(context: CommandContext, names: readonly string[], verb: string, none: string): void {
  if (context.isJson) context.terminal.print(JSON.stringify(names, null, 2));
  else if (names.length === 0) context.terminal.print(none);
  else for (const name of names) context.terminal.print(`${verb}  ${name}`);
}

function describeTime(time: Date): string {
  return `applied ${time.toISOString().slice(0, 19).replace("T", " ")}`;
}
