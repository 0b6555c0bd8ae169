import type { Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./competitors.command.ts");

/** `curriculum competitors import|list|compare`. */
export function addCompetitorsCommands(program: Command, run: RunCommand): void {
  const competitors = program.command("competitors").description("programs of others, and how ours compare with them");
  competitors
    .command("import")
    .description("store programs from files; importing one again replaces it")
    .argument("<files...>", "json, csv, md or docx")
    .option("--institution <name>", "whose program it is, where the file does not say")
    .option("--program <name>", "name of the program")
    .option("--level <level>", 'level of the program, such as "EQF 6"')
    .option("--json", "print what was stored as JSON")
    .action((files, options) =>
      run(options, async (context) => (await commands()).competitorsImportCommand(context, files, options)),
    );
  competitors
    .command("list")
    .description("programs that are stored")
    .option("--json", "print them with their topics as JSON")
    .action((options) => run(options, async (context) => (await commands()).competitorsListCommand(context)));
  competitors
    .command("compare")
    .description("similarity, gaps and strengths of a program of ours against stored ones")
    .argument("<program>", "id of a program, or a curriculum .json file")
    .option("--with <ids...>", "ids of stored programs; all when left out")
    .option("--json", "print the comparison as JSON")
    .action((what, options) =>
      run(options, async (context) => (await commands()).competitorsCompareCommand(context, what, options)),
    );
}
