import type { InjectOptions } from "fastify";
import { upsertSkills } from "../src/skills/skill.store.ts";
import type { Mutation } from "./library-mutations.ts";
import type { TestServer } from "./open-test-server.ts";
import { openSmallProgram, smallProgram } from "./small-program.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

/** How matching a program with published skills is brought to change something, and how to be refused. */
export function skillMutations(api: () => TestServer): Record<string, Mutation> {
  const match = (id: string): InjectOptions => ({ method: "POST", url: `/api/programs/${id}/skills/match` });
  return {
    "POST /api/programs/:programId/skills/match": {
      table: "programs",
      done: async () => {
        const { database } = api();
        await openSmallProgram(database);
        const [alternativeLabels, reuseLevel]: [string[], null] = [[], null];
        const common = { taxonomy: "ESCO" as const, alternativeLabels, reuseLevel, description: "", kind: "knowledge" };
        await database.transaction((tx) => upsertSkills(tx, [{ uri: "http://x/1", label: "graphs", ...common }], null));
        return match(smallProgram.programId);
      },
      refused: [async () => match(nobody)],
    },
  };
}
