import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "./database.ts";

// A statement above this is told of: the promise for a whole request is 0.3 s (docs/monitoring.md).
const slowStatementSeconds = 0.5;

/** What a process counts of itself; read at /metrics. */
export interface Metrics {
  registry: Registry;
  observeStatement: (seconds: number, isFailed: boolean) => void;
  observeJob: (kind: string, seconds: number, isFailed: boolean) => void;
  /** Counts a process that ended by itself and was started anew. */
  countRestart: () => void;
  /** From now on every scrape tells how the pool stands. */
  watchPool: (database: Pick<Database, "countConnections">) => void;
}

/** Opens the metrics of a process: its own, its statements and its jobs. Names and meaning: docs/monitoring.md. */
export function openMetrics(role: "serve" | "worker"): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: "curriculum_info", help: "The process and its role.", labelNames: ["role"], registers }).set(
    { role },
    1,
  );
  const statements = new Histogram({
    name: "curriculum_statement_duration_seconds",
    help: "Time of a statement as this process saw it, without the wait for a connection.",
    labelNames: ["outcome"],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 0.5, 1, 5, 30],
    registers,
  });
  const slowStatements = new Counter({
    name: "curriculum_slow_statements_total",
    help: `Statements that took ${slowStatementSeconds} s or more.`,
    registers,
  });
  const jobs = new Histogram({
    name: "curriculum_job_duration_seconds",
    help: "Time of a background job by kind and outcome; a failed one is tried again.",
    labelNames: ["kind", "outcome"],
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3_600],
    registers,
  });
  const restarts = new Counter({
    name: "curriculum_worker_restarts_total",
    help: "Times the worker of this process ended by itself and was started anew.",
    registers,
  });
  return {
    registry,
    observeStatement: (seconds, isFailed) => {
      statements.observe({ outcome: outcomeOf(isFailed) }, seconds);
      if (seconds >= slowStatementSeconds) slowStatements.inc();
    },
    observeJob: (kind, seconds, isFailed) => jobs.observe({ kind, outcome: outcomeOf(isFailed) }, seconds),
    countRestart: () => restarts.inc(),
    watchPool: (database) => watchPool(registry, database),
  };
}

const outcomeOf = (isFailed: boolean) => (isFailed ? "failed" : "done");

function watchPool(registry: Registry, database: Pick<Database, "countConnections">): void {
  const values = {
    curriculum_pool_connections_max: ["Most connections of the pool.", "max"],
    curriculum_pool_connections: ["Connections of the pool that are open.", "total"],
    curriculum_pool_connections_idle: ["Open connections of the pool that nobody uses.", "idle"],
    curriculum_pool_waiting: ["Statements that wait for a connection of the pool.", "waiting"],
  } as const;
  for (const [name, [help, count]] of Object.entries(values)) {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(database.countConnections()[count]);
      },
    });
    registry.registerMetric(gauge);
  }
}
