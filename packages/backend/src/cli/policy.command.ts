import { readFile } from "node:fs/promises";
import { readAdmissionPolicy } from "@curriculum/curriculum/sources/admission-policy.ts";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { findPolicy } from "../admission/policy.store.ts";
import { setPolicy } from "../admission/set-policy.action.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum library policy [--set FILE]`: prints the policy in force, or puts an institution's own in force. */
export async function policyCommand(context: CommandContext, file: string | undefined): Promise<number> {
  if (file === undefined) {
    const { database } = await context.openStorage();
    context.terminal.print(JSON.stringify((await findPolicy(database.db)).policy, null, 2));
    return exitCodes.ok;
  }
  const text = await readFile(file, "utf8").catch((cause) => {
    throw new AppError("not_found", `The policy ${file} cannot be read.`, { cause });
  });
  const read = readAdmissionPolicy(parseJson(file, text));
  if (!read.ok) throw new AppError("bad_input", `The policy ${file} cannot be used.`, { problems: read.problems });
  const { database } = await context.openStorage();
  const userId = await getLocalUserId(database.db);
  const result = await database.transaction((tx) =>
    setPolicy(tx, { policy: read.policy, userId, today: context.today }),
  );
  context.terminal.print(JSON.stringify(result));
  return exitCodes.ok;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("bad_input", `The policy ${file} is no JSON: ${(cause as Error).message}`, { cause });
  }
}
