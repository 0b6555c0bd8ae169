import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";
import { findDataFolder } from "./data-folder.ts";
import { describeMachine } from "./machine.ts";
import { formatResult } from "./print-result.ts";
import { runShortForm } from "./run-short-form.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    short: { type: "boolean", default: false },
  },
});

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const seed = Number(values.seed);
if (!Number.isInteger(seed)) refuse(`--seed must be a whole number, not "${values.seed}".`);
const dataFolder = findDataFolder();
// Readers of single data sets find their folder by the same variable.
if (dataFolder !== undefined) process.env["CURRICULUM_DATA"] = dataFolder;

if (values.short) process.exitCode = (await runShortForm({ dataFolder, seed })) ? 0 : 1;
else await runOne(positionals[0]);

async function runOne(name: string | undefined): Promise<void> {
  const benchmark = benchmarks.find((known) => known.name === name);
  const list = benchmarks.map((known) => `  ${known.name.padEnd(12)}${known.measures}`).join("\n");
  if (!benchmark) {
    const problem = name === undefined ? "" : `There is no benchmark "${name}".\n`;
    refuse(`${problem}npm run bench -- NAME [--json] [--seed N], or --short for the floors of all\n${list}`);
  }
  if (dataFolder === undefined && benchmark.needsData !== false) {
    refuse(
      "The data of the benchmarks is not here. Set the environment variable CURRICULUM_DATA to the folder that holds it.",
    );
  }
  const result = await benchmark.run({ dataFolder: dataFolder ?? "", seed });
  const machine = describeMachine();
  if (values.json) process.stdout.write(`${JSON.stringify({ name: benchmark.name, seed, machine, ...result })}\n`);
  else process.stdout.write(`${formatResult(benchmark.name, result)}\n\nseed ${seed}, ${machine}\n`);
}
