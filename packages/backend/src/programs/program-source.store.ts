import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";

/** A document that a program was given. */
export interface ProgramSource {
  documentId: string;
  title: string;
  /** Why the program is not written from it; null: it is. */
  leftOut: string | null;
}

export async function listProgramSources(db: Db, programId: string): Promise<ProgramSource[]> {
  const { rows } = await sql<ProgramSource>`
    select p.document_id as "documentId", d.record ->> 'title' as title, p.left_out as "leftOut"
      from program_documents p join documents d on d.id = p.document_id
     where p.program_id = ${programId} order by d.file_name, d.id`.execute(db);
  return rows;
}

/** Marks why a program is not written from one of its sources, or with null that it is. */
export async function markLeftOut(tx: Tx, programId: string, documentId: string, reason: string | null): Promise<void> {
  await tx
    .updateTable("program_documents")
    .set({ left_out: reason })
    .where("program_id", "=", programId)
    .where("document_id", "=", documentId)
    .execute();
}

/** The sources that a program was given and is not written from, with the reason. */
export async function listLeftOut(db: Db, programId: string): Promise<{ title: string; reason: string }[]> {
  const sources = await listProgramSources(db, programId);
  return sources.flatMap(({ title, leftOut }) => (leftOut === null ? [] : [{ title, reason: leftOut }]));
}
