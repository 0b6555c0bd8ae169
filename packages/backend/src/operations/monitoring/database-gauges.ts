import { Gauge, type Registry } from "prom-client";

/** Every value that a reading of the database gives, by its name at /metrics: what it means, and its labels. */
const gauges = {
  curriculum_database_statistics_timestamp_seconds: ["When the values of the database were last read."],
  curriculum_statistics_part_failed: ["1 where this part of the reading failed, else 0.", "part"],
  curriculum_database_size_bytes: ["Size of the product's database."],
  curriculum_database_cache_hit_ratio: ["Share of page reads that memory answered, since the statistics began."],
  curriculum_database_deadlocks: ["Deadlocks since the statistics began."],
  curriculum_database_connections: ["Client connections of the whole server.", "state"],
  curriculum_database_connections_max: ["Client connections that the server allows."],
  curriculum_database_oldest_transaction_seconds: ["Age of the oldest open transaction."],
  curriculum_database_longest_query_seconds: ["Age of the statement that runs longest now."],
  curriculum_database_locks_waiting: ["Statements that wait for a lock."],
  curriculum_database_wraparound_ratio: ["Used share of the transactions after which the server stops."],
  curriculum_table_size_bytes: ["Size of a table with its indexes.", "table"],
  curriculum_table_index_bytes: ["Size of a table's indexes.", "table"],
  curriculum_table_rows: ["Rows of a table, estimated.", "table"],
  curriculum_table_dead_rows: ["Rows of a table whose room is not free again.", "table"],
  curriculum_index_faults: ["Indexes that are unused or duplicate, and foreign keys without one.", "kind"],
  curriculum_statement_mean_seconds: ["Mean time of the slowest statements, by pg_stat_statements.", "id", "statement"],
  curriculum_statement_calls: ["Calls of the slowest statements, by pg_stat_statements.", "id", "statement"],
  curriculum_replica_lag_seconds: ["How far a replica is behind.", "replica"],
  curriculum_replica_lag_bytes: ["Log that a replica has yet to replay.", "replica"],
  curriculum_replication_slot_kept_bytes: ["Log that is kept for a slot that nobody reads.", "slot"],
  curriculum_queue_jobs: ["Background jobs that are not done.", "kind", "state"],
  curriculum_queue_oldest_waiting_seconds: ["How long the oldest job has waited that could begin.", "kind"],
  curriculum_generation_runs: ["Runs of all time by status.", "status"],
  curriculum_generation_items: ["Items of the runs that go on, by status.", "status"],
  curriculum_model_questions: ["Questions to language models that wait or are under way.", "provider", "state"],
  curriculum_model_paused: ["1 while nothing is sent to a provider, else 0.", "provider"],
  curriculum_installed_timestamp_seconds: ["When the database was first migrated."],
  curriculum_backup_last_attempt_timestamp_seconds: ["When the newest backup began."],
  curriculum_backup_alarm: ["1 for each thing that is wrong with the backups, else 0.", "alarm"],
  curriculum_backup_running_seconds: ["How long the backup that runs now has run; 0 when none does."],
  curriculum_backup_last_success_timestamp_seconds: ["When the newest completed backup began."],
  curriculum_backup_bytes: ["Size of the newest completed backup."],
  curriculum_backup_previous_bytes: ["Size of the completed backup before that."],
  curriculum_backup_proved_timestamp_seconds: ["When the newest backup began that a restore drill proved."],
  curriculum_audit_rows: ["Rows of the audit trail."],
  curriculum_audit_anchor_timestamp_seconds: ["When the chain of the audit trail was last signed."],
  curriculum_audit_unanchored_rows: ["Rows of the audit trail that came after its last signature."],
} as const satisfies Record<string, readonly [help: string, ...labels: string[]]>;

export type GaugeName = keyof typeof gauges;

/** Replaces all values of a gauge: without labels by a number (null: not known, not shown), with labels by rows. */
export type SetGauge = (name: GaugeName, value: number | null | readonly GaugeRow[]) => void;
export type GaugeRow = readonly [labels: Record<string, string>, value: number];

/** Adds the gauges of the database to a registry; none shows a value before it is set. */
export function openDatabaseGauges(registry: Registry): SetGauge {
  const opened = new Map<string, Gauge>();
  for (const [name, [help, ...labelNames]] of Object.entries(gauges)) {
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    if (labelNames.length === 0) gauge.remove();
    opened.set(name, gauge);
  }
  return (name, value) => {
    const gauge = opened.get(name);
    if (value === null) gauge?.remove();
    else if (typeof value === "number") gauge?.set(value);
    else {
      gauge?.reset();
      for (const [labels, one] of value) gauge?.set(labels, one);
    }
  };
}
