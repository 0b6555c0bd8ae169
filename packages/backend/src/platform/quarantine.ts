import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { storeStream } from "./store-stream.ts";

/** Where uploaded bytes wait until they are judged, by the batch that they came in (the program they came for). */
export interface Quarantine {
  /** Takes bytes in as they come; a stop or an error leaves none of them. */
  hold: (batch: string, bytes: AsyncIterable<Uint8Array>) => Promise<{ sha256: string; bytes: number }>;
  /** Path of bytes that are held; of any batch when none is given. Null when they are not. */
  find: (sha256: string, batch?: string) => Promise<string | null>;
  /** Moves bytes out to where they stay. Does nothing when the batch does not hold them. */
  release: (batch: string, sha256: string, path: string) => Promise<void>;
  /** Folder for work on bytes that are held; it is gone when the batch is. */
  scratchOf: (batch: string, sha256: string) => string;
  discard: (batch: string) => Promise<void>;
  /** Batches that nothing was added to for `idleMs`. */
  listIdle: (idleMs: number, now: Date) => Promise<string[]>;
  list: () => Promise<string[]>;
}

const batchName = /^[0-9a-f-]{36}$/;
const hashName = /^[0-9a-f]{64}$/;

export function openQuarantine(dataDir: string): Quarantine {
  const folder = join(dataDir, "quarantine");
  const folderOf = (batch: string) => {
    if (!batchName.test(batch)) throw new Error("A batch is named by a UUID.");
    return join(folder, batch);
  };
  const batches = async () => (await listFolder(folder)).filter((name) => batchName.test(name));
  return {
    hold: async (batch, bytes) => {
      const target = folderOf(batch);
      // For the product's own user alone: nobody has looked at these bytes yet.
      await mkdir(target, { recursive: true, mode: 0o700 });
      const draft = join(target, `${randomUUID()}.part`);
      return storeStream(bytes, draft, (sha256) => join(target, sha256), 0o600);
    },
    find: async (sha256, batch) => {
      if (!hashName.test(sha256)) throw new Error("A file is named by its SHA-256.");
      for (const name of batch === undefined ? await batches() : [batch]) {
        const path = join(folderOf(name), sha256);
        if (await isThere(path)) return path;
      }
      return null;
    },
    release: async (batch, sha256, path) => {
      if (!hashName.test(sha256)) throw new Error("A file is named by its SHA-256.");
      const held = join(folderOf(batch), sha256);
      if (await isThere(held)) await rename(held, path);
    },
    scratchOf: (batch, sha256) => {
      if (!hashName.test(sha256)) throw new Error("A file is named by its SHA-256.");
      return join(folderOf(batch), `${sha256}.work`);
    },
    discard: (batch) => rm(folderOf(batch), { recursive: true, force: true }),
    listIdle: async (idleMs, now) => {
      const found = await Promise.all(
        (await batches()).map(async (batch) => {
          const at = await stat(folderOf(batch)).catch(() => null);
          return at !== null && now.getTime() - at.mtimeMs >= idleMs ? batch : null;
        }),
      );
      return found.filter((batch) => batch !== null);
    },
    list: async () => {
      const names = await Promise.all((await batches()).map((batch) => listFolder(folderOf(batch))));
      return names.flat().filter((name) => hashName.test(name));
    },
  };
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
