import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Step {
  name: string;
  command: readonly [string, ...string[]];
}

/** The gates that stand before the tests; each counts as one. */
export const gates: readonly Step[] = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "types of the web", command: ["tsc", "-p", "packages/frontend"] },
  { name: "unused code", command: ["knip"] },
  { name: "row types", command: ["node", "scripts/row-types.ts", "--verify"] },
  { name: "migrations", command: ["node", "scripts/lint-migrations.ts"] },
];

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export function runGates(steps: readonly Step[]): Count {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const [command, ...args] = step.command;
    const run = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
    const isOk = run.status === 0;
    process.stdout.write(`${isOk ? "ok    " : "FAILED"} ${step.name}\n`);
    count[isOk ? "passed" : "failed"] += 1;
  }
  return count;
}

/** Runs the tests; a browser test that could not run is a failure in CI and counted as skipped elsewhere. */
export function runTests(args: readonly string[]): Count {
  const folder = mkdtempSync(join(tmpdir(), "curriculum-tests-"));
  const report = join(folder, "report.json");
  const run = spawnSync(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  try {
    const result = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numFailedTestSuites: number;
    };
    const failed = result.numFailedTests + (run.status !== 0 && result.numFailedTests === 0 ? 1 : 0);
    return { passed: result.numPassedTests, failed, skipped: result.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the closing line and sets the exit code. */
export function close(counts: readonly Count[]): void {
  const sum = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0);
  const skipped = sum("skipped");
  process.stdout.write(
    `\n${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
  );
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}
