import type pg from "pg";
import { z } from "zod";
import { openQueue } from "../../platform/queue.ts";
import { transactionOf } from "./with-session.client.ts";

const waitingJob = z.object({ name: z.string(), data: z.unknown() });

/** Puts jobs that waited when the backup was made back into the queue, within the connection's transaction. */
export async function enqueueWaiting(url: string, client: pg.Client, lines: readonly string[]): Promise<void> {
  const jobs = lines.map((line) => waitingJob.parse(JSON.parse(line)));
  if (jobs.length === 0) return;
  const kinds = [...new Set(jobs.map((job) => job.name))].map((name) => ({ name, payload: z.unknown() }));
  // The queue's own tables are made on a connection of its own; only the jobs belong to the transaction.
  const queue = await openQueue(url, kinds, () => {});
  try {
    const tx = transactionOf(client);
    for (const job of jobs)
      await queue.enqueue(
        tx,
        kinds.find((kind) => kind.name === job.name)!,
        job.data,
      );
  } finally {
    await queue.close(1_000);
  }
}
