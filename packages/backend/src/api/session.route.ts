import { getSession } from "@curriculum/contract/operations.ts";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { insertSession } from "../accounts/sign-in.store.ts";
import type { ApiContext } from "./api-context.ts";
import { defineRoute, type FindActor } from "./define-route.ts";

export const sessionCookie = "curriculum_session";

export function registerSession(server: FastifyInstance, context: ApiContext, findActor: FindActor): void {
  server.get("/sign-in", async (request, reply) => {
    const query = z.object({ token: z.string().min(20).max(100) }).safeParse(request.query);
    const secret = query.success ? await insertSession(context.database.db, query.data.token) : undefined;
    if (secret === undefined) return reply.redirect("/?sign-in=expired");
    return reply
      .setCookie(sessionCookie, secret, { httpOnly: true, sameSite: "strict", path: "/", maxAge: 12 * 3600 })
      .redirect("/");
  });
  defineRoute(server, findActor, getSession, async ({ actor }) => ({ email: actor.email, role: actor.role }));
}
