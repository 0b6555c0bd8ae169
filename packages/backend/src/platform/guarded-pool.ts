import type { PostgresPool } from "kysely";
import pg from "pg";
import { AppError } from "./app-error.ts";
import { splitOptions, toConnectionString } from "./connection-string.ts";
import { databaseAway, describeOutage } from "./describe-outage.ts";

export interface PoolOptions {
  /** Most connections; 20 when left out. */
  max?: number;
  /** Role taken at connection; the connection fails where it is missing or may not be taken. */
  role?: string;
  statementTimeoutMs?: number;
  lockTimeoutMs?: number;
  idleInTransactionTimeoutMs?: number;
  /** Gives a statement up on this side, and its connection: for those who must not wait for a server that is silent. */
  patienceMs?: number;
  /** Refuses writes: for a replica's pool. */
  isReadOnly?: boolean;
}

const connectTimeoutMs = 2_000;
// A timer that is later than this was held up by work of this process.
const heldUpMs = 100;
const maxConnects = 5;

/** Opens the pool of the database document: 20 connections, 30 s idle, 2 s to connect. */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  const { url: bare, options: given } = splitOptions(url);
  const settings: Record<string, string | number | undefined> = {
    timezone: "UTC",
    role: options.role,
    statement_timeout: options.statementTimeoutMs,
    lock_timeout: options.lockTimeoutMs,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs,
    default_transaction_read_only: options.isReadOnly ? "on" : undefined,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [`-c ${name}=${value}`],
  );
  const pool = new pg.Pool({
    connectionString: toConnectionString(bare),
    max: options.max ?? 20,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: options.patienceMs,
    // A network that is cut tells nobody: the system asks whether the other side still lives.
    keepAlive: true,
    application_name: "curriculum",
    options: [given, ...flags].join(" ").trim(),
  });
  // An idle connection that breaks (server restarted) must not end the process; the pool replaces it.
  pool.on("error", () => {});
  // Nor one that breaks while it is handed out or closed: between the pool's own listener and the next user's there is a
  // moment without one, in which a server's last words may already have come.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/**
 * A pool with one more rule: a connection on which any statement failed, or whose transaction was given up, is
 * destroyed, not reused. A client released after a client-side timeout would otherwise commit half of the failed
 * transaction under its next user, and a branch of the work that nobody waited for would go on outside of it.
 */
export function guardPool(connect: () => Promise<pg.PoolClient>, end: () => Promise<void>): PostgresPool {
  const wrapped = {
    connect: async () => {
      const client = await connectAnew(connect).catch(refuseWhenAway);
      let failed = false;
      let isBroken = false;
      // A connection that breaks between two statements (server killed) has nobody who waits for it: without a
      // listener the process would end.
      const onBreak = () => {
        isBroken = true;
        failed = true;
      };
      client.on("error", onBreak);
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      const release = client.release.bind(client);
      return Object.create(client, {
        query: {
          value: (...args: unknown[]) => {
            if (args[0] === "rollback") failed = true;
            const result = query(...args);
            if (!(result instanceof Promise)) return result;
            return result.catch((error: unknown) => {
              failed = true;
              throw isBroken ? away(error) : error;
            });
          },
        },
        release: {
          value: (isUnusable?: boolean) => {
            client.off("error", onBreak);
            release(failed || isUnusable === true);
          },
        },
      });
    },
    end,
  };
  return wrapped as never;
}

/**
 * A connection; asked for anew where the time ran out while this process was busy. Work that does not let go (planning a
 * large program) for longer than the timeout has its timer run out before the server's answer, long there, is read.
 */
async function connectAnew(connect: () => Promise<pg.PoolClient>): Promise<pg.PoolClient> {
  for (let attempt = 1; ; attempt += 1) {
    const started = performance.now();
    try {
      return await connect();
    } catch (error) {
      const isHeldUp = performance.now() - started > connectTimeoutMs + heldUpMs;
      if (!isHeldUp || attempt === maxConnects) throw error;
    }
  }
}

/** A connection that could not be made. What the server itself refused (no such database, wrong password) has its code and stays. */
function refuseWhenAway(error: unknown): never {
  throw describeOutage(error) === null && error instanceof Error && "code" in error ? error : away(error);
}

function away(cause: unknown): AppError {
  return new AppError("unavailable", databaseAway, { cause });
}
