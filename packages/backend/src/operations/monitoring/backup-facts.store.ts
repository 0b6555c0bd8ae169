import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface BackupFacts {
  /** When the database was first migrated: the time from which a missing backup is a missed one. */
  installedAt: Date;
  /** The newest attempt; null before the first. */
  last: { startedAt: Date; finishedAt: Date | null; status: string; error: string | null } | null;
  lastSuccess: { startedAt: Date; finishedAt: Date; bytes: number; kind: string } | null;
  /** Size of the successful backup before that one. */
  previousBytes: number | null;
  /** Begin of the newest backup that a restore drill proved. */
  provedBackupAt: Date | null;
}

/** What the table of backups tells; null where there is none. */
export async function findBackupFacts(db: Db): Promise<BackupFacts | null> {
  const { rows: found } = await sql<{ is: boolean }>`
    select to_regclass('backups') is not null and to_regclass('pgmigrations') is not null as is`.execute(db);
  if (found[0]?.is !== true) return null;
  const installed = await sql<{ at: Date }>`select min(run_on) as at from pgmigrations`.execute(db);
  const last = await sql<NonNullable<BackupFacts["last"]>>`
    select started_at as "startedAt", finished_at as "finishedAt", status, error
      from backups order by started_at desc limit 1`.execute(db);
  // A backup is good when it ended and left a file without an error, whatever words its status uses.
  const good = await sql<NonNullable<BackupFacts["lastSuccess"]>>`
    select started_at as "startedAt", finished_at as "finishedAt", bytes, kind
      from backups where finished_at is not null and error is null and bytes is not null
     order by started_at desc limit 2`.execute(db);
  const proved = await sql<{ at: Date | null }>`
    select max(started_at) as at from backups where proved_at is not null`.execute(db);
  const at = installed.rows[0]?.at;
  if (!at) return null;
  return {
    installedAt: at,
    last: last.rows[0] ?? null,
    lastSuccess: good.rows[0] ?? null,
    previousBytes: good.rows[1]?.bytes ?? null,
    provedBackupAt: proved.rows[0]?.at ?? null,
  };
}
