import { sql } from "kysely";
import { AppError } from "../../platform/app-error.ts";
import type { Db } from "../../platform/database.ts";
import {
  deletePassageVectors,
  describePassageVectors,
  listVectorPlaces,
  upsertPassageVectors,
} from "./passage-vector.store.ts";
import type { VectorHit, VectorStore } from "./vector-store.ts";

/** Whether the database knows pgvector's type. */
export async function hasPgvector(db: Db): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select to_regtype('vector') is not null as has`.execute(db);
  return rows[0]!.has;
}

/**
 * Vectors in PostgreSQL, compared there by pgvector: a typed column beside the bytes of the exact scan, in the same
 * table under the same policies. Made at first use, which takes the rights of the table's owner; vectors that the exact
 * scan stored are stored anew by `vectors index`.
 */
export async function openPgvectorStore(db: Db, model: string): Promise<VectorStore> {
  if (!(await hasPgvector(db))) {
    throw new AppError(
      "bad_input",
      "VECTOR_STORE=pgvector, but this database has no pgvector. Install it and run: create extension vector. Or take VECTOR_STORE=exact.",
    );
  }
  await sql`
    do $body$ begin
      if not exists (select from pg_attribute where attrelid = 'passage_vectors'::regclass and attname = 'embedding') then
        alter table passage_vectors add column embedding vector;
      end if;
    end $body$`.execute(db);
  return {
    kind: "pgvector",
    isOutside: false,
    upsert: async (vectors) => {
      await upsertPassageVectors(db, model, vectors, true);
      return { stored: [...vectors], failed: [] };
    },
    delete: (places) => deletePassageVectors(db, places),
    query: async (values, limit, filter = {}): Promise<VectorHit[]> => {
      const asked = sql`${`{${values.join(",")}}`}::real[]::vector`;
      const { rows } = await sql<VectorHit>`
        select passage_id as "passageId", 1 - (embedding <=> ${asked}) as similarity from passage_vectors
         where model = ${model} and dimension = ${values.length} and embedding is not null
           and (${filter.namespaces ?? null}::text[] is null or namespace = any(${filter.namespaces ?? null}::text[]))
           and (${filter.documentIds ?? null}::uuid[] is null or document_id = any(${filter.documentIds ?? null}::uuid[]))
         order by embedding <=> ${asked}, passage_id limit ${limit}`.execute(db);
      return rows;
    },
    list: () => listVectorPlaces(db, true),
    describe: async () => ({ kind: "pgvector", ...(await describePassageVectors(db, model, true)) }),
  };
}
