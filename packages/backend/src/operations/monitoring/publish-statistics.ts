import { backupAlarmKinds, type BackupFacts } from "./backup-facts.store.ts";
import type { GaugeRow, SetGauge } from "./database-gauges.ts";
import type { ModelFacts } from "./model-facts.store.ts";
import type { Part, Statistics } from "./read-statistics.store.ts";
import type { ReplicationReport } from "./replication.store.ts";
import type { ServerFacts } from "./server-facts.store.ts";
import type { StatementReport } from "./slow-statements.store.ts";
import type { TableFacts } from "./table-statistics.store.ts";
import type { QueueFacts } from "./work-facts.store.ts";

/** Sets the gauges from one reading. A part that could not be read keeps the values of the last time. */
export function publishStatistics(set: SetGauge, statistics: Statistics): void {
  const { server, queries, locks, tables, indexes, statements, replication, queues, runs, models, backups, audit } =
    statistics;
  set("curriculum_database_statistics_timestamp_seconds", secondsOf(statistics.readAt));
  set("curriculum_statistics_part_failed", listFailures(statistics));
  if (server.isKnown) publishServer(set, server.value);
  if (queries.isKnown) set("curriculum_database_longest_query_seconds", queries.value[0]?.seconds ?? 0);
  if (locks.isKnown) set("curriculum_database_locks_waiting", locks.value.length);
  if (tables.isKnown) publishTables(set, tables.value);
  if (indexes.isKnown) {
    const { unused, duplicate, missing } = indexes.value;
    set(
      "curriculum_index_faults",
      rowsOf("kind", { unused: unused.length, duplicate: duplicate.length, missing: missing.length }),
    );
  }
  if (statements.isKnown) publishStatements(set, statements.value);
  if (replication.isKnown) publishReplication(set, replication.value);
  if (queues.isKnown) publishQueues(set, queues.value);
  if (runs.isKnown && runs.value) {
    set("curriculum_generation_runs", rowsOf("status", runs.value.runs));
    set("curriculum_generation_items", rowsOf("status", runs.value.items));
  }
  if (models.isKnown) publishModels(set, models.value);
  if (backups.isKnown && backups.value) publishBackups(set, backups.value, statistics.readAt);
  if (audit.isKnown && audit.value) {
    const { rows, anchoredAt, unanchoredRows } = audit.value;
    set("curriculum_audit_rows", rows);
    set("curriculum_audit_anchor_timestamp_seconds", anchoredAt && secondsOf(anchoredAt));
    set("curriculum_audit_unanchored_rows", unanchoredRows);
  }
}

const secondsOf = (at: Date) => at.getTime() / 1_000;

function rowsOf(label: string, counts: Record<string, number>): GaugeRow[] {
  return Object.entries(counts).map(([value, count]) => [{ [label]: value }, count]);
}

function listFailures(statistics: Statistics): GaugeRow[] {
  return Object.entries(statistics).flatMap(([part, value]: [string, Date | Part<unknown>]): GaugeRow[] =>
    value instanceof Date ? [] : [[{ part }, value.isKnown ? 0 : 1]],
  );
}

function publishServer(set: SetGauge, facts: ServerFacts): void {
  const { active, idle, idleInTransaction } = facts.connections;
  set("curriculum_database_size_bytes", facts.sizeBytes);
  set("curriculum_database_cache_hit_ratio", facts.cacheHitRatio);
  set("curriculum_database_deadlocks", facts.deadlocks);
  set("curriculum_database_connections", rowsOf("state", { active, idle, "idle in transaction": idleInTransaction }));
  set("curriculum_database_connections_max", facts.maxConnections);
  set("curriculum_database_oldest_transaction_seconds", facts.oldestTransactionSeconds);
  set("curriculum_database_wraparound_ratio", facts.wraparoundRatio);
}

