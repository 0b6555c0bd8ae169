import { CompiledQuery } from "kysely";
import { PgBoss, type Job, type WorkOptions } from "pg-boss";
import type { z } from "zod";
import { connectionAs } from "./connection-as.ts";
import type { Tx } from "./database.ts";
import { createQueues, enqueuingRole, prepareQueue } from "./prepare-queue.ts";

/** A kind of background work: its queue's name and the shape of its payload, which carries ids only. */
export interface JobKind<T> {
  name: string;
  payload: z.ZodType<T>;
  /** For work that no second try mends at once: how often it is tried again, how long after, and how long one try may take. */
  patience?: { retries: number; delaySeconds: number; expireInSeconds: number };
}

/** What a queue must know of a kind before anything is put into it. */
export type QueuedKind = Pick<JobKind<unknown>, "name" | "patience">;

export interface Queue {
  /** Puts a job in the same transaction as what causes it. */
  enqueue: <T>(tx: Tx, kind: JobKind<T>, payload: T) => Promise<void>;
  /**
   * Has a job of this kind put in by the clock: cron of five fields (or six, with seconds first), in UTC or the zone
   * named. Any process may say so again; a kind has one schedule. What came due while nothing ran is made up for once.
   */
  schedule: <T>(kind: JobKind<T>, cron: string, payload: T, tz?: string) => Promise<void>;
  /** Starts `concurrency` workers of this kind in this process. A job that throws is tried again. */
  work: <T>(
    kind: JobKind<T>,
    concurrency: number,
    run: (payload: T, signal: AbortSignal) => Promise<void>,
  ) => Promise<void>;
  /** Waits for work in hand, at most `timeoutMs`, then closes. */
  close: (timeoutMs?: number) => Promise<void>;
}

/**
 * Opens the job queue on the product's own PostgreSQL. `onError` gets what goes wrong outside a job. With a `role`, the
 * connection's own role makes the queue's tables and the queue then runs with the role's rights; only a role that may
 * work looks for dead workers.
 */
export async function openQueue(
  url: string,
  kinds: readonly QueuedKind[],
  onError: (error: Error) => void,
  role?: string,
): Promise<Queue> {
  if (role !== undefined) await prepareQueue(url, kinds);
  const mayWork = role !== enqueuingRole;
  const boss = new PgBoss({
    ...connectionAs(url, role),
    max: 6,
    migrate: role === undefined,
    supervise: mayWork,
    schedule: mayWork,
    // Dead workers are looked for this often.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on("error", onError);
  await boss.start();
  if (role === undefined) await createQueues(boss, kinds);
  return {
    enqueue: async (tx, kind, payload) => {
      const executeSql = async (text: string, values: unknown[] = []) => {
        const result = await tx.executeQuery<never>(CompiledQuery.raw(text, values));
        return { rows: result.rows };
      };
      await boss.send(kind.name, kind.payload.parse(payload) as object, { db: { executeSql } });
    },
    schedule: async (kind, cron, payload, tz = "UTC") => {
      await boss.schedule(kind.name, cron, kind.payload.parse(payload) as object, { tz, missed: "once" });
    },
    work: async (kind, concurrency, run) => {
      const options: WorkOptions = {
        // Notices would be quicker for the first job, but then the next of several waits for the slow fallback poll.
        pollingIntervalSeconds: 0.5,
        localConcurrency: concurrency,
        batchSize: 1,
        heartbeatRefreshSeconds: 3,
      };
      await boss.work(kind.name, options, async (jobs: Job<unknown>[]) => {
        for (const job of jobs) await run(kind.payload.parse(job.data), job.signal);
      });
    },
    close: async (timeoutMs = 20_000) => {
      await boss.stop({ graceful: true, timeout: timeoutMs });
    },
  };
}
