import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "./app-error.ts";
import { lowBytes } from "./decide-room.ts";
import { findDiskRoom } from "./disk-room.ts";
import { openQuarantine } from "./quarantine.ts";
import { storeStream } from "./store-stream.ts";

/** Uploaded bytes, named by their SHA-256: the same file is kept once. What is not judged yet waits in quarantine. */
export interface FileStore {
  insert: (bytes: Uint8Array) => Promise<string>;
  get: (sha256: string) => Promise<Uint8Array>;
  /** Takes bytes of a batch into quarantine as they come. `expectedBytes`: how many there may be. */
  hold: (batch: string, bytes: AsyncIterable<Uint8Array>, expectedBytes: number) => Promise<StoredFile>;
  /** Keeps bytes that a batch holds. */
  admit: (batch: string, sha256: string) => Promise<void>;
  /** Folder for work on a file that a batch holds, gone with the batch: nobody makes it before it is needed. */
  scratchOf: (batch: string, sha256: string) => string;
  /** Forgets what a batch holds still. */
  discard: (batch: string) => Promise<void>;
  /** Batches that nothing was added to for `idleMs`. */
  listIdleBatches: (idleMs: number, now: Date) => Promise<string[]>;
  /** Every file with its size, by name; those in quarantine too. */
  list: () => Promise<StoredFile[]>;
  /** A file's bytes in pieces. */
  read: (sha256: string) => AsyncIterable<Uint8Array>;
  /** Stores bytes that come in pieces; refuses them when they are not what the name says. */
  insertStream: (sha256: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
}

export interface StoredFile {
  sha256: string;
  bytes: number;
}

const hashName = /^[0-9a-f]{64}$/;

export function openFileStore(dataDir: string): FileStore {
  const folder = join(dataDir, "files");
  const quarantine = openQuarantine(dataDir);
  const pathOf = (sha256: string) => {
    if (!hashName.test(sha256)) throw new Error("A file is named by its SHA-256.");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  // Bytes leave quarantine in one step, so they are in the one place or the other.
  const find = async (sha256: string) => {
    const path = pathOf(sha256);
    if (existsSync(path)) return path;
    return (await quarantine.find(sha256)) ?? path;
  };
  return {
    hold: async (batch, bytes, expectedBytes) => {
      await mkdir(folder, { recursive: true });
      await refuseWhenLow(folder, expectedBytes);
      return quarantine.hold(batch, bytes);
    },
    admit: async (batch, sha256) => {
      const path = pathOf(sha256);
      await mkdir(join(path, ".."), { recursive: true });
      await quarantine.release(batch, sha256, path);
    },
    scratchOf: quarantine.scratchOf,
    discard: quarantine.discard,
    listIdleBatches: quarantine.listIdle,
    insert: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      await mkdir(join(path, ".."), { recursive: true });
      await refuseWhenLow(folder, bytes.length);
      // Written beside and renamed: a stop in between leaves no half file under the name.
      const draft = `${path}.${randomUUID()}`;
      try {
        await writeFile(draft, bytes, { flush: true });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return sha256;
    },
    get: async (sha256) => readFile(await find(sha256)),
    list: async () => {
      // First: what leaves quarantine meanwhile is seen in its new place.
      const held = await quarantine.list();
      const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return [];
        throw error;
      });
      const kept = names.map((name) => basename(name)).filter((name) => hashName.test(name));
      const hashes = [...new Set([...held, ...kept])].toSorted();
      const sizes = hashes.map(async (sha256) => {
        const found = await stat(await find(sha256)).catch((error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT" && !kept.includes(sha256)) return null;
          throw error;
        });
        return found === null ? null : { sha256, bytes: found.size };
      });
      return (await Promise.all(sizes)).filter((file) => file !== null);
    },
    read: async function* (sha256) {
      yield* createReadStream(await find(sha256)) as AsyncIterable<Uint8Array>;
    },
    insertStream: async (sha256, bytes) => {
      const path = pathOf(sha256);
      await mkdir(join(path, ".."), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      await storeStream(bytes, draft, (found) => {
        if (found !== sha256) throw new Error(`The bytes given for file ${sha256} are not its own.`);
        return path;
      });
    },
  };
}

/** Uploads stop before the disk is full: the database may lie on the same one, and ends when it cannot write. */
async function refuseWhenLow(folder: string, bytes: number): Promise<void> {
  if ((await findDiskRoom(folder)) - bytes >= lowBytes) return;
  throw new AppError(
    "unavailable",
    "The disk that holds DATA_DIR is nearly full, so the file was not stored. Free room on that disk and upload it again.",
  );
}
