import { sql } from "kysely";
import type { FetchRules } from "../intake/links/fetch-page.client.ts";
import type { Parsers } from "./parsers/open-parsers.client.ts";
import type { Database } from "../platform/database.ts";
import type { FileStore } from "../platform/file-store.ts";
import { ingestFile, type Ingested } from "./ingest-file.action.ts";
import { ingestLink } from "./ingest-link.action.ts";
import { listProgramFiles, updateProgramFile, type ProgramFile } from "./program-file.store.ts";

export interface ProgramFileWork {
  database: Database;
  files: FileStore;
  parsers: Parsers;
  today: string;
  maxBytes: number;
  /** How pages of the web are fetched; those of the open web when left out. */
  fetchRules?: FetchRules | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Reads the files and links that came with a brief, each once; one that is refused is named and does not stop the
 * others. What could be read leaves quarantine and is kept; scans stay there until a person says what becomes of them;
 * the bytes of what was refused are gone when its refusal stands. Returns whether scans wait.
 */
export async function ingestProgramFiles(work: ProgramFileWork, programId: string, jobId: string): Promise<boolean> {
  for (const file of await listProgramFiles(work.database.db, programId)) {
    if (file.status !== "pending") continue;
    work.signal?.throwIfAborted();
    const result = await readSource(work, file);
    if (result.ok) await work.files.admit(programId, file.sha256);
    await work.database.transaction(async (tx) => {
      await updateProgramFile(tx, programId, file.sha256, "pending", outcomeOf(result));
      await sql`select pg_notify('generation', ${jobId})`.execute(tx);
    });
  }
  const isWaiting = hasOpenScans(await listProgramFiles(work.database.db, programId));
  if (!isWaiting) await work.files.discard(programId);
  return isWaiting;
}

/** Whether a scan waits for a person's word, or for its pages. */
export function hasOpenScans(files: readonly Pick<ProgramFile, "status">[]): boolean {
  return files.some(({ status }) => status === "scanned" || status === "recognising");
}

async function readSource(work: ProgramFileWork, { link, sha256, fileName }: ProgramFile): Promise<Ingested> {
  const { database, parsers, today, maxBytes, fetchRules } = work;
  const library = { database, parsers, userId: null, today, maxBytes };
  if (link !== null) return ingestLink({ ...library, link, ...(fetchRules && { rules: fetchRules }) });
  return ingestFile({ ...library, bytes: await work.files.get(sha256), fileName });
}

function outcomeOf(result: Ingested): Parameters<typeof updateProgramFile>[4] {
  if (result.ok) return { status: "read", documentId: result.documentId };
  const reason = result.problems.join(" ");
  return result.scan ? { status: "scanned", scan: result.scan, reason: null } : { status: "refused", reason };
}
