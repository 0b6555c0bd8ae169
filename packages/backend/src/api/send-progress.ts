import type { FastifyReply, FastifyRequest } from "fastify";
import { getRunProgress } from "../generation/progress.store.ts";
import type { ApiContext } from "./api-context.ts";

// Items finish faster than people read: at most this many events a second.
const minGapMs = 150;
// A comment line that keeps proxies and browsers from closing a quiet stream.
const heartbeatMs = 15_000;

/** Streams a run's progress as server-sent events until the run ends or the reader leaves. */
export async function sendProgress(
  { database, feed, log }: ApiContext,
  jobId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", connection: "keep-alive" });
  await new Promise<void>((resolve) => {
    let timer: NodeJS.Timeout | null = null;
    let isSending = false;
    const end = () => {
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
        const progress = await getRunProgress(database.db, jobId);
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
    request.raw.once("close", end);
    void send();
  });
}
