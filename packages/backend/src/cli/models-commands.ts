import type { Command } from "commander";
import { providerKinds } from "../platform/model-providers.ts";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./models.command.ts");

/** `curriculum models list|check|set-key|forget-key`. */
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
  models
    .command("set-key")
    .description("store a provider's key, encrypted; it is typed or piped in, never given as an argument")
    .addArgument(models.createArgument("<provider>", "whose").choices(providerKinds))
    .option("--json", "print the result as JSON")
    .action((provider, options) =>
      run(options, async (context) => (await commands()).modelsSetKeyCommand(context, provider)),
    );
  models
    .command("forget-key")
    .description("remove a stored key")
    .addArgument(models.createArgument("<provider>", "whose").choices(providerKinds))
    .option("--json", "print the result as JSON")
    .action((provider, options) =>
      run(options, async (context) => (await commands()).modelsForgetKeyCommand(context, provider)),
    );
}
