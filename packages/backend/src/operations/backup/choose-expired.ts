import type { BackupRecord } from "./judge-backups.ts";

export interface Retention {
  days: number;
  weeks: number;
  months: number;
}

/** A backup of each of the last 7 days, 4 weeks and 12 months. */
export const retention: Retention = { days: 7, weeks: 4, months: 12 };

/**
 * The scheduled backups that need not be kept. Of each of the last days, weeks (from Monday, UTC) and months in which
 * there is a backup the newest proved one is kept, or the newest where none is proved. The newest of all and the newest
 * proved one always stay, and a gap of any length never empties the folder. Backups made by hand are not touched.
 */
export function chooseExpired(records: readonly BackupRecord[], keep: Retention = retention): BackupRecord[] {
  const newestFirst = records
    .filter((one) => one.kind === "scheduled" && one.status === "completed")
    .toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  const kept = new Set<BackupRecord | undefined>([
    newestFirst[0],
    newestFirst.find(isProved),
    ...newestOfEach(newestFirst, keep.days, dayOf),
    ...newestOfEach(newestFirst, keep.weeks, weekOf),
    ...newestOfEach(newestFirst, keep.months, monthOf),
  ]);
  return newestFirst.filter((one) => !kept.has(one));
}

function newestOfEach(
  newestFirst: readonly BackupRecord[],
  count: number,
  periodOf: (time: Date) => string,
): BackupRecord[] {
  const periods = Map.groupBy(newestFirst, (one) => periodOf(one.startedAt));
  return [...periods.values()].slice(0, count).map((ones) => ones.find(isProved) ?? ones[0]!);
}

function isProved(record: BackupRecord): boolean {
  return record.provedAt !== null;
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The Monday of its week. */
function weekOf(time: Date): string {
  const monday = new Date(time);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return dayOf(monday);
}

function monthOf(time: Date): string {
  return time.toISOString().slice(0, 7);
}
