import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { deleteBackup, listBackups, updateBackupProved, updateBackupUnproved } from "./backup.store.ts";
import { chooseExpired } from "./choose-expired.ts";
import { drillBackup, type DrillReport } from "./drill-backup.action.ts";
import type { BackupRecord } from "./judge-backups.ts";
import { makeBackup, messageOf, type BackupFormat, type MadeBackup } from "./make-backup.action.ts";
import type { Backups } from "./open-backups.client.ts";

export interface BackupRequest {
  kind: BackupRecord["kind"];
  format: BackupFormat;
  /** Undefined: the folder of the daily backups. */
  folder?: string | undefined;
  signal?: AbortSignal | undefined;
  onMade?: (made: MadeBackup) => void;
}

export interface ProvedBackup extends MadeBackup {
  drill: DrillReport;
}

/** Makes a backup and proves it by a restore; throws when either fails, with the backup recorded as what it is. */
export async function runBackup(backups: Backups, request: BackupRequest): Promise<ProvedBackup> {
  const { database } = backups;
  const made = await makeBackup({ ...backups, ...request, folder: request.folder ?? backups.homeFolder });
  request.onMade?.(made);
  try {
    const drill = await drillBackup({ ...backups, url: database.url, file: made.file, signal: request.signal });
    await updateBackupProved(database.db, made.id, drill);
    return { ...made, drill };
  } catch (error) {
    await updateBackupUnproved(database.db, made.id, messageOf(error));
    throw error;
  }
}

/** Removes the scheduled backups that need not be kept: the file, its note, its line. Returns their file names. */
export async function removeExpired({ database, homeFolder }: Backups): Promise<string[]> {
  const expired = chooseExpired(await listBackups(database.db));
  for (const { id, fileName } of expired) {
    if (fileName === null) continue;
    const file = resolve(homeFolder, fileName);
    await rm(file, { force: true });
    await rm(`${file}.json`, { force: true });
    await deleteBackup(database.db, id);
  }
  return expired.flatMap(({ fileName }) => fileName ?? []);
}
