import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "./log.ts";

export interface MetricsListener {
  /** Where /metrics is read; null when the port was taken. */
  address: string | null;
  close: () => Promise<void>;
}

interface ListenOptions {
  host: string;
  port: number;
  /** The text of one scrape. */
  read: () => Promise<string>;
  log: Log;
}

// A page of another site that was rebound to this machine asks under its own name.
const localNames = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/**
 * Serves GET /metrics on a listener of its own, never on the public one. A port that is taken is told of and left:
 * the product goes on without.
 */
export async function serveMetrics({ host, port, read, log }: ListenOptions): Promise<MetricsListener> {
  const isLocal = localNames.test(host) || host === "::1";
  const server = createServer((request, answer) => {
    const send = (status: number, text: string) =>
      answer.writeHead(status, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }).end(text);
    if (isLocal && !localNames.test(request.headers.host ?? ""))
      return send(403, "This listener answers to localhost.\n");
    if (request.url?.split("?")[0] !== "/metrics") return send(404, "There is only /metrics here.\n");
    if (request.method !== "GET" && request.method !== "HEAD") return send(405, "Read it with GET.\n");
    read().then(
      (text) => send(200, text),
      (error: unknown) => {
        log.error({ err: error }, "metrics failed");
        send(500, "The metrics could not be read; see the log.\n");
      },
    );
  });
  const address = await new Promise<string | null>((resolve) => {
    server.once("error", (error) => {
      log.warn({ err: error, host, port }, "metrics are not served; choose another METRICS_PORT, or off");
      resolve(null);
    });
    server.listen({ host, port }, () => {
      const bound = server.address() as AddressInfo;
      resolve(`http://${bound.family === "IPv6" ? `[${bound.address}]` : bound.address}:${bound.port}/metrics`);
    });
  });
  if (address !== null) log.info({ address }, "metrics are served");
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
