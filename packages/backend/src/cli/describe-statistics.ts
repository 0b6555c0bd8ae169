import type { Part, Statistics } from "../operations/monitoring/read-statistics.store.ts";
import type { ReplicationReport } from "../operations/monitoring/replication.store.ts";
import type { ServerFacts } from "../operations/monitoring/server-facts.store.ts";
import type { StatementReport } from "../operations/monitoring/slow-statements.store.ts";
import { alignColumns } from "./align-columns.ts";
import { describeAudit, describeBackups, describeIndexes, describeTables, describeWork } from "./describe-stored.ts";
import { describeBytes, describeSeconds, describeShare } from "./measures.ts";

/** How the database stands, as lines for a terminal of `width` columns. `poolSize` is the most connections of one process. */
export function describeStatistics(statistics: Statistics, options: { width: number; poolSize: number }): string[] {
  const clip = (text: string, indent: number) => clipTo(text, Math.max(40, options.width - indent));
  return [
    ...section("Server", statistics.server, (facts) => describeServer(facts, options.poolSize)),
    ...section("Disk of DATA_DIR", statistics.disk, (disk) => [
      `${describeBytes(disk.freeBytes)} free of ${describeBytes(disk.totalBytes)} (${describeShare(disk.freeBytes / disk.totalBytes)})`,
    ]),
    ...section("Active queries", statistics.queries, (queries) =>
      alignColumns(
        queries.map((one) => [
          describeSeconds(one.seconds),
          String(one.pid),
          one.application,
          one.waitsFor ?? "",
          clip(one.query, 45),
        ]),
        [0, 1],
      ),
    ),
    ...section("Waiting for locks", statistics.locks, (locks) =>
      alignColumns(
        locks.map((one) => [
          describeSeconds(one.seconds),
          `${one.pid} waits for ${one.blockedBy.join(", ")}`,
          clip(one.query, 40),
        ]),
        [0],
      ),
    ),
    ...section("Tables", statistics.tables, describeTables),
    ...section("Indexes", statistics.indexes, describeIndexes),
    ...section("Slowest statements", statistics.statements, (report) => describeSlowest(report, clip)),
    ...section("Replication", statistics.replication, describeReplication),
    ...section("Work", joinParts(statistics.queues, statistics.runs), ([queues, runs]) => describeWork(queues, runs)),
    ...section("Backups", statistics.backups, (facts) => describeBackups(facts, statistics.readAt)),
    ...section("Audit trail", statistics.audit, (facts) => describeAudit(facts, statistics.readAt)),
  ];
}

function section<T>(title: string, part: Part<T>, describe: (value: T) => string[]): string[] {
  const lines = part.isKnown ? describe(part.value) : [`cannot be read: ${part.reason}`];
  return [title, ...(lines.length > 0 ? lines : ["none"]).map((line) => `  ${line}`), ""];
}

function joinParts<A, B>(a: Part<A>, b: Part<B>): Part<[A, B]> {
  if (!a.isKnown) return a;
  return b.isKnown ? { isKnown: true, value: [a.value, b.value] } : b;
}

function clipTo(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function describeServer(facts: ServerFacts, poolSize: number): string[] {
  const { active, idle, idleInTransaction } = facts.connections;
  const used = active + idle + idleInTransaction;
  return alignColumns([
    ["database", `${facts.database}, ${describeBytes(facts.sizeBytes)}`],
    [
      "PostgreSQL",
      `${facts.version}${facts.isReplica ? ", a replica" : ""}, up since ${describeTime(facts.startedAt)}`,
    ],
    [
      "connections",
      `${used} of ${facts.maxConnections}: ${active} active, ${idle} idle, ${idleInTransaction} idle in a transaction`,
    ],
    ["pool", `at most ${poolSize} for each process; who waits for one stands at /metrics`],
    ["cache hits", facts.cacheHitRatio === null ? "no reads yet" : describeShare(facts.cacheHitRatio)],
    [
      "oldest transaction",
      facts.oldestTransactionSeconds > 0 ? describeSeconds(facts.oldestTransactionSeconds) : "none is open",
    ],
    ["deadlocks", String(facts.deadlocks)],
    ["wraparound", `${describeShare(facts.wraparoundRatio)} of the transactions after which the server stops`],
  ]);
}

function describeSlowest(report: StatementReport, clip: (text: string, indent: number) => string): string[] {
  if (!report.isOn) return [`pg_stat_statements is not on: ${report.remedy}`];
  if (report.slowest.length === 0) return [];
  const rows = report.slowest.map((one) => [
    describeSeconds(one.meanSeconds),
    describeSeconds(one.maxSeconds),
    one.calls.toLocaleString("en"),
    describeSeconds(one.totalSeconds),
    clip(one.query, 40),
  ]);
  return alignColumns([["mean", "max", "calls", "total", "statement"], ...rows], [0, 1, 2, 3]);
}

function describeReplication({ replicas, idleSlots, ownLagSeconds }: ReplicationReport): string[] {
  return [
    ...(ownLagSeconds === null ? [] : [`this server is ${describeSeconds(ownLagSeconds)} behind its primary`]),
    ...replicas.map(
      (one) =>
        `${one.name}: ${one.state}, ${describeSeconds(one.lagSeconds)} and ${describeBytes(one.lagBytes)} behind`,
    ),
    ...idleSlots.map(
      (one) => `slot ${one.slot}: nobody reads it, ${describeBytes(one.keptBytes)} of log are kept for it`,
    ),
  ];
}

function describeTime(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
