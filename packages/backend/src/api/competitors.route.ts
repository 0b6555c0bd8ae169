import { randomUUID } from "node:crypto";
import {
  comparisonQuery,
  compareProgram,
  importCompetitors,
  listCompetitors,
  removeCompetitor,
} from "@curriculum/contract/competitor-operations.ts";
import type { StoredComparison } from "../competitors/compare-with-stored.ts";
import { comparedProgramOf } from "../competitors/competitor-program.ts";
import { getCompetitors, listCompetitors as list } from "../competitors/competitor.store.ts";
import { importCompetitors as store } from "../competitors/import-competitor.action.ts";
import { removeCompetitor as remove } from "../competitors/remove-competitor.action.ts";
import { AppError } from "../platform/app-error.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import type { RouteContext } from "./api-context.ts";
import type { CompareTask } from "./compare-thread.ts";
import { parse, type DefineRoute } from "./define-route.ts";
import { openThread } from "./open-thread.client.ts";
import { readCompetitorForm } from "./read-competitor-form.ts";

export function registerCompetitors(defineRoute: DefineRoute, context: RouteContext): void {
  const comparing = openThread(new URL("compare-thread.ts", import.meta.url));
  const compare = (task: CompareTask) => comparing(task) as Promise<StoredComparison[]>;

  defineRoute(listCompetitors, async ({ transaction }) => {
    const stored = await transaction((tx) => list(tx));
    return {
      competitors: stored.map((one) => {
        const { hours, modules, topics } = comparedProgramOf(one);
        const { id, institution, program, level } = one;
        return { id, institution, program, level, hours, modules, topics: topics.length };
      }),
    };
  });

  defineRoute(importCompetitors, async ({ request, actor, transaction }) => {
    const read = await readCompetitorForm(request, context, randomUUID());
    return { imported: await transaction((tx) => store(tx, read, actor.userId)) };
  });

  defineRoute(removeCompetitor, async ({ params: { competitorId }, actor, transaction }) => {
    await transaction((tx) => remove(tx, { competitorId, userId: actor.userId }));
    return { removed: competitorId };
  });

  defineRoute(compareProgram, async ({ params: { programId }, request, transaction }) => {
    const { with: ids } = parse(comparisonQuery, request.query, "query");
    const { curriculum, stored } = await transaction(async (tx) => ({
      curriculum: await findCurriculum(tx, programId),
      stored: await getCompetitors(tx, ids),
    }));
    if (!curriculum) throw new AppError("not_found", `There is no program ${programId}.`);
    return { comparisons: await compare({ curriculum, stored }) };
  });
}
