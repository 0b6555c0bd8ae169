import { InvalidArgumentError, type Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./skills.command.ts");

const count = (text: string) => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 100) return number;
  throw new InvalidArgumentError("Give a whole number from 1 to 100.");
};

/** `curriculum skills import|search|match`. */
export function addSkillsCommands(program: Command, run: RunCommand): void {
  const skills = program.command("skills").description("published skills: ESCO and O*NET");
  skills
    .command("import")
    .description("load files as their publishers offer them: csv, tsv, txt; again is safe")
    .argument("<files...>", "ESCO skills, occupations, relations; O*NET occupations, tasks, technology skills")
    .option("--taxonomy-version <version>", "kept with each skill, such as 1.1.1 or 30.2")
    .option("--json", "print what each file gave as JSON")
    .action((files, options) =>
      run(options, async (context) => (await commands()).skillsImportCommand(context, files, options)),
    );
  skills
    .command("search")
    .description("find the skills that a sentence asks for or teaches: an outcome, a job posting")
    .argument("<text>")
    .option("-t, --taxonomy <name>", "ESCO or O*NET", "ESCO")
    .option("-n, --limit <number>", "how many", count, 10)
    .option("--json", "print matches with their scores as JSON")
    .action((text, options) =>
      run(options, async (context) => (await commands()).skillsSearchCommand(context, text, options)),
    );
  skills
    .command("match")
    .description("store which published skills the skills of a program stand for, with their scores")
    .argument("<program>", "id of a program that is not approved")
    .option("--json", "print the stored matches as JSON")
    .action((programId, options) =>
      run(options, async (context) =>
        (await import("./skills-match.command.ts")).skillsMatchCommand(context, programId),
      ),
    );
}
