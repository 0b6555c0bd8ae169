import type { LibraryQuery } from "@curriculum/contract/library-operations.ts";
import { sql } from "kysely";
import type { Db } from "../platform/database.ts";
import { documentRow, type DocumentRow } from "./document-row.ts";
import { AppError } from "../platform/app-error.ts";

const isUsable = sql`(replaced_by is null and case when admission_override is null
  then verdict is distinct from 'refused' else admission_override ->> 'decision' = 'admit' end)`;

/** A page of the library as the caller may see it, newest first, with how many fit in all. */
export async function listLibraryPage(
  db: Db,
  query: LibraryQuery,
): Promise<{ documents: DocumentRow[]; total: number; next: string | null }> {
  const where = sql.join([sql`true`, ...filtersOf(query)], sql` and `);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from documents where ${where}`.execute(db);
  const { rows } = await sql<Record<string, unknown>>`
    select id, file_name as "fileName", format, language, pages, words, record, credibility, verdict, admission,
           admission_override as "override", standing, replaced_by as "replacedBy", version, created_at as "addedAt"
      from documents
     where ${where} and ${await afterOf(db, query.after)}
     order by created_at desc, id
     limit ${query.limit + 1}`.execute(db);
  const documents = rows.slice(0, query.limit).map((row) => documentRow.parse(row));
  return {
    documents,
    total: counted[0]?.total ?? 0,
    next: rows.length > query.limit ? (documents.at(-1)?.id ?? null) : null,
  };
}

function filtersOf({ text, type, verdict, usable }: LibraryQuery) {
  const pattern = `%${(text ?? "").trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return [
    ...(pattern === "%%"
      ? []
      : [
          sql`(record ->> 'title' ilike ${pattern} or record ->> 'authors' ilike ${pattern} or file_name ilike ${pattern}
          or record ->> 'publisher' ilike ${pattern} or record ->> 'doi' ilike ${pattern} or record ->> 'isbn' ilike ${pattern})`,
        ]),
    ...(type === undefined ? [] : [sql`record ->> 'type' = ${type}`]),
    ...(verdict === undefined ? [] : [verdict === "not judged" ? sql`verdict is null` : sql`verdict = ${verdict}`]),
    ...(usable === undefined ? [] : [usable === "yes" ? isUsable : sql`not ${isUsable}`]),
  ];
}

async function afterOf(db: Db, after: string | undefined) {
  if (after === undefined) return sql`true`;
  const { rows } = await sql`select from documents where id = ${after}`.execute(db);
  if (rows.length === 0)
    throw new AppError("bad_input", `The page after ${after} cannot be shown: that document is gone. Start anew.`);
  // The times are compared where they are: read into a Date, they would lose their microseconds.
  return sql`(created_at < (select a.created_at from documents a where a.id = ${after})
    or created_at = (select a.created_at from documents a where a.id = ${after}) and id > ${after})`;
}

/** How many passages a document has, as far as the caller may see them. */
export async function countPassages(db: Db, documentId: string): Promise<number> {
  const row = await db
    .selectFrom("knowledge_base")
    .select((query) => query.fn.countAll<number>().as("count"))
    .where("document_id", "=", documentId)
    .executeTakeFirstOrThrow();
  return row.count;
}
