import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface ServerFacts {
  database: string;
  version: string;
  startedAt: Date;
  sizeBytes: number;
  /** Of this database's page reads, the share that memory answered; null before the first. */
  cacheHitRatio: number | null;
  deadlocks: number;
  /** Client connections of the whole server. */
  connections: { active: number; idle: number; idleInTransaction: number };
  /** Those that are open to others than superusers. */
  maxConnections: number;
  /** Age of the oldest open transaction; 0 when there is none. */
  oldestTransactionSeconds: number;
  /** Transactions since the oldest row that is not frozen, as a share of the 2^31 at which the server stops. */
  wraparoundRatio: number;
  isReplica: boolean;
}

/** One row about the server and the database that the handle is on. */
export async function getServerFacts(db: Db): Promise<ServerFacts> {
  const { rows } = await sql<Omit<ServerFacts, "connections"> & ServerFacts["connections"]>`
    with client as (
      select state, xact_start from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid())
    select current_database() as database, current_setting('server_version') as version,
           pg_postmaster_start_time() as "startedAt", pg_database_size(current_database()) as "sizeBytes",
           (select blks_hit::float8 / nullif(blks_hit + blks_read, 0) from pg_stat_database
             where datname = current_database()) as "cacheHitRatio",
           (select deadlocks from pg_stat_database where datname = current_database()) as deadlocks,
           (select count(*) from client where state = 'active') as active,
           (select count(*) from client where state = 'idle') as idle,
           (select count(*) from client where state like 'idle in transaction%') as "idleInTransaction",
           current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
             as "maxConnections",
           (select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 from client)
             as "oldestTransactionSeconds",
           (select age(datfrozenxid)::float8 / 2147483648 from pg_database where datname = current_database())
             as "wraparoundRatio",
           pg_is_in_recovery() as "isReplica"`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("The server told nothing of itself.");
  const { active, idle, idleInTransaction, ...facts } = row;
  return { ...facts, connections: { active, idle, idleInTransaction } };
}