function publishTables(set: SetGauge, tables: readonly TableFacts[]): void {
  const rows = (pick: (table: TableFacts) => number): GaugeRow[] =>
    tables.map((facts) => [{ table: facts.table }, pick(facts)]);
  set(
    "curriculum_table_size_bytes",
    rows((facts) => facts.totalBytes),
  );
  set(
    "curriculum_table_index_bytes",
    rows((facts) => facts.indexBytes),
  );
  set(
    "curriculum_table_rows",
    rows((facts) => facts.rows),
  );
  set(
    "curriculum_table_dead_rows",
    rows((facts) => facts.deadRows),
  );
}

// Enough to know a statement by; `curriculum db stats` shows more of it.
const statementLength = 80;

function publishStatements(set: SetGauge, report: StatementReport): void {
  const slowest = report.isOn ? report.slowest : [];
  const labels = ({ id, query }: { id: string; query: string }) => ({ id, statement: query.slice(0, statementLength) });
  set(
    "curriculum_statement_mean_seconds",
    slowest.map((one) => [labels(one), one.meanSeconds]),
  );
  set(
    "curriculum_statement_calls",
    slowest.map((one) => [labels(one), one.calls]),
  );
}

function publishReplication(set: SetGauge, { replicas, idleSlots, ownLagSeconds }: ReplicationReport): void {
  const own: GaugeRow[] = ownLagSeconds === null ? [] : [[{ replica: "this server" }, ownLagSeconds]];
  const lags = replicas.map((one): GaugeRow => [{ replica: one.name }, one.lagSeconds]);
  set("curriculum_replica_lag_seconds", [...own, ...lags]);
  set(
    "curriculum_replica_lag_bytes",
    replicas.map((one) => [{ replica: one.name }, one.lagBytes]),
  );
  set(
    "curriculum_replication_slot_kept_bytes",
    idleSlots.map((one) => [{ slot: one.slot }, one.keptBytes]),
  );
}

function publishQueues(set: SetGauge, queues: readonly QueueFacts[]): void {
  set(
    "curriculum_queue_jobs",
    queues.flatMap(({ kind, waiting, active, failed }) =>
      Object.entries({ waiting, active, failed }).map(([state, count]): GaugeRow => [{ kind, state }, count]),
    ),
  );
  set(
    "curriculum_queue_oldest_waiting_seconds",
    queues.map((one) => [{ kind: one.kind }, one.oldestWaitingSeconds]),
  );
}

function publishModels(set: SetGauge, models: readonly ModelFacts[]): void {
  set(
    "curriculum_model_questions",
    models.flatMap(({ provider, waiting, running }) =>
      Object.entries({ waiting, running }).map(([state, count]): GaugeRow => [{ provider, state }, count]),
    ),
  );
  set(
    "curriculum_model_paused",
    models.map(({ provider, isPaused }) => [{ provider }, isPaused ? 1 : 0]),
  );
}

function publishBackups(set: SetGauge, facts: BackupFacts, now: Date): void {
  const { last, lastSuccess, newestProved, previousBytes, alarms } = facts;
  const stands = (kind: string) => (alarms.some((alarm) => alarm.kind === kind) ? 1 : 0);
  set("curriculum_installed_timestamp_seconds", secondsOf(facts.installedAt));
  set(
    "curriculum_backup_alarm",
    backupAlarmKinds.map((kind) => [{ alarm: kind }, stands(kind)]),
  );
  set("curriculum_backup_last_attempt_timestamp_seconds", last && secondsOf(last.startedAt));
  set("curriculum_backup_running_seconds", last?.status === "running" ? secondsOf(now) - secondsOf(last.startedAt) : 0);
  set("curriculum_backup_last_success_timestamp_seconds", lastSuccess && secondsOf(lastSuccess.startedAt));
  set("curriculum_backup_bytes", lastSuccess && lastSuccess.bytes);
  set("curriculum_backup_previous_bytes", previousBytes);
  set("curriculum_backup_proved_timestamp_seconds", newestProved && secondsOf(newestProved.startedAt));
}
