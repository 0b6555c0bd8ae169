import { sql } from "kysely";
import type { Database, Db, Tx } from "../../platform/database.ts";
import { listActiveQueries, listWaitingLocks, type ActiveQuery, type WaitingLock } from "./activity.store.ts";
import { findAuditFacts, type AuditFacts } from "./audit-facts.store.ts";
import { findBackupFacts, type BackupFacts } from "./backup-facts.store.ts";
import { measureDisk, type DiskFacts } from "./measure-disk.client.ts";
import { listModelFacts, type ModelFacts } from "./model-facts.store.ts";
import { readReplication, type ReplicationReport } from "./replication.store.ts";
import { getServerFacts, type ServerFacts } from "./server-facts.store.ts";
import { readSlowStatements, type StatementReport } from "./slow-statements.store.ts";
import { listIndexFaults, listTables, type IndexReport, type TableFacts } from "./table-statistics.store.ts";
import { countRuns, listQueues, type QueueFacts, type RunFacts } from "./work-facts.store.ts";

/** A part that could not be read (a missing right, a slow server) does not hide the others. */
export type Part<T> = { isKnown: true; value: T } | { isKnown: false; reason: string };

/** How a database stands at one moment. */
export interface Statistics {
  readAt: Date;
  server: Part<ServerFacts>;
  queries: Part<ActiveQuery[]>;
  locks: Part<WaitingLock[]>;
  tables: Part<TableFacts[]>;
  indexes: Part<IndexReport>;
  statements: Part<StatementReport>;
  replication: Part<ReplicationReport>;
  queues: Part<QueueFacts[]>;
  runs: Part<RunFacts | null>;
  models: Part<ModelFacts[]>;
  backups: Part<BackupFacts | null>;
  audit: Part<AuditFacts | null>;
  disk: Part<DiskFacts>;
}

export interface StatisticsSource {
  /**
   * With the rights of the schema's owner, who sees every row as long as nobody is set as the actor; with few connections and a short limit on statements:
   * watching must not be a load.
   */
  database: Database;
  /** Database of the same server that holds pg_stat_statements where the product's own does not; null: there is none. */
  maintenance: Database | null;
  dataDir: string;
}

// The slowest that a page or a person looks at.
const statementLimit = 10;

/** Reads everything, part by part. */
export async function readStatistics({ database, maintenance, dataDir }: StatisticsSource): Promise<Statistics> {
  const read = <T>(work: (db: Tx) => Promise<T>) => partOf(() => database.transaction(work));
  const readAt = new Date();
  return {
    readAt,
    server: await read(getServerFacts),
    queries: await read(listActiveQueries),
    locks: await read(listWaitingLocks),
    tables: await read(listTables),
    indexes: await read(listIndexFaults),
    statements: await partOf(() => findSlowStatements(database.db, maintenance?.db)),
    replication: await read(readReplication),
    queues: await read(listQueues),
    runs: await read(countRuns),
    models: await read(listModelFacts),
    backups: await read((db) => findBackupFacts(db, readAt)),
    audit: await read(findAuditFacts),
    disk: await partOf(() => measureDisk(dataDir)),
  };
}

async function findSlowStatements(db: Db, maintenance: Db | undefined): Promise<StatementReport> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const name = rows[0]?.name ?? "";
  const own = await readSlowStatements(db, name, statementLimit);
  if (own.isOn || !maintenance) return own;
  const other = await readSlowStatements(maintenance, name, statementLimit);
  return other.isOn ? other : own;
}

async function partOf<T>(work: () => Promise<T>): Promise<Part<T>> {
  try {
    return { isKnown: true, value: await work() };
  } catch (error) {
    return { isKnown: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
