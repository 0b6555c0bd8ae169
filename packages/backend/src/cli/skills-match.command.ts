import { getLocalUserId } from "../accounts/local-user.store.ts";
import type { OccupationMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import { exitCodes } from "../platform/run-main.ts";
import { loadProgramMatch, storeProgramMatch } from "../skills/match-program.action.ts";
import { matchProgram } from "../skills/match-program.ts";
import type { CommandContext } from "./command-context.ts";

/**
 * `curriculum skills match PROGRAM`: stores beside each skill the published skills that it stands for, and beside the
 * program the occupations that its job roles mean, with what those ask for; all with scores.
 */
export async function skillsMatchCommand(context: CommandContext, programId: string): Promise<number> {
  const { database } = await context.openStorage();
  const task = await loadProgramMatch(database.db, programId);
  const match = matchProgram(task);
  const userId = await getLocalUserId(database.db);
  await database.transaction((tx) => storeProgramMatch(tx, programId, match, userId));
  const { print } = context.terminal;
  if (context.isJson) {
    print(JSON.stringify(match, null, 2));
    return exitCodes.ok;
  }
  for (const { name, published } of match.skills) {
    print(name);
    if (published.length === 0) print("  no published skill is named closely enough");
    for (const { taxonomy, label, score, coverage, uri } of published)
      print(`  ${taxonomy}: ${label}  [${score.toFixed(2)}, ${Math.round(coverage * 100)} % of its name]  ${uri}`);
  }
  for (const role of task.program.roles) {
    print("");
    print(`Job role: ${role}`);
    const meant = match.occupations.filter((one) => one.role === role);
    if (meant.length === 0) print("  no published occupation is named closely enough");
    for (const line of meant.flatMap(describeOccupation)) print(line);
  }
  return exitCodes.ok;
}

function describeOccupation({ taxonomy, label, score, uri, reasons, essential }: OccupationMatch): string[] {
  const of = (status: OccupationMatch["essential"][number]["status"]) =>
    essential.filter((skill) => skill.status === status).map((skill) => skill.label);
  const listed = (name: string, labels: readonly string[]) =>
    labels.length === 0 ? [] : [`  ${name}: ${labels.join("; ")}`];
  return [
    `  ${taxonomy}: ${label}  [${score.toFixed(2)}]  ${uri}`,
    ...reasons.map((reason) => `    ${reason}`),
    ...listed("  covered", of("covered")),
    ...listed("  in part", of("in part")),
    ...listed("  lacking", of("lacking")),
  ];
}
