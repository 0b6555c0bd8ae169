import { recordAudit } from "../audit/record-audit.store.ts";
import { openArchiveKey } from "../operations/backup/archive-key.client.ts";
import { countRows, type Manifest } from "../operations/backup/manifest.ts";
import { restoreArchive } from "../operations/backup/restore-archive.action.ts";
import { verifyArchive } from "../operations/backup/verify-archive.client.ts";
import { openFileStore } from "../platform/file-store.ts";
import { openStorage } from "../platform/open-storage.ts";
import { exitCodes } from "../platform/run-main.ts";
import { settleSslMode } from "../platform/settle-ssl-mode.ts";
import { describeSize } from "./backup.command.ts";
import type { CommandContext } from "./command-context.ts";

export interface RestoreOptions {
  into?: string;
  force?: boolean;
  list?: boolean;
}

/** `curriculum db restore FILE`: fills an empty database from a backup, whole or not at all. `--list` only looks. */
export async function restoreCommand(context: CommandContext, file: string, options: RestoreOptions): Promise<number> {
  const { config, terminal } = context;
  const key = await openArchiveKey(config.backup, false);
  if (options.list === true) {
    const manifest = await verifyArchive(file, key);
    if (context.isJson) terminal.print(JSON.stringify(manifest, null, 2));
    else for (const line of describeManifest(manifest)) terminal.print(line);
    return exitCodes.ok;
  }
  const started = performance.now();
  const url = options.into === undefined ? (await context.openServer()).url : await settleSslMode(options.into);
  terminal.tell("Verifying the archive, then restoring it …");
  const restored = await restoreArchive({
    url,
    file,
    key,
    files: openFileStore(config.dataDir),
    isForced: options.force === true,
    isUpgraded: true,
    toolsFolder: config.backup.toolsFolder,
    signal: context.signal,
  });
  await recordRestore(context, url, restored.manifest);
  const { manifest, rows, keptAs, auditFault } = restored;
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  if (context.isJson) terminal.print(JSON.stringify({ createdAt: manifest.createdAt, rows, keptAs, auditFault }));
  else {
    terminal.print(
      `Restored the state of ${manifest.createdAt}: ${rows.toLocaleString("en")} rows of ${manifest.tables.length} tables and ${manifest.files.length} files, compared row by row, in ${seconds} s.`,
    );
    if (keptAs !== null) {
      terminal.print(`The former database is kept as ${keptAs}. When it is needed no more: drop database "${keptAs}";`);
    }
    if (auditFault !== null) terminal.print(`As in the database that was backed up, ${auditFault}.`);
  }
  return auditFault === null ? exitCodes.ok : exitCodes.findings;
}

async function recordRestore(context: CommandContext, url: string, manifest: Manifest): Promise<void> {
  const storage = await openStorage({ ...context.config, databaseUrl: url });
  try {
    await storage.database.transaction((db) =>
      recordAudit(db, {
        userId: null,
        action: "database.restored",
        resourceType: "database",
        resourceId: null,
        details: { createdAt: manifest.createdAt, rows: countRows(manifest.tables) },
      }),
    );
  } finally {
    await storage.close();
  }
}

function describeManifest(manifest: Manifest): string[] {
  const files = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `Made        ${manifest.createdAt} from ${manifest.database} on PostgreSQL ${manifest.server}`,
    `Format      ${manifest.kind}, product ${manifest.product}, ${manifest.migrations.length} migrations`,
    `Audit head  ${manifest.auditHead === null ? "none" : `${manifest.auditHead.sequence} ${manifest.auditHead.rowHash}`}`,
    `Files       ${manifest.files.length}, ${describeSize(files)}`,
    `Waiting     ${manifest.queue.rows} jobs`,
    `Rows        ${countRows(manifest.tables).toLocaleString("en")} in ${manifest.tables.length} tables`,
    ...manifest.tables.map(
      (table) =>
        `  ${table.name.padEnd(24)} ${table.rows.toLocaleString("en").padStart(10)}  ${describeSize(table.bytes).padStart(9)}  ${table.sha256}`,
    ),
    "Every hash holds.",
  ];
}
