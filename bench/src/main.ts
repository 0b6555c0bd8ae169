import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";
import { findDataFolder } from "./data-folder.ts";
import { describeMachine } from "./machine.ts";
import { formatResult } from "./print-result.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, seed: { type: "string", default: "1" } },
});

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const name = positionals[0];
const list = benchmarks.map((known) => `  ${known.name.padEnd(12)}${known.measures}`).join("\n");
const benchmark = benchmarks.find((known) => known.name === name);
if (!benchmark) {
  refuse(`${name ? `There is no benchmark "${name}".\n` : ""}npm run bench -- NAME [--json] [--seed N]\n${list}`);
}
const seed = Number(values.seed);
if (!Number.isInteger(seed)) refuse(`--seed must be a whole number, not "${values.seed}".`);
const dataFolder = findDataFolder();
if (!dataFolder) {
  refuse(
    "The data of the benchmarks is not here. Set the environment variable CURRICULUM_DATA to the folder that holds it.",
  );
}
// Readers of single data sets find their folder by the same variable.
process.env["CURRICULUM_DATA"] = dataFolder;

const result = await benchmark.run({ dataFolder, seed });
const machine = describeMachine();
if (values.json) process.stdout.write(`${JSON.stringify({ name: benchmark.name, seed, machine, ...result })}\n`);
else process.stdout.write(`${formatResult(benchmark.name, result)}\n\nseed ${seed}, ${machine}\n`);
