import type { Config } from "./config.ts";
import type { DatabaseOptions } from "./database.ts";

/** The kinds of process that connect. */
export type ProcessKind = "serve" | "worker" | "command";

const seconds = 1_000;
const minutes = 60 * seconds;

/** What each kind of process may do, and how long its statements may take. A request is short; a worker stores whole books. */
const profiles: Record<
  ProcessKind,
  { role?: string; statementMs: number; lockMs: number; idleInTransactionMs: number }
> = {
  serve: {
    role: "curriculum_app",
    statementMs: 30 * seconds,
    lockMs: 5 * seconds,
    idleInTransactionMs: 30 * seconds,
  },
  worker: {
    role: "curriculum_worker",
    statementMs: 10 * minutes,
    lockMs: 30 * seconds,
    idleInTransactionMs: 5 * minutes,
  },
  // Whoever has the connection string at hand administers the database: no narrower role.
  command: {
    statementMs: 10 * minutes,
    lockMs: 30 * seconds,
    idleInTransactionMs: 5 * minutes,
  },
};

// The server answers a statement that it gave up within this: one that stays silent longer is cut off.
const graceMs = 5 * seconds;

/** The options of a process's pool; the environment's limits come before the profile's. */
export function connectionProfile(kind: ProcessKind, config: Config): DatabaseOptions {
  const profile = profiles[kind];
  const { statementMs, lockMs, idleInTransactionMs } = config.databaseTimeouts;
  const statementTimeoutMs = statementMs ?? profile.statementMs;
  return {
    max: config.databasePoolSize,
    role: profile.role,
    statementTimeoutMs,
    patienceMs: statementTimeoutMs === 0 ? undefined : statementTimeoutMs + graceMs,
    lockTimeoutMs: lockMs ?? profile.lockMs,
    idleInTransactionTimeoutMs: idleInTransactionMs ?? profile.idleInTransactionMs,
  };
}
