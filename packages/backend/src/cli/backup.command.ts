import { resolve } from "node:path";
import { describeNewKey } from "../operations/backup/archive-key.client.ts";
import { listBackups } from "../operations/backup/backup.store.ts";
import { judgeBackups, sumRows, type BackupRecord } from "../operations/backup/judge-backups.ts";
import type { BackupFormat } from "../operations/backup/make-backup.action.ts";
import { openBackups } from "../operations/backup/open-backups.client.ts";
import { runBackup } from "../operations/backup/run-backup.action.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum db backup`: makes an encrypted backup and proves it by a restore. */
export async function backupCommand(
  context: CommandContext,
  options: { out?: string; format: BackupFormat },
): Promise<number> {
  const { config, terminal, signal } = context;
  const { database } = await context.openStorage();
  const backups = await openBackups(config, database);
  if (backups.key.isNew) terminal.tell(describeNewKey(backups.keyFile));
  const made = await runBackup(backups, {
    kind: "manual",
    format: options.format,
    folder: options.out === undefined ? undefined : resolve(options.out),
    signal,
    onMade: ({ file, bytes }) =>
      terminal.tell(`Written to ${file} (${describeSize(bytes)}). Proving it by a restore …`),
  });
  const { manifest, drill, ...rest } = made;
  if (context.isJson) terminal.print(JSON.stringify({ ...rest, format: manifest.kind, drill }, null, 2));
  else {
    terminal.print(
      `${made.file}: ${describeSize(made.bytes)}, ${manifest.kind}, ${drill.rows.toLocaleString("en")} rows of ${drill.tables} tables and ${drill.files} files; restored and found equal in ${drill.seconds} s.`,
    );
  }
  return exitCodes.ok;
}

/** `curriculum db backups`: the runs with their state, and what is wrong; exit code 1 when something is. */
export async function backupsCommand(context: CommandContext): Promise<number> {
  const { database } = await context.openStorage();
  const records = await listBackups(database.db);
  const judgement = judgeBackups(records, new Date());
  if (context.isJson) {
    context.terminal.print(JSON.stringify({ backups: records, alarms: judgement.alarms }, null, 2));
  } else {
    for (const record of records) context.terminal.print(describeRecord(record));
    const age = judgement.provedAgeHours;
    if (age !== null) context.terminal.print(`\nThe newest proved backup is ${age.toFixed(1)} hours old.`);
    for (const alarm of judgement.alarms) context.terminal.print(`ALARM ${alarm.kind}: ${alarm.message}`);
  }
  return judgement.alarms.length > 0 ? exitCodes.findings : exitCodes.ok;
}

function describeRecord(record: BackupRecord): string {
  const state = record.status !== "completed" ? record.status : record.provedAt === null ? "not proved" : "proved";
  const size = record.bytes === null ? "" : describeSize(record.bytes);
  const rows = record.rows === null ? "" : `${sumRows(record).toLocaleString("en")} rows`;
  const time = record.startedAt.toISOString().slice(0, 19).replace("T", " ");
  const columns = [time, state.padEnd(10), record.kind.padEnd(9), size.padStart(9), rows.padStart(15)];
  return [...columns, record.error ?? record.fileName ?? ""].join("  ");
}

export function describeSize(bytes: number): string {
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}
