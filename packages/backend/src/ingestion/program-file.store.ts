import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";

export interface ProgramFile {
  sha256: string;
  fileName: string;
  /** "left out": it was read, and the library does not admit it. */
  status: "pending" | "read" | "refused" | "left out";
  reason: string | null;
}

export async function insertProgramFiles(
  tx: Tx,
  programId: string,
  files: readonly { sha256: string; fileName: string }[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto("program_files")
    .values(files.map((file) => ({ program_id: programId, sha256: file.sha256, file_name: file.fileName })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listProgramFiles(db: Db, programId: string): Promise<ProgramFile[]> {
  const { rows } = await sql<ProgramFile>`
    select f.sha256, f.file_name as "fileName", coalesce(f.reason, s.left_out) as reason,
           case when s.left_out is null then f.status else 'left out' end as status
      from program_files f
      left join lateral (
        select p.left_out from program_documents p join documents d on d.id = p.document_id
         where p.program_id = f.program_id and d.sha256 = f.sha256
         order by d.reader_version desc limit 1) s on true
     where f.program_id = ${programId} order by f.file_name, f.sha256`.execute(db);
  return rows;
}

/** Notes how reading a file ended; a file that was read becomes a source of the program. */
export async function updateProgramFile(
  tx: Tx,
  programId: string,
  sha256: string,
  outcome: { status: "read"; documentId: string } | { status: "refused"; reason: string },
): Promise<void> {
  await tx
    .updateTable("program_files")
    .set({ status: outcome.status, reason: outcome.status === "refused" ? outcome.reason : null })
    .where("program_id", "=", programId)
    .where("sha256", "=", sha256)
    .execute();
  if (outcome.status !== "read") return;
  await tx
    .insertInto("program_documents")
    .values({ program_id: programId, document_id: outcome.documentId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
