import { verifyDatabase } from "../operations/verify/verify-database.action.ts";
import type { Verdict } from "../operations/verify/verdict.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum db verify`: one line for each fact; exit code 1 when one does not hold. */
export async function verifyDatabaseCommand(context: CommandContext): Promise<number> {
  const { url } = await context.openServer();
  const verdicts = await verifyDatabase(url);
  const count = (state: Verdict["state"]) => verdicts.filter((verdict) => verdict.state === state).length;
  if (context.isJson) context.terminal.print(JSON.stringify(verdicts, null, 2));
  else {
    for (const verdict of verdicts) for (const line of describeVerdict(verdict)) context.terminal.print(line);
    const notes = count("note") > 0 ? `, ${count("note")} to note` : "";
    context.terminal.print(`${count("ok")} hold, ${count("wrong")} do not${notes}.`);
  }
  return count("wrong") > 0 ? exitCodes.findings : exitCodes.ok;
}

// The longest usual subject: "learning_outcomes.knowledge_skill_competency".
const subjectWidth = 44;

function describeVerdict({ state, subject, expected, found, remedy }: Verdict): string[] {
  const difference = found === null ? [] : [`         found  ${found}`];
  return [
    `${state.padEnd(5)}  ${subject.padEnd(subjectWidth)}  ${expected}`,
    ...difference,
    ...(remedy === null ? [] : [`         do     ${remedy}`]),
  ];
}
