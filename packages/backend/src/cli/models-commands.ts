import { InvalidArgumentError, type Command } from "commander";
import { z } from "zod";
import { costGroups } from "../models/cost-groups.ts";
import { providerKinds } from "../platform/model-providers.ts";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./models.command.ts");
const ledgerCommands = () => import("./models-ledger.command.ts");

/** `curriculum models list|check|set-key|forget-key|costs|ledger`. */
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
  models
    .command("costs")
    .description("what questions to language models cost")
    .argument("[program]", "id of a program; all of them when left out")
    .addOption(models.createOption("--by <group>", "one line for each of these").choices(costGroups).default("month"))
    .option("--since <date>", "only from this day on: 2026-11-01", isoDay)
    .option("--json", "print the sums as JSON")
    .action((what, options) =>
      run(options, async (context) => (await ledgerCommands()).modelsCostsCommand(context, what, options)),
    );
  models
    .command("ledger")
    .description("every question to a language model, the newest first")
    .argument("[program]", "id of a program; all of them when left out")
    .option("-n, --limit <number>", "how many", wholeNumber, 50)
    .option("--failed", "only those without an answer, with what was said")
    .option("--since <date>", "only from this day on: 2026-11-01", isoDay)
    .option("--json", "print the rows as JSON")
    .action((what, options) =>
      run(options, async (context) => (await ledgerCommands()).modelsLedgerCommand(context, what, options)),
    );
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("Give a whole number, at least 1.");
}

function isoDay(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("Give a day such as 2026-11-01.");
}
