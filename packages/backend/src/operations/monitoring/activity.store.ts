import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import { hideSecrets } from "./hide-secrets.ts";

export interface ActiveQuery {
  pid: number;
  /** Who asked: "curriculum", "psql", … */
  application: string;
  seconds: number;
  /** What it waits for, such as "Lock: transactionid"; null when it works. */
  waitsFor: string | null;
  query: string;
}

export interface WaitingLock {
  pid: number;
  seconds: number;
  blockedBy: number[];
  query: string;
}

/** Statements that run now, the longest first (DATABASE, "Show slow queries"), this one left out. */
export async function listActiveQueries(db: Db): Promise<ActiveQuery[]> {
  const { rows } = await sql<ActiveQuery>`
    select pid, application_name as application,
           extract(epoch from clock_timestamp() - query_start)::float8 as seconds,
           wait_event_type || ': ' || wait_event as "waitsFor", coalesce(query, '') as query
      from pg_stat_activity
     where state = 'active' and backend_type = 'client backend' and datname = current_database()
       and pid <> pg_backend_pid()
     order by seconds desc nulls last, pid`.execute(db);
  return rows.map((row) => ({ ...row, query: hideSecrets(row.query) }));
}

/** Statements that wait for a lock, with the processes that hold it, the longest first. */
export async function listWaitingLocks(db: Db): Promise<WaitingLock[]> {
  const { rows } = await sql<WaitingLock>`
    select pid, extract(epoch from clock_timestamp() - query_start)::float8 as seconds,
           pg_blocking_pids(pid) as "blockedBy", coalesce(query, '') as query
      from pg_stat_activity
     where wait_event_type = 'Lock' and datname = current_database()
     order by seconds desc nulls last, pid`.execute(db);
  return rows.map((row) => ({ ...row, query: hideSecrets(row.query) }));
}
