import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import underPressure from "@fastify/under-pressure";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from "fastify";
import { findActor, insertSession } from "../accounts/sign-in.store.ts";
import { AppError, errorCodes } from "../platform/app-error.ts";
import type { ApiContext } from "./api-context.ts";
import { registerCompetitors } from "./competitors.route.ts";
import { defineRouteOn } from "./define-route.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { registerLibrary } from "./library.route.ts";
import { measureRequests } from "./measure-requests.ts";
import { registerPrograms } from "./programs.route.ts";
import { registerPassages } from "./passages.route.ts";
import { registerProposals } from "./proposals.route.ts";
import { refuseUnstorableText } from "./refuse-unstorable-text.ts";
import { registerSearch } from "./search.route.ts";
import { registerSkills } from "./skills.route.ts";
import { registerSession, sessionCookie } from "./session.route.ts";

// Names under which a browser on this machine may ask; anything else is a page of another site that was
// rebound to this address.
const localHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The HTTP server with every route, not yet listening. */
export async function buildServer(context: ApiContext): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = context.log;
  const server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    genReqId: () => randomUUID(),
  });
  if (context.registry) measureRequests(server, context.registry);
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
  server.addHook("preValidation", async (request) => {
    refuseUnstorableText(request.params, "path");
    refuseUnstorableText(request.query, "query");
    if (!request.isMultipart()) refuseUnstorableText(request.body, "body");
  });
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const refusal = describeRefusal(error, context.maxUploadBytes);
    if (refusal) {
      const { code, message, problems } = refusal;
      return reply.status(errorCodes[code]).send({ error: code, message, problems });
    }
    context.log.error({ err: error, request: request.id }, "request failed");
    const message = `Something went wrong here, not with your input. Try again; if it stays, look in the log for ${request.id}.`;
    return reply.status(500).send({ error: "failed", message, problems: [] });
  });
  // Streams of progress would keep a closing server open for as long as somebody watches.
  const stopping = new AbortController();
  server.addHook("preClose", async () => stopping.abort());

  // Whoever asks often whether the product lives must not be told that they ask too often.
  const unlimited = { config: { rateLimit: false } };
  server.get("/livez", unlimited, async () => ({ ok: true }));
  server.get("/readyz", unlimited, async (_request, reply) => {
    const ok = context.draining?.aborted !== true && (await context.database.isHealthy());
    return reply.status(ok ? 200 : 503).send({ ok });
  });
  const { database, ...rest } = context;
  const defineRoute = defineRouteOn(server, database, async (request) => {
    const secret = request.cookies[sessionCookie];
    return secret === undefined ? undefined : findActor(database.db, secret);
  });
  registerSession(server, defineRoute, (token) => insertSession(database.db, token));
  registerPrograms(defineRoute, { ...rest, stopping: stopping.signal });
  registerProposals(defineRoute, { ...rest, stopping: stopping.signal });
  registerPassages(defineRoute);
  registerSearch(defineRoute, context.search);
  registerSkills(defineRoute);
  registerCompetitors(defineRoute, { ...rest, stopping: stopping.signal });
  registerLibrary(defineRoute, { ...rest, stopping: stopping.signal });
  if (context.webFolder !== null) {
    await server.register(fastifyStatic, { root: context.webFolder, wildcard: false, index: false });
  }
  // The web application finds its own pages: every path that is no file and no API is one of them.
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !request.url.startsWith("/api/");
    if (isPage && context.webFolder !== null) return reply.sendFile("index.html");
    const message = `There is no ${request.method} ${request.url}.`;
    return reply.status(404).send({ error: "not_found", message, problems: [] });
  });
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
