import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface ReplicaFacts {
  name: string;
  state: string;
  lagSeconds: number;
  lagBytes: number;
}

export interface ReplicationReport {
  replicas: ReplicaFacts[];
  /** Slots that nobody reads: the server keeps this much of its log for them, until the disk is full. */
  idleSlots: { slot: string; keptBytes: number }[];
  /** On a replica: how far it is behind its primary; null on a primary. */
  ownLagSeconds: number | null;
}

/** How far the replicas of this server are behind, or this server itself when it is one. */
export async function readReplication(db: Db): Promise<ReplicationReport> {
  const here = sql`case when pg_is_in_recovery() then pg_last_wal_receive_lsn() else pg_current_wal_lsn() end`;
  const replicas = await sql<ReplicaFacts>`
    select coalesce(nullif(application_name, ''), client_addr::text, pid::text) as name, coalesce(state, 'hidden') as state,
           coalesce(extract(epoch from replay_lag), 0)::float8 as "lagSeconds",
           coalesce(pg_wal_lsn_diff(${here}, replay_lsn), 0)::float8 as "lagBytes"
      from pg_stat_replication
     order by 1`.execute(db);
  const slots = await sql<{ slot: string; keptBytes: number }>`
    select slot_name as slot, coalesce(pg_wal_lsn_diff(${here}, restart_lsn), 0)::float8 as "keptBytes"
      from pg_replication_slots where not active order by 1`.execute(db);
  // A replica that has replayed everything it received is not behind, however long ago the last transaction was.
  const own = await sql<{ lag: number | null }>`
    select case when not pg_is_in_recovery() then null
                when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
                else extract(epoch from now() - pg_last_xact_replay_timestamp()) end::float8 as lag`.execute(db);
  return { replicas: replicas.rows, idleSlots: slots.rows, ownLagSeconds: own.rows[0]?.lag ?? null };
}
