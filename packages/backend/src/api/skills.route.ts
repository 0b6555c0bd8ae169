import { matchSkills } from "@curriculum/contract/skill-operations.ts";
import { loadProgramMatch, storeProgramMatch } from "../skills/match-program.action.ts";
import type { ProgramMatch, ProgramMatchTask } from "../skills/match-program.ts";
import type { DefineRoute } from "./define-route.ts";
import { openThread } from "./open-thread.client.ts";

export function registerSkills(defineRoute: DefineRoute): void {
  const matching = openThread(new URL("match-thread.ts", import.meta.url));
  const match = (task: ProgramMatchTask) => matching(task) as Promise<ProgramMatch>;

  defineRoute(matchSkills, async ({ params: { programId }, actor, transaction }) => {
    const task = await transaction((tx) => loadProgramMatch(tx, programId));
    const found = await match(task);
    await transaction((tx) => storeProgramMatch(tx, programId, found, actor.userId));
    const { skills, occupations } = found;
    return {
      skills: skills.length,
      matched: skills.filter(({ published }) => published.length > 0).length,
      occupations,
      rolesWithout: task.program.roles.filter((role) => !occupations.some((one) => one.role === role)),
    };
  });
}
