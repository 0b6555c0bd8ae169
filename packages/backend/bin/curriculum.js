#!/usr/bin/env node
// Starts the command line on the Node that came with npm ci, whatever Node the machine has.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "../src/main-cli.ts");

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(main);
} else {
  const bundled = join(dirname(createRequire(import.meta.url).resolve("node/package.json")), "bin/node");
  const run = spawnSync(bundled, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  if (run.error) throw run.error;
  process.exitCode = run.status ?? 1;
}
