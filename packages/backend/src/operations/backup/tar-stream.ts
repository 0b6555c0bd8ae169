import { AppError } from "../../platform/app-error.ts";
import { readBytes } from "./read-bytes.ts";
import { blockBytes, paddingOf, readTarHeader, tarHeader } from "./tar-entry.ts";

/** One file of an archive on its way in: its content must be read before the next is asked for. */
export interface ReadEntry {
  name: string;
  size: number;
  content: AsyncIterable<Uint8Array>;
}

/** One file of an archive on its way out. */
export interface WrittenEntry {
  name: string;
  /** Undefined: not known before it is read; it is written as numbered parts `name/000001`, each of about `partBytes`. */
  size: number | undefined;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** How much of a content of unknown size is held in memory. */
export const partBytes = 4 * 1024 * 1024;

/** The bytes of a tar file with these entries. */
export async function* writeTar(entries: AsyncIterable<WrittenEntry>): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    if (entry.size === undefined) {
      let number = 0;
      for await (const part of joinChunks(entry.content, partBytes)) {
        number += 1;
        yield* writeEntry(`${entry.name}/${String(number).padStart(6, "0")}`, part.length, [part]);
      }
    } else yield* writeEntry(entry.name, entry.size, entry.content);
  }
  yield new Uint8Array(2 * blockBytes);
}

async function* writeEntry(name: string, size: number, content: WrittenEntry["content"]): AsyncGenerator<Uint8Array> {
  yield tarHeader({ name, size });
  let written = 0;
  for await (const chunk of content) {
    written += chunk.length;
    yield chunk;
  }
  if (written !== size) throw new Error(`${name} changed while it was read: ${written} bytes instead of ${size}.`);
  if (paddingOf(size) > 0) yield new Uint8Array(paddingOf(size));
}

/** Joins chunks until they come to `size`, and cuts none: a chunk of whole rows stays whole. */
async function* joinChunks(content: WrittenEntry["content"], size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** The entries of a tar file. Anything that `writeTar` would not have written is refused. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadEntry> {
  const reader = readBytes(bytes);
  for (;;) {
    const header = await reader.read(blockBytes);
    if (header === undefined) throw damaged("it ends before its end mark");
    const entry = readTarHeader(header);
    if (entry === undefined) throw damaged("a header of it is not one");
    if (entry === null) break;
    yield {
      ...entry,
      content: (async function* () {
        const isWhole = yield* reader.pieces(entry.size);
        if (!isWhole) throw damaged(`it ends within ${entry.name}`);
      })(),
    };
    const padding = await reader.read(paddingOf(entry.size));
    if (padding === undefined || padding.some((byte) => byte !== 0)) throw damaged(`${entry.name} is not closed`);
  }
  const end = await reader.read(blockBytes);
  if (end === undefined || end.some((byte) => byte !== 0) || !(await reader.isAtEnd()))
    throw damaged("its end mark is not one");
}

/** What every refusal of a damaged archive says; `where` completes "it …". */
export function damaged(where: string, cause?: unknown): AppError {
  return new AppError(
    "bad_input",
    `The archive is damaged: ${where}. Nothing was changed. Take another copy of it, or an older backup.`,
    { cause },
  );
}
