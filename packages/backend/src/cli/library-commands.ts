import { sourceTypes } from "@curriculum/curriculum/model/source.ts";
import { Option, type Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./library.command.ts");
const verdicts = ["admitted", "admitted with advice", "refused", "not judged"];

/** `curriculum library list|show|admit|override|replace|follow|remove|policy`. */
export function addLibraryCommands(program: Command, run: RunCommand): void {
  const library = program
    .command("library")
    .description("the sources: what they are, whether programs may rest on them");
  library
    .command("list")
    .description("documents with type, year, credibility and verdict; newest first")
    .option("--text <text>", "in title, authors, publisher, DOI, ISBN or file name")
    .addOption(new Option("--type <type>", "kind of work").choices(sourceTypes))
    .addOption(new Option("--verdict <verdict>", "of the policy").choices(verdicts))
    .option("-n, --limit <number>", "how many", "50")
    .option("--json", "print the documents as JSON")
    .action((options) => run(options, async (context) => (await commands()).libraryListCommand(context, options)));
  library
    .command("show")
    .description("one document: record, parts of its score, rules that hold, what depends on it")
    .argument("<document>", "id")
    .option("--look-up", "also ask the registries for its DOI or ISBN; changes nothing")
    .option("--json", "print it as JSON")
    .action((id, options) =>
      run(options, async (context) => (await commands()).libraryShowCommand(context, id, options)),
    );
  library
    .command("admit")
    .description("judge the library, or one document, anew by the policy in force; people's decisions stay")
    .argument("[document]", "id; all when left out")
    .option("--json", "print the counts as JSON")
    .action((id, options) => run(options, async (context) => (await commands()).libraryAdmitCommand(context, id)));
  library
    .command("override")
    .description("admit or refuse a document whatever the policy says; audited with the reason")
    .argument("<document>", "id")
    .addArgument(library.createArgument("<decision>", "what holds").choices(["admit", "refuse", "withdraw"]))
    .requiredOption("--reason <text>", "why")
    .option("--json", "print the document as JSON")
    .action((id, decision, options) =>
      run(options, async (context) => (await commands()).libraryOverrideCommand(context, id, decision, options.reason)),
    );
  library
    .command("replace")
    .description("a newer edition takes a document's place; without --yes only shows what depends on the old one")
    .argument("<old>", "id of the old edition")
    .argument("<new>", "id of the new edition")
    .option("--yes", "replace it")
    .option("--json", "print the old document as JSON")
    .action((old, edition, options) =>
      run(options, async (context) =>
        (await commands()).libraryReplaceCommand(context, old, edition, options.yes === true),
      ),
    );
  library
    .command("follow")
    .description("citations of a document find their quotation in its new reading or edition; tells what is not found")
    .argument("<old>", "id of the document that is cited")
    .argument("[new]", "id of the other one; its newer edition or reading when left out")
    .option("--json", "print the programs as JSON")
    .action((old, other, options) =>
      run(options, async (context) => (await import("./follow.command.ts")).libraryFollowCommand(context, old, other)),
    );
  library
    .command("remove")
    .description("remove a document that nothing depends on")
    .argument("<document>", "id")
    .option("--json", "print the id as JSON")
    .action((id, options) => run(options, async (context) => (await commands()).libraryRemoveCommand(context, id)));
  library
    .command("policy")
    .description("print the admission policy in force as JSON, or put the one of a file in force")
    .option("--set <file>", "JSON file of the form that is printed")
    .option("--json", "print the counts as JSON")
    .action((options) =>
      run({ json: true }, async (context) => (await import("./policy.command.ts")).policyCommand(context, options.set)),
    );
}
