import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import { judgeBackups, type BackupAlarmKind, type BackupRecord } from "../backup/judge-backups.ts";

export interface BackupFacts {
  /** When the database was first migrated: the time from which a missing backup is a missed one. */
  installedAt: Date;
  /** The newest attempt; null before the first. */
  last: BackupRecord | null;
  /** The newest that was completed. */
  lastSuccess: BackupRecord | null;
  /** Size of the completed backup before that one. */
  previousBytes: number | null;
  newestProved: BackupRecord | null;
  /** What is wrong with the backups now. */
  alarms: { kind: BackupAlarmKind; message: string }[];
}

/** What the judge may find, for those who must show a 0 for each that it did not. */
export const backupAlarmKinds = [
  "missed",
  "late",
  "failed",
  "unproved",
  "empty",
  "shrunken",
] as const satisfies BackupAlarmKind[];

// More than are ever kept: 7 days, 4 weeks, 12 months.
const recordLimit = 100;
// The first daily run may be a day away; then it needs time for itself and its proof.
const firstBackupGraceMs = 26 * 3_600_000;

/** What the table of backups tells at a moment; null where there is no such table. */
export async function findBackupFacts(db: Db, now: Date): Promise<BackupFacts | null> {
  const { rows: found } = await sql<{ is: boolean }>`
    select to_regclass('public.backups') is not null as is`.execute(db);
  if (found[0]?.is !== true) return null;
  const installed = await sql<{ at: Date | null }>`select min(run_on) as at from public.pgmigrations`.execute(db);
  const { rows: records } = await sql<BackupRecord>`
    select id, started_at as "startedAt", finished_at as "finishedAt", kind, status, file_name as "fileName", bytes,
           sha256, rows, error, proved_at as "provedAt"
      from public.backups order by started_at desc, id limit ${recordLimit}`.execute(db);
  const completed = records.filter((record) => record.status === "completed");
  const { alarms, newestProved } = judgeBackups(records, now);
  const installedAt = installed.rows[0]?.at ?? now;
  const isNew = records.length === 0 && now.getTime() - installedAt.getTime() < firstBackupGraceMs;
  return {
    installedAt,
    last: records[0] ?? null,
    lastSuccess: completed[0] ?? null,
    previousBytes: completed[1]?.bytes ?? null,
    newestProved,
    alarms: isNew ? [] : alarms.map(({ kind, message }) => ({ kind, message })),
  };
}
