import { getPassage } from "@curriculum/contract/operations.ts";
import { findPassageInContext } from "../knowledge/passage-in-context.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import type { DefineRoute } from "./define-route.ts";

export function registerPassages(defineRoute: DefineRoute): void {
  defineRoute(getPassage, async ({ params, transaction, laggingRead }) => {
    const find = (tx: Tx) => findPassageInContext(tx, params.passageId);
    // A stored passage never changes: what a replica holds of it is right, and what it does not hold yet the database does.
    const found = (await laggingRead(find)) ?? (await transaction(find));
    if (!found) throw new AppError("not_found", `There is no passage ${params.passageId}.`);
    return found;
  });
}
