import { getSession } from "@curriculum/contract/operations.ts";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { DefineRoute } from "./define-route.ts";

export const sessionCookie = "curriculum_session";

/** `openSession` trades a one-time token for a session's secret. */
export function registerSession(
  server: FastifyInstance,
  defineRoute: DefineRoute,
  openSession: (token: string) => Promise<string | undefined>,
): void {
  server.get("/sign-in", async (request, reply) => {
    const query = z.object({ token: z.string().min(20).max(100) }).safeParse(request.query);
    const secret = query.success ? await openSession(query.data.token) : undefined;
    if (secret === undefined) return reply.redirect("/?sign-in=expired");
    return reply
      .setCookie(sessionCookie, secret, { httpOnly: true, sameSite: "strict", path: "/", maxAge: 12 * 3600 })
      .redirect("/");
  });
  defineRoute(getSession, async ({ actor }) => ({ email: actor.email, role: actor.role }));
}
