import type { FastifyReply } from "fastify";
import type { RunProgress } from "../generation/progress.store.ts";
import type { RouteContext } from "./api-context.ts";

// Items finish faster than people read: at most this many events a second.
const minGapMs = 150;
// A comment line that keeps proxies and browsers from closing a quiet stream.
const heartbeatMs = 15_000;

/**
 * Streams a run's progress as server-sent events until the run ends, the reader leaves or the server stops. `read` is
 * asked anew for each event: between two of them the stream holds nothing of the database.
 */
export async function sendProgress(
  { feed, log, stopping }: Pick<RouteContext, "feed" | "log" | "stopping">,
  jobId: string,
  read: () => Promise<RunProgress>,
  reply: FastifyReply,
): Promise<void> {
  reply.hijack();
  const stream = reply.raw;
  // A hijacked reply leaves out what the hooks have set: the headers of every other answer.
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) stream.setHeader(name, value);
  stream.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", connection: "keep-alive" });
  await new Promise<void>((resolve) => {
    let timer: NodeJS.Timeout | null = null;
    let isSending = false;
    const end = () => {
      stopping.removeEventListener("abort", end);
      stopFollowing();
      clearInterval(heartbeat);
      if (timer) clearTimeout(timer);
      stream.end();
      resolve();
    };
    const send = async () => {
      timer = null;
      if (isSending) return later();
      isSending = true;
      try {
        const progress = await read();
        stream.write(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`);
        if (progress.status === "completed" || progress.status === "failed") end();
      } catch (error) {
        log.warn({ err: error, jobId }, "progress stream");
        end();
      } finally {
        isSending = false;
      }
    };
    const later = () => {
      timer ??= setTimeout(() => void send(), minGapMs);
    };
    const stopFollowing = feed.follow(jobId, later);
    const heartbeat = setInterval(() => stream.write(": still here\n\n"), heartbeatMs);
    stream.once("close", end);
    stopping.addEventListener("abort", end);
    // A server that began to close in between has already told its listeners.
    if (stopping.aborted) end();
    else void send();
  });
}
