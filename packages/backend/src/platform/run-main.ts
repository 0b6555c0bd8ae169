import { AppError } from "./app-error.ts";
import { describeOutage } from "./describe-outage.ts";

/** Exit codes, the same for every command: done, done with faults found, the caller's mistake, ours. */
export const exitCodes = { ok: 0, findings: 1, badInput: 2, failed: 3 } as const;

/** Runs a process's whole work. A refusal ends it with its message, anything else with its stack: it is a bug. */
export async function runMain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isRefusal = error instanceof AppError;
    const lines = isRefusal
      ? [error.message, ...error.problems.map((problem) => `  ${problem}`)]
      : [describeOutage(error) ?? stackOf(error)];
    process.stderr.write(`${lines.join("\n")}\n`);
    process.exit(isRefusal ? exitCodes.badInput : exitCodes.failed);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
