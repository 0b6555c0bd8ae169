import { InvalidArgumentError, type Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const wholeNumber = (text: string) => {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("Give a whole number from 1.");
};

/** `curriculum migrate [status|up|down [N]|create NAME]`. */
export function addMigrateCommands(program: Command, run: RunCommand): void {
  const migrate = program.command("migrate").description("change the database's schema, step by step");
  migrate
    .command("status", { isDefault: true })
    .description("list the migrations: applied with date, or pending")
    .option("--json", "print the list as JSON")
    .action((options) =>
      run(options, async (context) => (await import("./migrate.command.ts")).migrateStatusCommand(context)),
    );
  migrate
    .command("up")
    .description("apply all pending migrations")
    .option("--json", "print the names as JSON")
    .action((options) =>
      run(options, async (context) => (await import("./migrate.command.ts")).migrateUpCommand(context)),
    );
  migrate
    .command("down")
    .description("roll back the last migration, or several")
    .argument("[count]", "how many", wholeNumber, 1)
    .option("-y, --yes", "do not ask, even when data would be lost")
    .option("--json", "print the names as JSON")
    .action((count, options) =>
      run(options, async (context) =>
        (await import("./migrate.command.ts")).migrateDownCommand(context, count, options.yes === true),
      ),
    );
  migrate
    .command("create")
    .description("make a new migration file")
    .argument("<name...>", "what it does, such as add-program-language")
    .option("--json", "print the file name as JSON")
    .action((words, options) =>
      run(options, async (context) =>
        (await import("./migrate.command.ts")).migrateCreateCommand(context, words.join("-")),
      ),
    );
}
