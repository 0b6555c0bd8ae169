import { fileURLToPath } from "node:url";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { CommandContext, RunCommand } from "./cli/command-context.ts";
import { addAuditCommands } from "./cli/audit-commands.ts";
import { addCompetitorsCommands } from "./cli/competitors-commands.ts";
import { addDatabaseCommands } from "./cli/database-commands.ts";
import { addLibraryCommands } from "./cli/library-commands.ts";
import { addMigrateCommands } from "./cli/migrate-commands.ts";
import { addModelsCommands } from "./cli/models-commands.ts";
import { addProposalsCommands } from "./cli/proposals-commands.ts";
import { addSkillsCommands } from "./cli/skills-commands.ts";
import { openTerminal } from "./cli/terminal.ts";
import { addVectorsCommands } from "./cli/vectors-commands.ts";
import { AppError } from "./platform/app-error.ts";
import { readConfig, readEnvironment } from "./platform/config.ts";
import type { Server, Storage } from "./platform/open-storage.ts";
import { exitCodes, runMain } from "./platform/run-main.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const list = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
};

const isoDate = (text: string) => {
  const date = /^\d{4}$/.test(text) ? `${text}-01-01` : text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(date).toJSON()?.startsWith(date)) return date;
  throw new InvalidArgumentError("Give a year or a date such as 2020-06-30.");
};

const stop = new AbortController();
const stopped = "Stopped. Finished items are kept.";

const config = () => readConfig(readEnvironment(root), root);
let storage: Promise<Storage> | null = null;
let server: Promise<Server> | null = null;

// Each command loads what it needs when it runs: help and refusals come at once.
const openStorage = async () => (await import("./platform/open-storage.ts")).openStorage(config());
const openServer = async () => (await import("./platform/open-storage.ts")).openServer(config());

const run: RunCommand = async (options, command) => {
  // Not for `serve` and `worker`: they see to signals themselves, and one that comes while they start must end them.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => stop.abort(new AppError("conflict", stopped)));
  }
  const terminal = openTerminal(process.stdout, process.stderr, options.json === true);
  const context: CommandContext = {
    config: config(),
    terminal,
    openServer: () => (server ??= openServer()),
    openStorage: () => (storage ??= openStorage()),
    today: new Date().toISOString().slice(0, 10),
    signal: stop.signal,
    isJson: options.json === true,
  };
  try {
    process.exitCode = await command(context);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    terminal.endProgress();
    if (context.isJson)
      terminal.print(JSON.stringify({ error: error.code, message: error.message, problems: error.problems }));
    else process.stderr.write([error.message, ...error.problems.map((problem) => `  ${problem}`), ""].join("\n"));
    process.exitCode = exitCodes.badInput;
  } finally {
    await (await storage)?.close();
    await (await server)?.close();
  }
};

const program = new Command("curriculum")
  .description("Turns a brief and real sources into a complete, checked, cited curriculum.")
  .configureHelp({ sortSubcommands: false })
  .exitOverride();

program
  .command("generate")
  .description("write a whole curriculum from a brief and source files")
  .argument("<brief>", "YAML or JSON file: what the program is for (see examples/business-intelligence/brief.yaml)")
  .requiredOption("-s, --sources <paths...>", "files or folders: docx, odt, rtf, pdf, epub, pptx, xlsx, html, md, txt")
  .option(
    "--structure <sheet>",
    "modules from a sheet (csv, xlsx, odt, docx …): title, code, hours or credits, kind, topics",
  )
  .option("-o, --out <folder>", "where the files go", "out")
  .option("-f, --formats <list>", "json,md,html,docx,pdf; all when left out", list, [])
  .option("--author <name>", "built-in or model; a model where one is set")
  .option("--json", "print the report as JSON")
  .action((brief, options) =>
    run(options, async (context) =>
      (await import("./cli/generate.command.ts")).generateCommand(context, brief, options),
    ),
  );
program
  .command("resume")
  .description("go on with a program whose writing was stopped or failed")
  .argument("<program>", "id of the program")
  .option("-o, --out <folder>", "where the files go", "out")
  .option("-f, --formats <list>", "json,md,html,docx,pdf; all when left out", list, [])
  .option("--author <name>", "another author for what is left: built-in or model")
  .option("--json", "print the report as JSON")
  .action((what, options) =>
    run(options, async (context) => (await import("./cli/resume.command.ts")).resumeCommand(context, what, options)),
  );
