/** A line of the table `backups`. */
export interface BackupRecord {
  id: string;
  startedAt: Date;
  /** Null: still running. */
  finishedAt: Date | null;
  kind: "scheduled" | "manual";
  status: "running" | "completed" | "failed";
  fileName: string | null;
  bytes: number | null;
  sha256: string | null;
  /** Rows of each table. */
  rows: Record<string, number> | null;
  error: string | null;
  /** When it was restored and compared; null: not proved. */
  provedAt: Date | null;
}

export type BackupAlarmKind = "missed" | "late" | "failed" | "unproved" | "empty" | "shrunken";

export interface BackupAlarm {
  kind: BackupAlarmKind;
  /** What is wrong and what to do. */
  message: string;
  /** The backup that it is about; null: about one that is not there. */
  backupId: string | null;
}

export interface BackupJudgement {
  /** Nothing when all is well. */
  alarms: BackupAlarm[];
  /** The newest that was restored and found equal. */
  newestProved: BackupRecord | null;
  /** Hours since its snapshot; null when there is none. */
  provedAgeHours: number | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Hour of the day, UTC, at which the daily backup starts. */
export const dailyHourUtc = 2;
// A start may wait for the queue and for a worker; a run and its drill for a large database.
const startGraceMs = hourMs;
const proofGraceMs = 2 * hourMs;
// A day, and two hours for the run and its proof.
const lateHours = 26;
const shrunkenShare = 0.5;

/** What is wrong with the backups at this moment. Every line of the table may be given, in any order. */
export function judgeBackups(records: readonly BackupRecord[], now: Date): BackupJudgement {
  const newestFirst = records.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  const newestProved = newestFirst.find((one) => one.status === "completed" && one.provedAt !== null) ?? null;
  const provedAgeHours = newestProved === null ? null : (now.getTime() - newestProved.startedAt.getTime()) / hourMs;
  const completed = newestFirst.find((one) => one.status === "completed");
  const ended = newestFirst.find((one) => one.status !== "running");
  const alarms = [
    findMissed(newestFirst, now),
    findLate(newestProved, provedAgeHours),
    ended?.status === "failed" ? failed(ended) : null,
    completed === undefined ? null : findUnproved(completed, now),
    completed === undefined ? null : findEmpty(completed),
    completed === undefined ? null : findShrunken(completed, newestFirst),
  ];
  return { alarms: alarms.filter((alarm) => alarm !== null), newestProved, provedAgeHours };
}

/** The last moment at which a daily backup was due to start. */
export function lastDue(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), dailyHourUtc);
  return new Date(today <= now.getTime() ? today : today - dayMs);
}

function findMissed(newestFirst: readonly BackupRecord[], now: Date): BackupAlarm | null {
  const due = lastDue(now);
  // Within the grace the run before counts.
  const needed = now.getTime() - due.getTime() > startGraceMs ? due : new Date(due.getTime() - dayMs);
  if (newestFirst.some((one) => one.startedAt >= needed)) return null;
  return {
    kind: "missed",
    backupId: null,
    message: `The daily backup of ${describeTime(needed)} did not start. Is a worker running? Make one now: npm run db:backup`,
  };
}

function findLate(newestProved: BackupRecord | null, ageHours: number | null): BackupAlarm | null {
  if (newestProved === null || ageHours === null) {
    return {
      kind: "late",
      backupId: null,
      message: "No backup has been proved by a restore yet. Make one now: npm run db:backup",
    };
  }
  if (ageHours <= lateHours) return null;
  return {
    kind: "late",
    backupId: newestProved.id,
    message: `The newest proved backup is ${Math.floor(ageHours)} hours old (limit ${lateHours}). Make one now: npm run db:backup`,
  };
}

function failed(record: BackupRecord): BackupAlarm {
  const reason = record.error ?? "no reason was kept";
  return {
    kind: "failed",
    backupId: record.id,
    message: `The backup of ${describeTime(record.startedAt)} failed: ${reason}`,
  };
}

function findUnproved(record: BackupRecord, now: Date): BackupAlarm | null {
  const waitedMs = now.getTime() - (record.finishedAt ?? record.startedAt).getTime();
  if (record.provedAt !== null || (record.error === null && waitedMs <= proofGraceMs)) return null;
  const reason = record.error ?? "its restore drill has not ended";
  return {
    kind: "unproved",
    backupId: record.id,
    message: `The backup of ${describeTime(record.startedAt)} is not proved: ${reason}. Do not count on it.`,
  };
}

function findEmpty(record: BackupRecord): BackupAlarm | null {
  if (sumRows(record) > 0 && (record.bytes ?? 0) > 0) return null;
  return {
    kind: "empty",
    backupId: record.id,
    message: `The backup of ${describeTime(record.startedAt)} is empty. Does DATABASE_URL name the right database?`,
  };
}

function findShrunken(record: BackupRecord, newestFirst: readonly BackupRecord[]): BackupAlarm | null {
  const before = newestFirst.find((one) => one.startedAt < record.startedAt && one.provedAt !== null);
  if (before === undefined) return null;
  const measures = [
    { what: "rows", count: sumRows(record), former: sumRows(before) },
    { what: "bytes", count: record.bytes ?? 0, former: before.bytes ?? 0 },
  ];
  const shrunken = measures.find((measure) => measure.count < measure.former * shrunkenShare);
  if (shrunken === undefined) return null;
  return {
    kind: "shrunken",
    backupId: record.id,
    message: `The backup of ${describeTime(record.startedAt)} shrank to ${shrunken.count} ${shrunken.what} from ${shrunken.former}. Was data lost? Keep the one of ${describeTime(before.startedAt)}.`,
  };
}

/** Rows of all tables of a backup. */
export function sumRows(record: Pick<BackupRecord, "rows">): number {
  return Object.values(record.rows ?? {}).reduce((sum, count) => sum + count, 0);
}

function describeTime(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
