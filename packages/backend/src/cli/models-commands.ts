import type { Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./models.command.ts");

/** `curriculum models list|check`. */
export function addModelsCommands(program: Command, run: RunCommand): void {
  const models = program
    .command("models")
    .description("language models that may write in place of the built-in author");
  models
    .command("list")
    .description("what is configured: models, tasks, keys, prices, limits and budgets; asks nobody")
    .option("--json", "print it as JSON")
    .action((options) => run(options, async (context) => (await commands()).modelsListCommand(context)));
  models
    .command("check")
    .description("ask each configured model one small question; exit code 1 when one does not do")
    .option("--json", "print the result as JSON")
    .action((options) => run(options, async (context) => (await commands()).modelsCheckCommand(context)));
}
