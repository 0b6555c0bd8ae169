import { rm } from "node:fs/promises";
import type { Database } from "../platform/database.ts";
import { ingestFile, type Ingested } from "./ingest-file.action.ts";
import type { ProgramFileWork } from "./ingest-program-files.action.ts";
import { findOrderedScan, updateRecognisedPages } from "./program-file.store.ts";

/**
 * Recognises the text of one scan of a program, as ordered, and reads it into the library. Pages that a stopped worker
 * had recognised are not recognised again. `tell` is called when more pages are done. Null: nobody wants it any more.
 * Throws when `signal` stops it.
 */
export async function recogniseProgramFile(
  work: Omit<ProgramFileWork, "fetchRules">,
  { programId, sha256 }: { programId: string; sha256: string },
  tell: () => Promise<void>,
): Promise<Ingested | null> {
  const { database, files, parsers, today, maxBytes, signal } = work;
  const ordered = await findOrderedScan(database.db, programId, sha256);
  if (!ordered) return null;
  const revoked = new AbortController();
  const folder = files.scratchOf(programId, sha256);
  let noted = Promise.resolve();
  const onPages = (done: number) => {
    noted = noted.then(() => notePages({ database, programId, sha256, done, revoked, tell }));
    // Seen when it is waited for.
    noted.catch(() => {});
  };
  const ocr = {
    languages: ordered.languages,
    folder,
    onPages,
    signal: AbortSignal.any([revoked.signal, ...(signal ? [signal] : [])]),
  };
  const bytes = await files.get(sha256);
  const source = { database, parsers, bytes, fileName: ordered.fileName, userId: null, today, maxBytes };
  const result = await ingestFile({ ...source, ocr }).catch((error: unknown) => {
    if (revoked.signal.aborted) return null;
    throw error;
  });
  await noted;
  if (result === null) return null;
  if (result.ok) await files.admit(programId, sha256);
  await rm(folder, { recursive: true, force: true });
  return result;
}

async function notePages(note: {
  database: Database;
  programId: string;
  sha256: string;
  done: number;
  revoked: AbortController;
  tell: () => Promise<void>;
}): Promise<void> {
  const { database, programId, sha256, done } = note;
  if (await updateRecognisedPages(database.db, programId, sha256, done)) await note.tell();
  else note.revoked.abort();
}
