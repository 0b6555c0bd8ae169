import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.ts";
import type { BackupRecord } from "./judge-backups.ts";

// More than are ever kept: 7 days, 4 weeks, 12 months, and the failures of a month.
const recordLimit = 1_000;

/** The runs of backups, newest first. */
export async function listBackups(db: Db): Promise<BackupRecord[]> {
  const rows = await db
    .selectFrom("backups")
    .select(["id", "started_at", "finished_at", "kind", "status", "file_name", "bytes", "sha256", "rows", "error"])
    .select("proved_at")
    .orderBy("started_at", "desc")
    .orderBy("id")
    .limit(recordLimit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startedAt: asDate(row.started_at),
    finishedAt: row.finished_at === null ? null : asDate(row.finished_at),
    kind: row.kind as BackupRecord["kind"],
    status: row.status as BackupRecord["status"],
    fileName: row.file_name,
    bytes: row.bytes === null ? null : Number(row.bytes),
    sha256: row.sha256,
    rows: row.rows as Record<string, number> | null,
    error: row.error,
    provedAt: row.proved_at === null ? null : asDate(row.proved_at),
  }));
}

export async function insertBackup(db: Db, backup: { id: string; kind: BackupRecord["kind"] }): Promise<void> {
  await db.insertInto("backups").values(backup).execute();
}

export interface FinishedBackup {
  fileName: string;
  bytes: number;
  sha256: string;
  rows: Record<string, number>;
}

export async function updateBackupCompleted(tx: Tx, id: string, backup: FinishedBackup): Promise<void> {
  await tx
    .updateTable("backups")
    .set({
      status: "completed",
      finished_at: now,
      file_name: backup.fileName,
      bytes: backup.bytes,
      sha256: backup.sha256,
      rows: JSON.stringify(backup.rows),
    })
    .where("id", "=", id)
    .execute();
}

export async function updateBackupFailed(db: Db, id: string, error: string): Promise<void> {
  await db.updateTable("backups").set({ status: "failed", finished_at: now, error }).where("id", "=", id).execute();
}

/** A run whose process ended without a word. Called under the lock that one run holds at a time. */
export async function updateAbandonedBackups(db: Db): Promise<void> {
  await db
    .updateTable("backups")
    .set({ status: "failed", finished_at: now, error: "its process ended before it did; the file was not kept" })
    .where("status", "=", "running")
    .execute();
}

export async function updateBackupProved(db: Db, id: string, drill: object): Promise<void> {
  await db
    .updateTable("backups")
    .set({ proved_at: now, drill: JSON.stringify(drill), error: null })
    .where("id", "=", id)
    .execute();
}

/** A backup whose restore failed: it stays, named as what it is. */
export async function updateBackupUnproved(db: Db, id: string, error: string): Promise<void> {
  await db
    .updateTable("backups")
    .set({ proved_at: null, drill: JSON.stringify({ ok: false, error }), error })
    .where("id", "=", id)
    .execute();
}

export async function deleteBackup(db: Db, id: string): Promise<void> {
  await db.deleteFrom("backups").where("id", "=", id).execute();
}

const now = sql<string>`now() at time zone 'utc'`;

/** The driver gives a time; its generated type says text. */
function asDate(time: unknown): Date {
  return time as Date;
}
