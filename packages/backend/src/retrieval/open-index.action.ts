import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "../platform/database.ts";
import { finishIndex } from "./build-index.ts";
import { addPassage, startIndex } from "./index-draft.ts";
import { findContentFingerprint, listIndexedPassages } from "./indexed-passage.store.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import type { SearchIndex } from "./search-index.ts";

export interface OpenedIndex {
  index: SearchIndex;
  /** Names the content of the index; compare with `findContentFingerprint` to know whether it is still current. */
  fingerprint: string;
  from: "snapshot" | "database";
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The index over everything in the knowledge base. Reads the snapshot in `folder` when it was made from the same
 * content, else builds from PostgreSQL and replaces it. A snapshot is a cache: deleting it costs time only. The newest
 * replaces older ones; a half-written one is never seen, since it gets its name when it is complete.
 */
export async function openIndex(db: Db, folder: string): Promise<OpenedIndex> {
  const fingerprint = await findContentFingerprint(db);
  const name = `search-${fingerprint.slice(0, 24)}.snapshot`;
  const kept = await readIfThere(join(folder, name));
  if (kept) {
    const read = readSnapshot(kept, fingerprint);
    if (read.ok) return { index: read.index, fingerprint, from: "snapshot" };
  }
  const draft = startIndex();
  for await (const passage of listIndexedPassages(db)) addPassage(draft, passage);
  const index = finishIndex(draft);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${name}.${process.pid}.part`);
  await writeFile(unfinished, saveSnapshot(index, fingerprint));
  await rename(unfinished, join(folder, name));
  for (const other of await readdir(folder)) {
    if (/^search-.*\.snapshot$/.test(other) && other !== name) await rm(join(folder, other), { force: true });
  }
  return { index, fingerprint, from: "database" };
}
