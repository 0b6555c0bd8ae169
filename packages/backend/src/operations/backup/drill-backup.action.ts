import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../platform/app-error.ts";
import { createDatabase } from "../../platform/create-database.ts";
import { startEmbeddedPostgres } from "../../platform/embedded-postgres.ts";
import type { ArchiveKey } from "./archive-key.client.ts";
import { countRows } from "./manifest.ts";
import { restoreArchive } from "./restore-archive.action.ts";
import { createBeside, dropDatabase } from "./restore-target.store.ts";
import { databaseOf } from "./with-session.client.ts";

/** What a restore drill saw; kept with the backup. */
export interface DrillReport {
  ok: true;
  /** Where it was restored. */
  place: "same server" | "scratch cluster";
  seconds: number;
  tables: number;
  rows: number;
  files: number;
  /** Last link of the audit chain after the restore. */
  auditHead: { sequence: string; rowHash: string } | null;
}

export interface DrillOrder {
  /** The database that was backed up: the scratch one is made beside it. */
  url: string;
  file: string;
  key: ArchiveKey;
  toolsFolder?: string | undefined;
  /** Where a scratch cluster may be made. */
  dataDir: string;
  signal?: AbortSignal | undefined;
}

/** Restores an archive into a scratch database, holds it against its manifest, and removes it. Throws what is wrong. */
export async function drillBackup(order: DrillOrder): Promise<DrillReport> {
  const started = performance.now();
  const scratch = await openScratch(order);
  try {
    const { manifest, auditFault } = await restoreArchive({
      ...order,
      url: scratch.url,
      files: null,
      isForced: false,
      isUpgraded: false,
    });
    if (auditFault !== null) {
      throw new AppError("conflict", `Restored as it was, but ${auditFault}. Find out more: curriculum audit verify`);
    }
    return {
      ok: true,
      place: scratch.place,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      tables: manifest.tables.length,
      rows: countRows(manifest.tables),
      files: manifest.files.length,
      auditHead: manifest.auditHead,
    };
  } finally {
    await scratch.close();
  }
}

interface Scratch {
  url: string;
  place: DrillReport["place"];
  close: () => Promise<void>;
}

/** An empty database on the same server; on an embedded server of its own where none may be made there. */
async function openScratch({ url, dataDir }: DrillOrder): Promise<Scratch> {
  const name = `${databaseOf(url).slice(0, 40)}_drill_${randomUUID().slice(0, 8)}`;
  const made = await createBeside(url, name).catch(() => null);
  if (made !== null) return { url: made, place: "same server", close: () => dropDatabase(made) };
  const folder = join(dataDir, `drill-${randomUUID().slice(0, 8)}`);
  await mkdir(folder, { recursive: true });
  const server = await startEmbeddedPostgres({ folder, unsafe: true });
  await createDatabase(server.urlOf("postgres"), name);
  return {
    url: server.urlOf(name),
    place: "scratch cluster",
    close: async () => {
      await server.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
