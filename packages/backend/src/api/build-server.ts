import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import underPressure from "@fastify/under-pressure";
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from "fastify";
import { findActor } from "../accounts/sign-in.store.ts";
import { AppError, errorCodes } from "../platform/app-error.ts";
import type { ApiContext } from "./api-context.ts";
import { registerPrograms } from "./programs.route.ts";
import { registerPassages } from "./passages.route.ts";
import { registerSession, sessionCookie } from "./session.route.ts";

// Names under which a browser on this machine may ask; anything else is a page of another site that was
// rebound to this address.
const localHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The HTTP server with every route, not yet listening. */
export async function buildServer(context: ApiContext): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: context.log as FastifyBaseLogger,
    disableRequestLogging: true,
    bodyLimit: 1_048_576,
    genReqId: () => randomUUID(),
  });
  await server.register(helmet, {
    contentSecurityPolicy: { directives: { "img-src": ["'self'", "data:"], "upgrade-insecure-requests": null } },
    strictTransportSecurity: false,
  });
  await server.register(cookie);
  await server.register(rateLimit, { max: 600, timeWindow: "1 minute" });
  await server.register(underPressure, { maxEventLoopDelay: 5_000 });
  await server.register(multipart, { limits: { fileSize: context.maxUploadBytes, files: 50, fields: 4 } });

  server.addHook("onRequest", async (request) => {
    if (!localHosts.test(request.headers.host ?? ""))
      throw new AppError("forbidden", "This server answers on localhost only.");
    if (request.method !== "GET" && request.method !== "HEAD") refuseForeignOrigin(request);
  });
  server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof AppError) {
      return reply
        .status(errorCodes[error.code])
        .send({ error: error.code, message: error.message, problems: error.problems });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send({ error: "bad_input", message: error.message, problems: [] });
    context.log.error({ err: error, request: request.id }, "request failed");
    const message = `Something went wrong here, not with your input. Try again; if it stays, look in the log for ${request.id}.`;
    return reply.status(500).send({ error: "failed", message, problems: [] });
  });

  server.get("/livez", async () => ({ ok: true }));
  server.get("/readyz", async (_request, reply) => {
    const ok = await context.database.isHealthy();
    return reply.status(ok ? 200 : 503).send({ ok });
  });
  const actorOf = async (request: FastifyRequest) => {
    const secret = request.cookies[sessionCookie];
    return secret === undefined ? undefined : findActor(context.database.db, secret);
  };
  registerSession(server, context, actorOf);
  registerPrograms(server, context, actorOf);
  registerPassages(server, context, actorOf);
  if (context.webFolder !== null) await serveWeb(server, context.webFolder);
  return server;
}

/** A request that changes something must come from this product's own pages. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  const isOwn = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  if (!isOwn || request.headers["x-requested-with"] !== "curriculum") {
    throw new AppError("forbidden", "This request did not come from the product's own pages.");
  }
}

/** The built web application; every path that is no file and no API is a page of it. */
async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, { root: folder, wildcard: false, index: false });
  server.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith("/api/") || request.method !== "GET") {
      return reply
        .status(404)
        .send({ error: "not_found", message: `There is no ${request.method} ${request.url}.`, problems: [] });
    }
    return reply.sendFile("index.html");
  });
}
