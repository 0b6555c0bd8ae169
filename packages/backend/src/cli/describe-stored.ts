import type { AuditFacts } from "../operations/monitoring/audit-facts.store.ts";
import type { BackupFacts } from "../operations/monitoring/backup-facts.store.ts";
import type { IndexReport, TableFacts } from "../operations/monitoring/table-statistics.store.ts";
import type { QueueFacts, RunFacts } from "../operations/monitoring/work-facts.store.ts";
import { alignColumns } from "./align-columns.ts";
import { describeBytes, describeCount, describeSeconds } from "./measures.ts";

export function describeTables(tables: readonly TableFacts[]): string[] {
  const rows = tables.map((one) => [
    one.table,
    one.rows.toLocaleString("en"),
    one.deadRows.toLocaleString("en"),
    describeBytes(one.totalBytes),
    describeBytes(one.indexBytes),
  ]);
  return alignColumns([["table", "rows, estimated", "dead rows", "size", "of it indexes"], ...rows], [1, 2, 3, 4]);
}

export function describeIndexes({ unused, duplicate, missing }: IndexReport): string[] {
  return [
    `${unused.length} unused, ${duplicate.length} duplicate, ${describeCount(missing.length, "foreign key", "foreign keys")} without an index`,
    ...unused.map((one) => `unused     ${one.index} on ${one.table}, ${describeBytes(one.bytes)}`),
    ...duplicate.map(
      (one) => `duplicate  ${one.index} on ${one.table} repeats ${one.sameAs}, ${describeBytes(one.bytes)}`,
    ),
    ...missing.map((one) => `missing    ${one.table} (${one.columns})`),
  ];
}

export function describeWork(queues: readonly QueueFacts[], facts: RunFacts | null): string[] {
  const counts = (of: Record<string, number>) =>
    Object.entries(of)
      .map(([state, count]) => `${count.toLocaleString("en")} ${state}`)
      .join(", ");
  return [
    ...queues.map(({ kind, waiting, active, failed, oldestWaitingSeconds: oldest }) => {
      const wait = oldest > 0 ? `; the oldest has waited ${describeSeconds(oldest)}` : "";
      return `jobs ${kind}: ${waiting} waiting, ${active} active, ${failed} failed${wait}`;
    }),
    ...(facts
      ? [`runs: ${counts(facts.runs)}`, `items of the runs that go on: ${counts(facts.items)}`]
      : ["there are no tables of runs yet; apply the migrations: npm run migrate:up"]),
  ];
}

export function describeBackups(facts: BackupFacts | null, now: Date): string[] {
  if (facts === null) return ["this database has no table of backups yet; apply the migrations: npm run migrate:up"];
  const age = (at: Date) => `${describeSeconds((now.getTime() - at.getTime()) / 1_000)} ago`;
  const { last, lastSuccess, newestProved, alarms } = facts;
  return [
    ...alignColumns([
      ["last", last ? `${age(last.startedAt)}, ${last.status}` : "none yet"],
      [
        "last completed",
        lastSuccess ? `${age(lastSuccess.startedAt)}, ${describeBytes(lastSuccess.bytes ?? 0)}` : "none yet",
      ],
      ["last proved by a restore", newestProved ? age(newestProved.startedAt) : "none yet"],
    ]),
    ...alarms.map((alarm) => `! ${alarm.message}`),
  ];
}

export function describeAudit(facts: AuditFacts | null, now: Date): string[] {
  if (facts === null) return ["the audit trail is not chained yet; apply the migrations: npm run migrate:up"];
  const { rows, anchoredAt, unanchoredRows } = facts;
  const signed = anchoredAt
    ? `last signed ${describeSeconds((now.getTime() - anchoredAt.getTime()) / 1_000)} ago`
    : "never signed";
  return [`${describeCount(rows, "row", "rows")}, ${signed}; ${unanchoredRows.toLocaleString("en")} came after`];
}
