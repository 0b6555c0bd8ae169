import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";

/** Programs without a plan, and that no run is planning just now, take the newer edition in the old one's place; returns their ids in order. */
export async function moveUnplannedPrograms(tx: Tx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from programs p join program_documents d on d.program_id = p.id
     where d.document_id = ${from} and p.plan is null
       and not exists (select from generation_jobs j where j.program_id = p.id and j.status = 'processing')
     order by p.id for update of p`.execute(tx);
  const ids = rows.map((row) => row.id);
  await sql`
    insert into program_documents (program_id, document_id) select unnest(${ids}::uuid[]), ${to}::uuid
    on conflict do nothing`.execute(tx);
  await sql`delete from program_documents where document_id = ${from} and program_id = any(${ids}::uuid[])`.execute(tx);
  return ids;
}
