import { getPassage } from "@curriculum/contract/operations.ts";
import type { FastifyInstance } from "fastify";
import { findPassageInContext } from "../knowledge/passage-in-context.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { ApiContext } from "./api-context.ts";
import { defineRoute, type FindActor } from "./define-route.ts";

export function registerPassages(server: FastifyInstance, { database }: ApiContext, findActor: FindActor): void {
  defineRoute(server, findActor, getPassage, async ({ params }) => {
    const found = await findPassageInContext(database.db, params.passageId);
    if (!found) throw new AppError("not_found", `There is no passage ${params.passageId}.`);
    return found;
  });
}
