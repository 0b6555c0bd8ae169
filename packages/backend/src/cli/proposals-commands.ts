import type { Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./proposals.command.ts");
const list = (text: string) => text.split(",").map((part) => part.trim());

/** `curriculum regenerate` and `curriculum proposals`. */
export function addProposalsCommands(program: Command, run: RunCommand): void {
  program
    .command("regenerate")
    .description("write items again, as proposals beside what stands")
    .argument("<program>", "id of the program")
    .option("--items <keys>", "items by their keys, such as m1.q3,m1.q4", list)
    .option("--module <code>", "all items of a module")
    .option("--stale", "all items whose sources have changed since they were written")
    .option("--ask <words>", "what is asked, such as: more on ethics")
    .option("--author <name>", "built-in or model; as the program was written when left out")
    .option("--json", "print the proposals with their changes as JSON")
    .action((what, options) =>
      run(options, async (context) => (await commands()).regenerateCommand(context, what, options)),
    );
  const proposals = program.command("proposals").description("other texts for items that stand");
  proposals
    .command("list")
    .description("what is open, with what it would change")
    .argument("<program>", "id of the program")
    .option("--json", "print them as JSON")
    .action((what, options) => run(options, async (context) => (await commands()).proposalsListCommand(context, what)));
  for (const [decision, does] of [
    ["accept", "put proposals in the place of what stands, all of those named or none"],
    ["dismiss", "leave what stands as it is"],
  ] as const) {
    proposals
      .command(decision)
      .description(does)
      .argument("<program>", "id of the program")
      .argument("[items...]", "keys of items, or ids of proposals; all that are open when left out")
      .option("--json", "print what was decided as JSON")
      .action((what, items, options) =>
        run(options, async (context) => (await commands()).proposalsDecideCommand(context, what, items, decision)),
      );
  }
}
