import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import type { ArchiveKey } from "./archive-key.client.ts";
import { AppError } from "../../platform/app-error.ts";
import { damaged, readTar, writeTar, type ReadEntry, type WrittenEntry } from "./tar-stream.ts";

export interface WrittenArchive {
  bytes: number;
  /** Of the encrypted file. */
  sha256: string;
}

/**
 * Writes tar | zstd | age to a file, mode 600. It stands under its name only when it is whole and on disk.
 * Memory stays bounded, whatever the size.
 */
export async function writeArchive(
  file: string,
  key: ArchiveKey,
  entries: AsyncIterable<WrittenEntry>,
  signal?: AbortSignal,
): Promise<WrittenArchive> {
  const draft = `${file}.part`;
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const tar = Readable.from(writeTar(entries), { objectMode: false });
  const packed = tar.pipe(createZstdCompress());
  tar.once("error", (error) => packed.destroy(error));
  try {
    const locked = await key.newEncrypter().encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array>);
    const target = createWriteStream(draft, { mode: 0o600 });
    await pipeline(Readable.fromWeb(locked as never), measure, target, { signal });
    await flushToDisk(draft);
    await rename(draft, file);
  } catch (error) {
    tar.destroy();
    await rm(draft, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** The entries of an encrypted archive. Wrong keys, damage and cut ends are refused with what to do. */
export async function* readArchive(file: string, key: ArchiveKey): AsyncGenerator<ReadEntry> {
  const source = createReadStream(file, { highWaterMark: 64 * 1024 });
  const packed = createZstdDecompress();
  try {
    const plain = Readable.fromWeb((await openLock(file, key, source)) as never);
    plain.once("error", (error) => packed.destroy(error));
    for await (const entry of readTar(plain.pipe(packed))) {
      yield { ...entry, content: namingDamage(entry.content) };
    }
  } catch (error) {
    throw asDamage(error);
  } finally {
    source.destroy();
    packed.destroy();
  }
}

/** The same content; the errors of its layers come out as what a person can act on. */
async function* namingDamage(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    throw asDamage(error);
  }
}

function asDamage(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : damaged("its seal is broken, so bytes of it were changed or cut off", error);
}

async function openLock(file: string, key: ArchiveKey, source: Readable): Promise<ReadableStream<Uint8Array>> {
  try {
    return await key.newDecrypter().decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new AppError("not_found", `There is no file ${file}.`, { cause: error });
    throw new AppError(
      "bad_input",
      `${file} does not open: it is locked for another key, or its head is damaged. Give the key that it was made with (BACKUP_KEY_FILE or BACKUP_PASSPHRASE), or take another copy of it. Nothing was changed.`,
      { cause: error },
    );
  }
}

/** SHA-256 and size of a file. */
export async function hashFile(file: string): Promise<WrittenArchive> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
