import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { PG_MIGRATE_LOCK_ID, runner } from "node-pg-migrate";
import pg from "pg";
import { AppError } from "./app-error.ts";
import { toConnectionString } from "./connection-string.ts";
import { isPassingFault, patientClient, tryAgain } from "./patient-client.ts";

/** Folder of the migration files. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

export interface MigrationState {
  /** File name without its ending. */
  name: string;
  /** Null: pending. */
  appliedAt: Date | null;
}

export interface MigrateOptions {
  folder?: string;
  /** How long a change may wait for a lock before it steps back and lets writers pass. */
  lockTimeoutMs?: number;
  /** How long it tries again before it gives up. */
  patienceMs?: number;
}

// Writers queue behind a change that waits for its lock: it waits no longer than this, then steps back.
const defaultLockTimeoutMs = 100;
const defaultPatienceMs = 60_000;
// Building an index of a large table takes its time; only what will never end is ended.
const statementTimeout = "1h";
/** How node-pg-migrate is run here. */
export const runnerOptions = {
  migrationsTable: "pgmigrations",
  // Each migration commits by itself: what it locks is free again before the next begins.
  singleTransaction: false,
  // Locked by lockMigrations.
  noLock: true,
  log: () => {},
};

/** Applies pending migrations (or rolls back `count`), each in its own transaction; returns the names of those that ran. */
export async function migrate(
  url: string,
  direction: "up" | "down" = "up",
  count?: number,
  options: MigrateOptions = {},
): Promise<string[]> {
  return withClient(url, async (client) => {
    await lockMigrations(client);
    const wanted = count ?? (direction === "up" ? Number.POSITIVE_INFINITY : 1);
    const states = await listStates(client, options.folder);
    const limit = states.filter((state) => (state.appliedAt === null) === (direction === "up")).length;
    const names: string[] = [];
    while (names.length < Math.min(wanted, limit)) names.push(...(await runOne(client, direction, options)));
    return names;
  });
}

/** Every migration in order, with the time at which it was applied. */
export async function listMigrations(url: string, folder = migrationsFolder): Promise<MigrationState[]> {
  return withClient(url, (client) => listStates(client, folder));
}

/** Applies or rolls back the next migration. One that is broken off by a lock is rolled back and started anew. */
async function runOne(client: pg.Client, direction: "up" | "down", options: MigrateOptions): Promise<string[]> {
  const lockTimeoutMs = options.lockTimeoutMs ?? defaultLockTimeoutMs;
  const patience = { lockTimeoutMs, patienceMs: options.patienceMs ?? defaultPatienceMs };
  await client.query(`set lock_timeout = ${lockTimeoutMs}; set statement_timeout = '${statementTimeout}'`);
  try {
    return await tryAgain(patience, async () => {
      try {
        const ran = await runner({
          ...runnerOptions,
          dbClient: patientClient(client, patience),
          dir: options.folder ?? migrationsFolder,
          direction,
          count: 1,
        });
        return ran.map((migration) => migration.name);
      } catch (error) {
        await client.query("rollback");
        throw error;
      }
    });
  } catch (error) {
    if (!isPassingFault(error)) throw error;
    throw new AppError(
      "unavailable",
      "The migration did not get its lock: another session holds the table. End that session (select pid, query from pg_stat_activity where state <> 'idle'), then run it again.",
      { cause: error },
    );
  }
}

/**
 * Two processes that start at once wait for one another. Asked for again and again instead of waited for: a session
 * that waits for an advisory lock holds a snapshot, and `create index concurrently` would wait for that snapshot.
 */
async function lockMigrations(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
      PG_MIGRATE_LOCK_ID,
    ]);
    if (rows[0]?.locked) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function listStates(client: pg.Client, folder = migrationsFolder): Promise<MigrationState[]> {
  const applied = await readApplied(client);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".cjs")).map((file) => basename(file, ".cjs"));
  return [...new Set([...applied.keys(), ...files])]
    .toSorted()
    .map((name) => ({ name, appliedAt: applied.get(name) ?? null }));
}

async function readApplied(client: pg.Client): Promise<Map<string, Date>> {
  const table = await client.query<{ found: boolean }>("select to_regclass('pgmigrations') is not null as found");
  if (!table.rows[0]?.found) return new Map();
  const { rows } = await client.query<{ name: string; run_on: string }>(
    'select name, to_char(run_on, \'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\') as run_on from pgmigrations order by run_on, id',
  );
  return new Map(rows.map((row) => [row.name, new Date(row.run_on)]));
}

/** A connection of its own for migrations, without the limits of the pools. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: toConnectionString(url),
    application_name: "curriculum-migrate",
    options: "-c timezone=UTC",
  });
  // Told by the statement that fails; without a listener a lost connection would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
