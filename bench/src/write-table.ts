// Writes docs/benchmarks.md and the table of the README from the results in bench/results: `npm run -s bench -- NAME --json > bench/results/NAME.json`,
// then `npm run bench:table`. What a figure that misses its goal was tried with stands in bench/notes/NAME.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goals } from "./goals.ts";
import { readResults } from "./read-results.ts";
import { insertSummary, summarize, type StoredResult } from "./summary.ts";

const results = readResults();

const lines = [
  "# Benchmarks",
  "",
  "Each figure was printed by `npm run bench -- NAME` on the machine named with it. The data is not part of the project:",
  "`CURRICULUM_DATA` names its folder. What is learned is learned on one part of a set and reported on the other.",
  "Made by `npm run bench:table` from `bench/results/` and, where a figure misses its goal, `bench/notes/`.",
];
for (const result of results) lines.push("", ...tableOf(result));
writeFileSync(join(import.meta.dirname, "../../docs/benchmarks.md"), `${lines.join("\n")}\n`);

const readme = join(import.meta.dirname, "../../README.md");
writeFileSync(readme, insertSummary(readFileSync(readme, "utf8"), summarize(results)));

function tableOf({ name, seed, machine, figures, baselines }: StoredResult): string[] {
  const methods = Object.keys(baselines);
  const header = ["figure", "product", ...methods, "goal"];
  const rows = Object.entries(figures).map(([figure, value]) => [
    figure,
    shown(value),
    ...methods.map((method) => shown(baselines[method]?.[figure])),
    goals[name]?.[figure] ?? "",
  ]);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `## ${name}`,
    "",
    row(header),
    row(header.map(() => "---")),
    ...rows.map(row),
    "",
    `Seed ${seed}; ${machine}.`,
    ...noteOf(name),
  ];
}

/** What people wrote of a benchmark: where a goal is missed, what was tried and why it stays. */
function noteOf(name: string): string[] {
  const file = join(import.meta.dirname, "../notes", `${name}.md`);
  return existsSync(file) ? ["", readFileSync(file, "utf8").trimEnd()] : [];
}

function shown(value: number | undefined): string {
  return value === undefined ? "" : String(Math.round(value * 10_000) / 10_000);
}
