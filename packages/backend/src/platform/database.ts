import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "./database-types.generated.ts";
import { guardPool, openPool, type PoolOptions } from "./guarded-pool.ts";

/** A handle that may run statements; also satisfied by a transaction. */
export type Db = Kysely<DB>;
/** A handle inside a transaction. Functions that must not run outside one take this. */
export type Tx = Transaction<DB>;

/** For whom a transaction acts: row security shows it that person's rows alone. */
export interface TransactionActor {
  userId: string;
  role: string;
}

/** Where statements run. */
export interface Handle {
  db: Db;
  /** Runs `work` in one transaction; its connection is destroyed when anything in it fails. */
  transaction: <T>(work: (db: Tx) => Promise<T>) => Promise<T>;
  /** As `transaction`, bound to what this person may see and change. */
  asActor: <T>(actor: TransactionActor, work: (db: Tx) => Promise<T>, options?: { readOnly?: boolean }) => Promise<T>;
}

export interface Database extends Handle {
  url: string;
  /** For reads that may lag behind: a replica where there is one and it answers, else the database itself. Never for writes. */
  replica: Handle;
  isHealthy: () => Promise<boolean>;
  /** Connections of the pool just now. */
  countConnections: () => { max: number; total: number; idle: number; waiting: number };
  close: () => Promise<void>;
}

export interface DatabaseOptions extends PoolOptions {
  replicaUrl?: string;
  /** Told of each statement with its time, without the wait for a connection. */
  onStatement?: (seconds: number, isFailed: boolean) => void;
}

// Timestamps are stored without zone and always UTC (DATABASE: TIMESTAMP); pg would read them as local time.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Opens the database's pool, and the replica's where one is named. Nothing connects before the first statement. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = openPool(url, options);
  const primary = handleOf(
    () => pool.connect(),
    () => pool.end(),
    options.onStatement,
  );
  const replica = options.replicaUrl === undefined ? null : openReplica(options.replicaUrl, options, pool);
  return {
    ...primary,
    url,
    replica: replica ?? primary,
    isHealthy: async () => {
      try {
        await pool.query("select 1");
        return true;
      } catch {
        return false;
      }
    },
    countConnections: () => ({
      max: pool.options.max,
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: async () => {
      await replica?.db.destroy();
      await primary.db.destroy();
      // Kysely ends the pool only where it ran a statement itself; a mere health check left its connection open.
      if (!pool.ending) await pool.end();
    },
  };
}

// A replica that did not answer is left alone this long: each read would wait for its timeout first.
const replicaPauseMs = 10_000;

/** Reads from the replica; while it does not answer, from the primary. */
function openReplica(url: string, options: DatabaseOptions, primary: pg.Pool): Handle {
  const pool = openPool(url, { ...options, isReadOnly: true });
  let pausedUntil = 0;
  const connect = async () => {
    if (performance.now() < pausedUntil) return primary.connect();
    try {
      return await pool.connect();
    } catch {
      pausedUntil = performance.now() + replicaPauseMs;
      return primary.connect();
    }
  };
  return handleOf(connect, () => pool.end(), options.onStatement);
}

/** The one place where connections are taken from a pool and transactions begin. */
function handleOf(
  connect: () => Promise<pg.PoolClient>,
  end: () => Promise<void>,
  onStatement?: DatabaseOptions["onStatement"],
): Handle {
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: guardPool(connect, end) }),
    log: (event) => onStatement?.(event.queryDurationMillis / 1_000, event.level === "error"),
  });
  return {
    db,
    transaction: (work) => db.transaction().execute(work),
    asActor: (actor, work, { readOnly = false } = {}) =>
      db
        .transaction()
        .setAccessMode(readOnly ? "read only" : "read write")
        .execute(async (tx) => {
          await setActor(tx, actor);
          return work(tx);
        }),
  };
}

/**
 * Local to the transaction (`true`): set for the session, it would pass to the pool's next user. The policies of the
 * migration `row-security` read it; without it they show nothing.
 */
async function setActor(tx: Tx, { userId, role }: TransactionActor): Promise<void> {
  await sql`select set_config('curriculum.actor_id', ${userId}, true), set_config('curriculum.actor_role', ${role}, true)`.execute(
    tx,
  );
}
