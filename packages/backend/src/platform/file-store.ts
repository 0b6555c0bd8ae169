import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "./app-error.ts";
import { lowBytes } from "./decide-room.ts";
import { findDiskRoom } from "./disk-room.ts";

/** Uploaded bytes, named by their SHA-256: the same file is kept once. */
export interface FileStore {
  insert: (bytes: Uint8Array) => Promise<string>;
  get: (sha256: string) => Promise<Uint8Array>;
  /** Every file with its size, by name. */
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
  const pathOf = (sha256: string) => {
    if (!hashName.test(sha256)) throw new Error("A file is named by its SHA-256.");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
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
    get: (sha256) => readFile(pathOf(sha256)),
    list: async () => {
      const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return [];
        throw error;
      });
      const hashes = names.map((name) => basename(name)).filter((name) => hashName.test(name));
      return Promise.all(
        hashes.toSorted().map(async (sha256) => ({ sha256, bytes: (await stat(pathOf(sha256))).size })),
      );
    },
    read: (sha256) => createReadStream(pathOf(sha256)),
    insertStream: async (sha256, bytes) => {
      const path = pathOf(sha256);
      await mkdir(join(path, ".."), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      const hash = createHash("sha256");
      try {
        await pipeline(
          bytes,
          async function* (chunks: AsyncIterable<Uint8Array>) {
            for await (const chunk of chunks) {
              hash.update(chunk);
              yield chunk;
            }
          },
          createWriteStream(draft, { flush: true }),
        );
        if (hash.digest("hex") !== sha256) throw new Error(`The bytes given for file ${sha256} are not its own.`);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
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
