import type { BibliographicRecord, Credibility } from "@curriculum/curriculum/model/source.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { recordDate } from "./record-date.ts";

/** Writes a corrected record, with what the passages repeat of it. */
export async function updateRecord(
  tx: Tx,
  documentId: string,
  record: BibliographicRecord,
  credibility: Credibility,
): Promise<void> {
  await tx
    .updateTable("documents")
    .set({ record: JSON.stringify(record), credibility: JSON.stringify(credibility) })
    .where("id", "=", documentId)
    .execute();
  await sql`
    update knowledge_base
       set source_url = ${record.url ?? null}, source_type = ${record.type},
           publication_date = ${recordDate(record.published)}::date, credibility_score = ${credibility.score}::int
     where document_id = ${documentId}`.execute(tx);
}
