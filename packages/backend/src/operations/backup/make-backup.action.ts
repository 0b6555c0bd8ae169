import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type pg from "pg";
import { recordAudit } from "../../audit/record-audit.store.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Database } from "../../platform/database.ts";
import type { FileStore } from "../../platform/file-store.ts";
import { writeArchive } from "./archive-file.client.ts";
import type { ArchiveKey } from "./archive-key.client.ts";
import { insertBackup, updateAbandonedBackups, updateBackupCompleted, updateBackupFailed } from "./backup.store.ts";
import type { BackupRecord } from "./judge-backups.ts";
import { noteOf, type Manifest } from "./manifest.ts";
import { findPgTools, majorVersion, runPgTool } from "./pg-tools.client.ts";
import { snapshotEntries } from "./snapshot-entries.ts";
import { takeSnapshot, type Snapshot } from "./take-snapshot.store.ts";
import { withSession } from "./with-session.client.ts";

export type BackupFormat = "auto" | "portable" | "pg_dump";

export interface BackupOrder {
  database: Database;
  files: FileStore;
  key: ArchiveKey;
  kind: BackupRecord["kind"];
  format: BackupFormat;
  /** Folder that the archive goes to, made when missing. */
  folder: string;
  /** The folder of the daily backups: a file in it is recorded by its name alone. */
  homeFolder: string;
  toolsFolder?: string | undefined;
  product: string;
  now: () => Date;
  signal?: AbortSignal | undefined;
}

export interface MadeBackup {
  id: string;
  file: string;
  bytes: number;
  sha256: string;
  manifest: Manifest;
}

// One backup at a time in a database, whoever makes it. The number is arbitrary, and this product's own.
const lockNumber = 7_203_514_802;

/** Makes one encrypted archive of everything that was committed at one moment, with its note, and records it. */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { database, now } = order;
  await mkdir(order.folder, { recursive: true, mode: 0o700 });
  return withSession(database.url, async (client) => {
    const locked = await client.query<{ is: boolean }>("select pg_try_advisory_lock($1) as is", [lockNumber]);
    if (locked.rows[0]?.is !== true) {
      throw new AppError("conflict", "Another backup of this database is being made. Wait until it has ended.");
    }
    await updateAbandonedBackups(database.db);
    const createdAt = now();
    const snapshot = await takeSnapshot(client);
    const id = randomUUID();
    // After the snapshot: a restored database holds no run that never ends.
    await insertBackup(database.db, { id, kind: order.kind });
    const stamp = createdAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
    const file = join(order.folder, `curriculum-${stamp}Z-${id.slice(0, 8)}.tar.zst.age`);
    try {
      return await writeBackup(order, { client, snapshot, createdAt, id, file });
    } catch (error) {
      await rm(file, { force: true });
      await rm(`${file}.json`, { force: true });
      // Told as well when the database is what failed: the first error counts.
      await updateBackupFailed(database.db, id, messageOf(error)).catch(() => {});
      throw error;
    }
  });
}

interface Run {
  client: pg.Client;
  snapshot: Snapshot;
  createdAt: Date;
  id: string;
  file: string;
}

async function writeBackup(order: BackupOrder, run: Run): Promise<MadeBackup> {
  const { id, file, snapshot, client, createdAt } = run;
  const dump = await startDump(order, snapshot);
  let manifest: Manifest | undefined;
  const source = { client, snapshot, files: order.files, product: order.product, createdAt, dump };
  const entries = snapshotEntries(source, (read) => (manifest = read));
  const written = await writeArchive(file, order.key, entries, order.signal);
  if (manifest === undefined) throw new Error("An archive was written without its manifest.");
  const note = noteOf(manifest, order.key.lockedFor, { fileName: basename(file), ...written });
  await writeFile(`${file}.json.part`, `${JSON.stringify(note, null, 2)}\n`, { flush: true });
  await rename(`${file}.json.part`, `${file}.json`);
  const fileName = resolve(dirname(file)) === resolve(order.homeFolder) ? basename(file) : resolve(file);
  const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]));
  await order.database.transaction(async (db) => {
    await updateBackupCompleted(db, id, { fileName, ...written, rows });
    const details = { file: basename(file), kind: order.kind, bytes: written.bytes, sha256: written.sha256 };
    await recordAudit(db, {
      userId: null,
      action: "backup.made",
      resourceType: "backup",
      resourceId: id,
      details,
    });
  });
  return { id, file, ...written, manifest };
}

/** pg_dump on the same snapshot, where its tools are; null for the portable form. */
async function startDump(order: BackupOrder, snapshot: Snapshot): Promise<AsyncIterable<Uint8Array> | null> {
  if (order.format === "portable") return null;
  const major = majorVersion(snapshot.facts.server);
  const tools = await findPgTools(major, order.toolsFolder);
  if (tools === null) {
    if (order.format === "auto") return null;
    throw new AppError(
      "unavailable",
      `There is no pg_dump of PostgreSQL ${major} here. Install its client programs, name their folder with PG_BIN, or take --format portable.`,
    );
  }
  const { role, isByPolicy } = snapshot.sight;
  const sight = [...(role === null ? [] : [`--role=${role}`]), ...(isByPolicy ? ["--enable-row-security"] : [])];
  // Not compressed: the archive is. Without the job queue: its waiting jobs are an entry of their own.
  const form = ["--format=custom", "--compress=0", "--schema=public", "--no-owner"];
  return runPgTool(tools.dump, [...form, `--snapshot=${snapshot.id}`, ...sight], order.database.url);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
