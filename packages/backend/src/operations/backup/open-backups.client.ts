import { readFileSync } from "node:fs";
import type { Config } from "../../platform/config.ts";
import type { Database } from "../../platform/database.ts";
import { openFileStore, type FileStore } from "../../platform/file-store.ts";
import { openArchiveKey, type ArchiveKey } from "./archive-key.client.ts";

/** What every use of backups needs, out of the configuration. */
export interface Backups {
  database: Database;
  files: FileStore;
  key: ArchiveKey;
  keyFile: string;
  /** Folder of the daily backups. */
  homeFolder: string;
  toolsFolder: string | undefined;
  dataDir: string;
  product: string;
  now: () => Date;
}

/** Opens the key (made when there is none yet) and the places that backups come from and go to. */
export async function openBackups(config: Config, database: Database): Promise<Backups> {
  return {
    database,
    files: openFileStore(config.dataDir),
    key: await openArchiveKey(config.backup, true),
    keyFile: config.backup.keyFile,
    homeFolder: config.backup.folder,
    toolsFolder: config.backup.toolsFolder,
    dataDir: config.dataDir,
    product: productVersion(),
    now: () => new Date(),
  };
}

function productVersion(): string {
  const text = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