program
  .command("ingest")
  .description("read files into the library")
  .argument("<paths...>", "links to web pages, files or folders: docx, odt, rtf, pdf, epub, pptx, xlsx, html, md, txt")
  .option("--ocr [languages]", "recognise the text of scanned PDFs, in tesseract's languages such as deu+eng (eng)")
  .option("-r, --report <file>", "write what was refused, and why, to this file as JSON")
  .option("--json", "print progress and results as JSON, one line for each file")
  .action((paths, options) =>
    run(options, async (context) => (await import("./cli/ingest.command.ts")).ingestCommand(context, paths, options)),
  );
program
  .command("search")
  .description("find passages in the library")
  .argument("<query>")
  .option("-n, --limit <number>", "how many", wholeNumber(1, 1_000), 10)
  .option("--domain <list>", "only sources of these domains", list)
  .option("--type <list>", "only sources of these types, such as textbook,journal", list)
  .option("--since <date>", "only sources published then or later: 2020 or 2020-06-30", isoDate)
  .option("--credibility <number>", "only sources with at least this score", wholeNumber(0, 100))
  .option("--owner <address>", "only sources of this person's programs")
  .option("--spread <percent>", "what a hit loses for each better hit of its source", wholeNumber(0, 99))
  .option("--json", "print hits with their reasons as JSON")
  .action((query, options) =>
    run(options, async (context) => (await import("./cli/search.command.ts")).searchCommand(context, query, options)),
  );
program
  .command("check-search")
  .description("store what the database ranks by in place of the search index, and hold both rankings to each other")
  .option("-q, --queries <number>", "questions, made of the library's own words", wholeNumber(1, 1_000), 20)
  .option("-n, --limit <number>", "hits that are compared", wholeNumber(1, 1_000), 10)
  .option("--json", "print the result as JSON")
  .action((options) =>
    run(options, async (context) =>
      (await import("./cli/check-search.command.ts")).checkSearchCommand(context, options),
    ),
  );
program
  .command("check")
  .description("run every check on a stored program or a curriculum file")
  .argument("<program>", "id of a program, or a curriculum .json file")
  .option("--json", "print findings as JSON")
  .action((what, options) =>
    run(options, async (context) => (await import("./cli/check.command.ts")).checkCommand(context, what)),
  );
program
  .command("accredit")
  .description("hold a stored program or a curriculum file against the criteria of an accreditation body")
  .argument("[program]", "id of a program, or a curriculum .json file; the presets are listed when left out")
  .option("-p, --preset <preset>", "id of a preset, or a YAML or JSON file of your own; by the program when left out")
  .option("--print", "print the preset as YAML, to begin a file of your own")
  .option("--json", "print the matrix as JSON")
  .action((what, options) =>
    run(options, async (context) =>
      (await import("./cli/accredit.command.ts")).accreditCommand(context, what, options),
    ),
  );
program
  .command("results")
  .description("judge questions by what people answered: how hard they proved, how well they tell people apart")
  .argument("<program>", "id of a program, or a curriculum .json file")
  .argument("<csv>", "a line for each person, a column for each question: its id, or as in the papers “BM101 A 3”")
  .option("-o, --out <file>", "write the curriculum with the corrected difficulties to this file")
  .option("--json", "print the results as JSON")
  .action((what, csv, options) =>
    run(options, async (context) =>
      (await import("./cli/results.command.ts")).resultsCommand(context, what, csv, options),
    ),
  );
program
  .command("export")
  .description("render a stored program or a curriculum file")
  .argument("<program>", "id of a program, or a curriculum .json file")
  .option("-o, --out <folder>", "where the files go", "out")
  .option("-f, --formats <list>", "json,md,html,docx,pdf; all when left out", list, [])
  .option("--json", "print file names as JSON")
  .action((what, options) =>
    run(options, async (context) => (await import("./cli/export.command.ts")).exportCommand(context, what, options)),
  );
program
  .command("serve")
  .description("start the web application with a worker")
  .option("-p, --port <number>", "port on 127.0.0.1; PORT when left out", wholeNumber(0, 65_535))
  .action(async (options) => (await import("./main-serve.ts")).serve({ ...config(), ...options }));
program
  .command("worker")
  .description("start a worker alone; any number may run")
  .action(async () => (await import("./main-worker.ts")).work(config()));
addMigrateCommands(program, run);
addDatabaseCommands(program, run);
addAuditCommands(program, run);
addCompetitorsCommands(program, run);
addLibraryCommands(program, run);
addVectorsCommands(program, run);
addModelsCommands(program, run);
addSkillsCommands(program, run);
addProposalsCommands(program, run);

await runMain(async () => {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.badInput;
  }
});
