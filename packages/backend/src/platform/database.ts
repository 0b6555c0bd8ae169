import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "./database-types.generated.ts";

/** A handle that may run statements; also satisfied by a transaction. */
export type Db = Kysely<DB>;
/** A handle inside a transaction. Functions that must not run outside one take this. */
export type Tx = Transaction<DB>;

export interface Database {
  db: Db;
  url: string;
  /** Runs `work` in one transaction; its connection is destroyed when anything in it fails. */
  transaction: <T>(work: (db: Tx) => Promise<T>) => Promise<T>;
  isHealthy: () => Promise<boolean>;
  close: () => Promise<void>;
}

// Timestamps are stored without zone and always UTC (DATABASE: TIMESTAMP); pg would read them as local time.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Opens the pool of the database document: 20 connections, 30 s idle, 2 s to connect. */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 20,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 2_000,
    application_name: "curriculum",
    options: "-c timezone=UTC",
  });
  // An idle connection that breaks (server restarted) must not end the process; the pool replaces it.
  pool.on("error", () => {});
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: destroyingPool(pool) }) });
  return {
    db,
    url,
    transaction: (work) => db.transaction().execute(work),
    isHealthy: async () => {
      try {
        await pool.query("select 1");
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await db.destroy();
    },
  };
}

/**
 * The pool with one more rule: a connection on which any statement failed is destroyed, not reused.
 * A client released after a client-side timeout would otherwise commit half of the failed transaction
 * under its next user.
 */
function destroyingPool(
  pool: pg.Pool,
): ConstructorParameters<typeof PostgresDialect>[0] extends { pool: infer P } ? P : never {
  const wrapped = {
    connect: async () => {
      const client = await pool.connect();
      let failed = false;
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      const release = client.release.bind(client);
      const guarded = Object.create(client, {
        query: {
          value: (...args: unknown[]) => {
            const result = query(...args);
            if (result instanceof Promise) {
              return result.catch((error: unknown) => {
                failed = true;
                throw error;
              });
            }
            return result;
          },
        },
        release: { value: () => release(failed) },
      });
      return guarded;
    },
    end: () => pool.end(),
  };
  return wrapped as never;
}
