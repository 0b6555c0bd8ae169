import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { AppError } from "../../platform/app-error.ts";
import { hashFile, readArchive } from "./archive-file.client.ts";
import type { ArchiveKey } from "./archive-key.client.ts";
import { openCursor, readAll, type EntryCursor } from "./entry-cursor.ts";
import { findDifferences, manifestShape, noteShape, type Manifest, type TableContent } from "./manifest.ts";
import { entryNames, sha256Of } from "./snapshot-entries.ts";
import { measureTable } from "./table-content.store.ts";
import { damaged, type ReadEntry } from "./tar-stream.ts";

/** Reads an archive to its end and holds everything in it against its hashes; writes nothing. Returns its manifest. */
export async function verifyArchive(file: string, key: ArchiveKey): Promise<Manifest> {
  await verifyNote(file);
  return verifyEntries(readArchive(file, key));
}

/** The same for entries that are unpacked already. */
export async function verifyEntries(entries: AsyncGenerator<ReadEntry>): Promise<Manifest> {
  const cursor = openCursor(entries);
  try {
    const tables = await readTables(cursor);
    const dump = await measure(cursor.takeParts(entryNames.dump));
    const queue = await measureQueue(await cursor.take(entryNames.queue));
    const files: Manifest["files"] = [];
    for (let entry = await cursor.next(); entry?.name.startsWith(`${entryNames.files}/`); entry = await cursor.next()) {
      files.push(await measure(await cursor.take(entry.name)));
      if (entry.name !== `${entryNames.files}/${files.at(-1)?.sha256}`)
        throw damaged(`${entry.name} is not its content`);
    }
    const text = await readAll(await cursor.take(entryNames.manifest));
    const seal = await readAll(await cursor.take(entryNames.manifestHash));
    if (seal.toString() !== `${sha256Of(text)}\n`) throw damaged("its manifest is not the one that was sealed");
    if ((await cursor.next()) !== undefined) throw damaged("something follows its manifest");
    const manifest = readManifest(text.toString());
    const isSame =
      JSON.stringify([queue, files]) === JSON.stringify([manifest.queue, manifest.files]) &&
      (manifest.dump === null ? dump.bytes === 0 : dump.sha256 === manifest.dump.sha256);
    // A dump holds its rows in a form of its own: they are compared when they are restored.
    const expected = manifest.dump === null ? manifest.tables : [];
    const differences = findDifferences(expected, withEmptyTables(expected, tables));
    if (!isSame || differences.length > 0)
      throw damaged(`its content is not that of its manifest. ${differences.join("; ")}`);
    return manifest;
  } finally {
    await cursor.close();
  }
}

/** Where a note lies beside the archive, the archive must be the one that it tells of. */
async function verifyNote(file: string): Promise<void> {
  const text = await readFile(`${file}.json`, "utf8").catch(() => null);
  if (text === null) return;
  const note = noteShape.safeParse(parseJson(text));
  if (!note.success) {
    throw new AppError(
      "bad_input",
      `The note beside the archive is damaged: ${file}.json. The archive holds its own manifest: remove the note and try again.`,
    );
  }
  const found = await hashFile(file).catch((cause) => {
    throw new AppError("not_found", `There is no file ${file}.`, { cause });
  });
  const { bytes, sha256 } = note.data.archive;
  if (found.bytes !== bytes) throw damaged(`it has ${found.bytes} bytes where its note says ${bytes}`);
  if (found.sha256 !== sha256) throw damaged("its SHA-256 is not the one in its note");
}

async function readTables(cursor: EntryCursor): Promise<TableContent[]> {
  const tables: TableContent[] = [];
  for (;;) {
    const name = /^tables\/(.+)\/000001$/.exec((await cursor.next())?.name ?? "")?.[1];
    if (name === undefined) return tables;
    const table = measureTable({ name, columns: [] });
    // Read for its measure alone.
    for await (const _ of table.through(cursor.takeParts(`${entryNames.tables}/${name}`)));
    tables.push(table.content());
  }
}

/** A table without rows has no entry. */
function withEmptyTables(expected: readonly TableContent[], found: readonly TableContent[]): TableContent[] {
  const names = new Set(found.map((table) => table.name));
  const empty = { rows: 0, bytes: 0, sha256: sha256Of(new Uint8Array(0)) };
  return [...found, ...expected.filter((table) => !names.has(table.name)).map((table) => ({ ...table, ...empty }))];
}

async function measure(content: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function measureQueue(content: AsyncIterable<Uint8Array>): Promise<Manifest["queue"]> {
  const { rows, bytes, sha256 } = await (async () => {
    const table = measureTable({ name: "queue", columns: [] });
    for await (const _ of table.through(content));
    return table.content();
  })();
  return { rows, bytes, sha256 };
}

function readManifest(text: string): Manifest {
  const json = parseJson(text);
  const read = manifestShape.safeParse(json);
  if (read.success) return read.data;
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === "number" && format > 1) {
    throw new AppError(
      "unsupported",
      "The archive was made by a newer version of the product. Restore it with that one.",
    );
  }
  throw damaged("its manifest cannot be read", read.error);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
