import { Option, type Command } from "commander";
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
  db.command("backup")
    .description("make an encrypted backup of everything and prove it by a restore")
    .option("-o, --out <folder>", "where the file goes; BACKUP_DIR when left out")
    .addOption(
      new Option("--format <format>", "pg_dump where its tools are, else our own; or one of them")
        .choices(["auto", "portable", "pg_dump"])
        .default("auto"),
    )
    .option("--json", "print what was made as JSON")
    .action((options) =>
      run(options, async (context) => (await import("./backup.command.ts")).backupCommand(context, options)),
    );
  db.command("backups")
    .description("list the backups with their state, and what is wrong with them")
    .option("--json", "print the list as JSON")
    .action((options) =>
      run(options, async (context) => (await import("./backup.command.ts")).backupsCommand(context)),
    );
  db.command("restore")
    .description("fill an empty database from a backup, whole or not at all")
    .argument("<file>", "a file that db backup made")
    .option("--into <url>", "another database than the product's")
    .option("--force", "replace a database that holds rows; it is kept under another name")
    .option("--list", "verify the file and print what is in it; restore nothing")
    .option("--json", "print the result as JSON")
    .action((file, options) =>
      run(options, async (context) => (await import("./restore.command.ts")).restoreCommand(context, file, options)),
    );
}
