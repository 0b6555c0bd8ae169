import type { Db, Tx } from "../platform/database.ts";

export interface ProgramFile {
  sha256: string;
  fileName: string;
  status: "pending" | "read" | "refused";
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
  const rows = await db
    .selectFrom("program_files")
    .selectAll()
    .where("program_id", "=", programId)
    .orderBy("file_name")
    .execute();
  return rows.map((row) => ({
    sha256: row.sha256,
    fileName: row.file_name,
    status: row.status as ProgramFile["status"],
    reason: row.reason,
  }));
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
