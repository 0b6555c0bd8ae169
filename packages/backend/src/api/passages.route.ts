import { getPassage } from "@curriculum/contract/operations.ts";
import { findPassageInContext } from "../knowledge/passage-in-context.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { DefineRoute } from "./define-route.ts";

export function registerPassages(defineRoute: DefineRoute): void {
  defineRoute(getPassage, async ({ params, transaction }) => {
    const found = await transaction((tx) => findPassageInContext(tx, params.passageId));
    if (!found) throw new AppError("not_found", `There is no passage ${params.passageId}.`);
    return found;
  });
}
