import type { FastifyInstance } from "fastify";
import { Histogram, type Registry } from "prom-client";

// Asked every few seconds by whoever watches: they would hide how people fare.
const probes = ["/livez", "/readyz"];

/**
 * From now on every answer is counted with its time, by method, route template and status. Streams are left out: they
 * last as long as somebody watches; and so are probes.
 */
export function measureRequests(server: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: "curriculum_http_request_duration_seconds",
    help: "Time of an answer by method, route and status.",
    labelNames: ["method", "route", "status"],
    // 0.3 and 0.5 s are the promised limits of reads and writes.
    buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  server.addHook("onResponse", async (request, reply) => {
    const isStream = String(reply.raw.getHeader("content-type")).startsWith("text/event-stream");
    if (isStream || probes.includes(request.routeOptions.url ?? "")) return;
    // Paths that no route knows are one: a scanner would make a series of each.
    const route = request.routeOptions.url ?? "unknown";
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
}
