import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { FoundQuotation, QuotablePassage } from "./find-quotation.ts";

/** A program that cites a document, as it stands before its citations follow to another reading. */
export interface CitingProgram {
  id: string;
  title: string;
  status: string;
  /** A run that is not complete still writes from the plan, which names the old reading. */
  isBeingWritten: boolean;
}

/** A stored citation with the place that it names. */
export interface StoredCitation {
  programId: string;
  itemId: string;
  position: number;
  quote: string;
  sectionPath: string[];
  page: string | null;
  charStart: number | null;
}

/** The programs that cite passages of a document or list it for reading, held until the transaction ends. By id. */
export async function lockCitingPrograms(tx: Tx, documentId: string): Promise<CitingProgram[]> {
  const { rows } = await sql<CitingProgram>`
    select p.id, p.program_name as title, p.status,
           exists (select from generation_jobs j
             where j.program_id = p.id and j.status <> 'completed'
               and not exists (select from generation_jobs l where l.program_id = p.id and l.created_at > j.created_at))
             as "isBeingWritten"
      from programs p
     where exists (select from citations c join knowledge_base k on k.id = c.passage_id
                    where c.program_id = p.id and k.document_id = ${documentId})
        or exists (select from reading_items i join modules m on m.id = i.module_id
                    where m.program_id = p.id and i.document_id = ${documentId})
     order by p.id for update of p`.execute(tx);
  return rows;
}

export async function listCitationsOf(
  db: Db,
  documentId: string,
  programIds: readonly string[],
): Promise<StoredCitation[]> {
  const { rows } = await sql<StoredCitation>`
    select c.program_id as "programId", c.item_id as "itemId", c.position, c.quote, k.section_path as "sectionPath",
           k.page_label as page, coalesce(c.char_start, k.char_start + strpos(k.content, c.quote) - 1) as "charStart"
      from citations c join knowledge_base k on k.id = c.passage_id
     where k.document_id = ${documentId} and c.program_id = any(${[...programIds]}::uuid[])
     order by c.program_id, c.item_id, c.position`.execute(db);
  return rows;
}

export async function listQuotablePassages(db: Db, documentId: string): Promise<QuotablePassage[]> {
  const { rows } = await sql<QuotablePassage>`
    select id, content, section_path as "sectionPath", char_start as "charStart"
      from knowledge_base where document_id = ${documentId} order by position`.execute(db);
  return rows;
}

/** Points citations at the passages that hold their quotation now. How far each carries its item was judged by the quotation's own passage and stays. */
export async function updateCitedPlaces(
  tx: Tx,
  moved: readonly { citation: StoredCitation; found: FoundQuotation }[],
): Promise<void> {
  const rows = moved.map(({ citation, found }) => ({
    item_id: citation.itemId,
    position: citation.position,
    passage_id: found.passageId,
    quote: found.quote,
    char_start: found.charStart,
    char_end: found.charStart === null ? null : found.charStart + found.quote.length,
  }));
  await sql`
    update citations c
       set passage_id = r.passage_id, quote = r.quote, char_start = r.char_start, char_end = r.char_end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             as r(item_id uuid, position int, passage_id uuid, quote text, char_start int, char_end int)
     where c.item_id = r.item_id and c.position = r.position`.execute(tx);
}

/** Readings whose section the other reading holds under the same headings follow to it. Returns those that cannot. */
export async function moveReadings(
  tx: Tx,
  programIds: readonly string[],
  from: string,
  to: string,
): Promise<{ programId: string; itemId: string; section: string }[]> {
  const ids = [...programIds];
  await sql`
    update reading_items i set document_id = ${to}
      from modules m
     where m.id = i.module_id and m.program_id = any(${ids}::uuid[]) and i.document_id = ${from}
       and exists (select from document_sections s
             where s.document_id = ${to}
               and array_to_string(s.path[1:cardinality(s.path) - 1] || concat_ws(' ', s.number, s.title), ' > ')
                   = i.details ->> 'section')`.execute(tx);
  const { rows } = await sql<{ programId: string; itemId: string; section: string }>`
    select m.program_id as "programId", i.id as "itemId", coalesce(i.details ->> 'section', '') as section
      from reading_items i join modules m on m.id = i.module_id
     where m.program_id = any(${ids}::uuid[]) and i.document_id = ${from} order by m.program_id, i.id`.execute(tx);
  return rows;
}

/** The programs rest on the other reading, and no longer on the old one where nothing of theirs names it. */
export async function linkReading(tx: Tx, programIds: readonly string[], from: string, to: string): Promise<void> {
  const ids = [...programIds];
  await sql`
    insert into program_documents (program_id, document_id) select unnest(${ids}::uuid[]), ${to}::uuid
    on conflict do nothing`.execute(tx);
  await sql`
    delete from program_documents d
     where d.document_id = ${from} and d.program_id = any(${ids}::uuid[])
       and not exists (select from citations c join knowledge_base k on k.id = c.passage_id
             where c.program_id = d.program_id and k.document_id = ${from})
       and not exists (select from reading_items i join modules m on m.id = i.module_id
             where m.program_id = d.program_id and i.document_id = ${from})`.execute(tx);
}
