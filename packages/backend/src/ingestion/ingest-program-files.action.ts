import { sql } from "kysely";
import type { Parsers } from "../intake/open-parsers.client.ts";
import type { Database } from "../platform/database.ts";
import type { FileStore } from "../platform/file-store.ts";
import { ingestFile } from "./ingest-file.action.ts";
import { listProgramFiles, updateProgramFile } from "./program-file.store.ts";

/**
 * Reads the files that came with a brief, each once; a refused file is named and does not stop the others. What could be
 * read leaves quarantine and is kept; the bytes of what was refused are gone when its refusal stands.
 */
export async function ingestProgramFiles(
  work: {
    database: Database;
    files: FileStore;
    parsers: Parsers;
    today: string;
    maxBytes: number;
    signal?: AbortSignal | undefined;
  },
  programId: string,
  jobId: string,
): Promise<void> {
  for (const file of await listProgramFiles(work.database.db, programId)) {
    if (file.status !== "pending") continue;
    work.signal?.throwIfAborted();
    const bytes = await work.files.get(file.sha256);
    const { database, parsers, today, maxBytes } = work;
    const result = await ingestFile({
      database,
      parsers,
      bytes,
      fileName: file.fileName,
      userId: null,
      today,
      maxBytes,
    });
    if (result.ok) await work.files.admit(programId, file.sha256);
    await database.transaction(async (tx) => {
      const outcome = result.ok
        ? ({ status: "read", documentId: result.documentId } as const)
        : ({ status: "refused", reason: result.problems.join(" ") } as const);
      await updateProgramFile(tx, programId, file.sha256, outcome);
      await sql`select pg_notify('generation', ${jobId})`.execute(tx);
    });
  }
  await work.files.discard(programId);
}
