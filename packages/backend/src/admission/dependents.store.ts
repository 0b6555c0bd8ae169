import type { Dependents } from "@curriculum/contract/library-operations.ts";
import { sql } from "kysely";
import type { Db } from "../platform/database.ts";

/** The programs that rest on a document, with what cites it, as far as the caller may see them. By title. */
export async function listDependents(db: Db, documentId: string): Promise<Dependents> {
  const { rows } = await sql<Dependents["programs"][number]>`
    select p.id, p.program_name as title, p.status, c.items, c.citations, r.readings
      from programs p
      cross join lateral (
        select count(distinct c.item_id) as items, count(*) as citations
          from citations c join knowledge_base k on k.id = c.passage_id
         where c.program_id = p.id and k.document_id = ${documentId}) c
      cross join lateral (
        select count(*) as readings from reading_items i join modules m on m.id = i.module_id
         where m.program_id = p.id and i.document_id = ${documentId}) r
     where exists (select from program_documents d where d.program_id = p.id and d.document_id = ${documentId})
        or c.citations > 0 or r.readings > 0
     order by p.program_name, p.id`.execute(db);
  return { programs: rows };
}
