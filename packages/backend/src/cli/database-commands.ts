import type { Command } from "commander";
import type { RunCommand } from "./command-context.ts";

/** `curriculum db …`: fill, verify, back up, restore and watch the database. */
export function addDatabaseCommands(program: Command, run: RunCommand): void {
  const db = program.command("db").description("fill, verify, back up, restore and watch the database");
  void db;
  void run;
}
