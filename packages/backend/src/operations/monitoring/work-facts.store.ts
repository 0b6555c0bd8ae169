import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface QueueFacts {
  kind: string;
  waiting: number;
  active: number;
  /** Given up after their last try; PostgreSQL keeps them for a while. */
  failed: number;
  /** How long the oldest job has waited since it could have begun; 0 when none waits. */
  oldestWaitingSeconds: number;
}

export interface RunFacts {
  /** Runs by status, of all time. */
  runs: Record<string, number>;
  /** Items of the runs that go on, by status. */
  items: Record<string, number>;
}

/** Jobs of every kind that has a queue; none before the queue was first opened. */
export async function listQueues(db: Db): Promise<QueueFacts[]> {
  const { rows: found } = await sql<{ is: boolean }>`
    select to_regclass('pgboss.job') is not null and to_regclass('pgboss.queue') is not null as is`.execute(db);
  if (found[0]?.is !== true) return [];
  const { rows } = await sql<QueueFacts>`
    select q.name as kind,
           count(*) filter (where j.state in ('created', 'retry')) as waiting,
           count(*) filter (where j.state = 'active') as active,
           count(*) filter (where j.state = 'failed') as failed,
           coalesce(max(extract(epoch from now() - greatest(j.created_on, j.start_after)))
             filter (where j.state in ('created', 'retry') and j.start_after <= now()), 0)::float8 as "oldestWaitingSeconds"
      from pgboss.queue q
      left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active', 'failed')
     where q.name not like '\\_\\_pgboss%'
     group by q.name order by q.name`.execute(db);
  return rows;
}

const runStates = ["queued", "processing", "completed", "failed"] as const;
const itemStates = ["pending", "done", "missing"] as const;

/**
 * Runs by status, and the items of those that go on; null before the migrations. The handle must be allowed to see
 * every owner's rows.
 */
export async function countRuns(db: Db): Promise<RunFacts | null> {
  const { rows } = await sql<{ is: boolean }>`
    select to_regclass('public.generation_items') is not null as is`.execute(db);
  if (rows[0]?.is !== true) return null;
  const runs = await db
    .selectFrom("generation_jobs")
    .select((count) => ["status", count.fn.countAll<number>().as("count")])
    .groupBy("status")
    .execute();
  const items = await db
    .selectFrom("generation_items as item")
    .innerJoin("generation_jobs as job", "job.id", "item.job_id")
    .where("job.status", "in", ["queued", "processing"])
    .select((count) => ["item.status", count.fn.countAll<number>().as("count")])
    .groupBy("item.status")
    .execute();
  return { runs: countsOf(runStates, runs), items: countsOf(itemStates, items) };
}

/** Every state has its number, the absent ones 0: an alarm compares numbers, not their absence. */
function countsOf(
  states: readonly string[],
  rows: readonly { status: string; count: number }[],
): Record<string, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0]));
  for (const { status, count } of rows) counts[status] = count;
  return counts;
}
