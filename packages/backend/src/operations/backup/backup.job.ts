import { z } from "zod";
import type { Log } from "../../platform/log.ts";
import type { JobKind, Queue } from "../../platform/queue.ts";
import { describeNewKey } from "./archive-key.client.ts";
import { listBackups } from "./backup.store.ts";
import { dailyHourUtc, judgeBackups } from "./judge-backups.ts";
import type { Backups } from "./open-backups.client.ts";
import { removeExpired, runBackup } from "./run-backup.action.ts";

const nothing = z.object({});

/** The daily backup with its proof. What fails at night may succeed some minutes later: a full disk, a restarted server. */
export const backupJob: JobKind<Record<string, never>> = {
  name: "backup",
  payload: nothing,
  patience: { retries: 3, delaySeconds: 600, expireInSeconds: 6 * 3_600 },
};

/** Looks whether a backup is missing, late, empty or shrunken. */
export const backupWatchJob: JobKind<Record<string, never>> = {
  name: "backup-watch",
  payload: nothing,
  patience: { retries: 0, delaySeconds: 0, expireInSeconds: 60 },
};

/** Puts both on the clock and does them in this process. A run that was due while nothing ran is made up for at once. */
export async function workBackups(queue: Queue, open: () => Promise<Backups>, log: Log): Promise<void> {
  await queue.schedule(backupJob, `0 ${dailyHourUtc} * * *`, {});
  await queue.schedule(backupWatchJob, "15 * * * *", {});
  await queue.work(backupJob, 1, async (_, signal) => {
    try {
      const backups = await open();
      if (backups.key.isNew) log.warn(describeNewKey(backups.keyFile));
      const { file, bytes, drill } = await runBackup(backups, { kind: "scheduled", format: "auto", signal });
      log.info({ file, bytes, drill }, "backup made and proved");
      const removed = await removeExpired(backups);
      if (removed.length > 0) log.info({ removed }, "old backups removed");
    } catch (error) {
      log.error({ err: error }, "backup failed");
      throw error;
    }
  });
  await queue.work(backupWatchJob, 1, async () => {
    const { database, now } = await open();
    for (const alarm of judgeBackups(await listBackups(database.db), now()).alarms) log.error(alarm, alarm.message);
  });
}
