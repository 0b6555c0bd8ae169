import type { Command } from "commander";
import type { RunCommand } from "./command-context.ts";

/** `curriculum db …`: fill, verify, back up, restore and watch the database. */
export function addDatabaseCommands(program: Command, run: RunCommand): void {
  const db = program.command("db").description("fill, verify, back up, restore and watch the database");
  db.command("stats")
    .description("how the database stands: queries, locks, tables, indexes, slow statements, replicas, work, backups")
    .option("--json", "print everything as JSON")
    .action((options) => run(options, async (context) => (await import("./stats.command.ts")).statsCommand(context)));
  db.command("seed")
    .description("add the development data: users, programs, a small library")
    .option("--force", "also where the database holds other data")
    .option("--json", "print the counts as JSON")
    .action((options) =>
      run(options, async (context) =>
        (await import("./seed-database.command.ts")).seedDatabaseCommand(context, options.force === true),
      ),
    );
  db.command("verify")
    .description("hold the database against its document, fact by fact")
    .option("--json", "print the verdicts as JSON")
    .action((options) =>
      run(options, async (context) => (await import("./verify-database.command.ts")).verifyDatabaseCommand(context)),
    );
}
