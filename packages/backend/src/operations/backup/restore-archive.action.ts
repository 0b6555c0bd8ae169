import { randomUUID } from "node:crypto";
import pg from "pg";
import { AppError } from "../../platform/app-error.ts";
import { migrate } from "../../platform/migrate.ts";
import { readArchive } from "./archive-file.client.ts";
import type { ArchiveKey } from "./archive-key.client.ts";
import { openCursor } from "./entry-cursor.ts";
import { inspectAudit } from "./inspect-audit.store.ts";
import { loadArchive, type LoadOrder } from "./load-archive.store.ts";
import type { Manifest } from "./manifest.ts";
import { findPgTools, majorVersion } from "./pg-tools.client.ts";
import {
  createBeside,
  dropDatabase,
  prepareSchema,
  readTarget,
  refuseUnknownMigrations,
  swapDatabases,
} from "./restore-target.store.ts";
import { verifyArchive } from "./verify-archive.client.ts";
import { databaseOf, urlOfDatabase, withSession } from "./with-session.client.ts";

export interface RestoreOrder extends Pick<LoadOrder, "url" | "files"> {
  file: string;
  key: ArchiveKey;
  /** Replaces a database that holds rows; it is kept under another name. */
  isForced: boolean;
  /** Brings the schema up to this product's afterwards. */
  isUpgraded: boolean;
  toolsFolder?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface Restored {
  manifest: Manifest;
  rows: number;
  /** What is wrong with the audit trail, and was when it was backed up; null: its chain is whole. */
  auditFault: string | null;
  /** Name under which the replaced database is kept; null when none was replaced. */
  keptAs: string | null;
}

/**
 * Restores an archive into an empty database. Everything is verified before the first write, all rows come in one
 * transaction, and they are compared with the manifest before it is committed: a target is filled whole or not at all.
 */
export async function restoreArchive(order: RestoreOrder): Promise<Restored> {
  const manifest = await verifyArchive(order.file, order.key);
  await refuseUnknownMigrations(manifest);
  const tools =
    manifest.kind === "pg_dump" ? await findPgTools(majorVersion(manifest.server), order.toolsFolder) : null;
  if (manifest.kind === "pg_dump" && tools === null) {
    throw new AppError(
      "unavailable",
      `The archive holds a dump of PostgreSQL ${majorVersion(manifest.server)}: install that version's client programs, or name their folder with PG_BIN.`,
    );
  }
  const target = await readTarget(order.url);
  if (target.sessions > 0) {
    throw new AppError(
      "conflict",
      `${target.sessions} other connections use the database ${databaseOf(order.url)}. Stop the product first, then restore.`,
    );
  }
  const fill = (url: string) => fillDatabase(url, { ...order, manifest, tools });
  if (target.filled.length === 0) return { manifest, ...(await fill(order.url)), keptAs: null };
  if (!order.isForced) {
    throw new AppError(
      "conflict",
      `The database ${databaseOf(order.url)} is not empty. Restore into another one with --into, or replace it with --force (it is kept under another name).`,
      { problems: target.filled },
    );
  }
  return replaceDatabase(order.url, manifest, fill);
}

/** Restores beside the target and swaps the names at the end: until then nothing of it is touched. */
async function replaceDatabase(
  url: string,
  manifest: Manifest,
  fill: (url: string) => Promise<Filled>,
): Promise<Restored> {
  const name = databaseOf(url);
  const beside = `${name.slice(0, 40)}_restoring_${randomUUID().slice(0, 8)}`;
  const made = await createBeside(url, beside).catch((cause) => {
    throw new AppError(
      "forbidden",
      "No database can be made beside this one, so it cannot be replaced. Make an empty database and restore into it with --into, then change DATABASE_URL.",
      { cause },
    );
  });
  const keptAs = `${name.slice(0, 40)}_replaced_${new Date().toISOString().slice(0, 19).replaceAll(/\D/g, "")}`;
  try {
    const filled = await fill(made);
    await swapDatabases(url, made, keptAs);
    return { manifest, ...filled, keptAs };
  } catch (error) {
    await dropDatabase(urlOfDatabase(url, beside)).catch(() => {});
    throw error;
  }
}

type FillOrder = Omit<RestoreOrder, "url"> & Pick<LoadOrder, "manifest" | "tools">;

type Filled = Pick<Restored, "rows" | "auditFault">;

async function fillDatabase(url: string, order: FillOrder): Promise<Filled> {
  await prepareSchema(url, order.manifest);
  const filled = await withSession(url, async (client) => {
    const cursor = openCursor(readArchive(order.file, order.key));
    const stop = () => void client.end();
    order.signal?.addEventListener("abort", stop);
    try {
      order.signal?.throwIfAborted();
      await client.query("begin");
      const loaded = await loadArchive(client, { ...order, url, cursor });
      const auditFault = await inspectAudit(client, order.manifest);
      await client.query("commit");
      return { ...loaded, auditFault };
    } catch (error) {
      order.signal?.throwIfAborted();
      if (!(error instanceof pg.DatabaseError)) throw error;
      throw new AppError("conflict", `The database refused the archive: ${error.message}. Nothing was changed.`, {
        cause: error,
      });
    } finally {
      order.signal?.removeEventListener("abort", stop);
      await cursor.close();
    }
  });
  if (order.isUpgraded) await migrate(url);
  return filled;
}
