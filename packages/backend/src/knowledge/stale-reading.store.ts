import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { readerVersion } from "./reader-version.ts";

/** Removes what older readers made of these bytes, where no program cites it. */
export async function deleteStaleReadings(tx: Tx, sha256: string): Promise<void> {
  await tx
    .deleteFrom("documents")
    .where("sha256", "=", sha256)
    .where("reader_version", "<>", readerVersion)
    .where(sql<boolean>`not exists (select from program_documents p where p.document_id = documents.id)`)
    .execute();
}
