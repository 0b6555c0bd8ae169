import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";

/** Asks on the terminal; true for "y" or "yes". Undefined when nobody sits there to be asked. */
export async function ask(
  question: string,
  input: Readable & { isTTY?: boolean } = process.stdin,
  output: Writable = process.stderr,
): Promise<boolean | undefined> {
  if (input.isTTY !== true) return undefined;
  const lines = createInterface({ input, output });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}
