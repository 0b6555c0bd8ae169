import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import type { StoreDescription, StoredVector, VectorPlace } from "./vector-store.ts";
import { passageIdOf } from "./vector-id.ts";

// A few megabytes a batch at usual dimensions.
const batchSize = 2_000;

/** The bytes of a vector as they are stored: 32-bit floats, little-endian like every machine that Node runs on. */
function bytesOf(values: Float32Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** A real[] literal. */
function arrayText(values: Float32Array): string {
  return `{${values.join(",")}}`;
}

/**
 * Stores vectors, one for each passage: a later one replaces it. A passage that is gone meanwhile is passed over.
 * With `isTyped` the column that pgvector reads is filled too.
 */
export async function upsertPassageVectors(
  db: Db,
  model: string,
  vectors: readonly StoredVector[],
  isTyped: boolean,
): Promise<void> {
  const column = sql.raw(isTyped ? ", embedding" : "");
  const value = sql.raw(isTyped ? ", typed::real[]::vector" : "");
  const update = sql.raw(isTyped ? ", embedding = excluded.embedding" : "");
  const texts = isTyped ? vectors.map(({ values }) => arrayText(values)) : vectors.map(() => "");
  await sql`
    insert into passage_vectors (passage_id, vector_id, document_id, namespace, model, dimension, vector${column})
    select k.id, row.vector_id, k.document_id, row.namespace, ${model}, octet_length(row.vector) / 4, row.vector${value}
      from unnest(${vectors.map(({ passageId }) => passageId)}::uuid[], ${vectors.map(({ id }) => id)}::text[],
        ${vectors.map(({ namespace }) => namespace)}::text[], ${vectors.map(({ values }) => bytesOf(values))}::bytea[],
        ${texts}::text[]) as row(passage_id, vector_id, namespace, vector, typed)
      join knowledge_base k on k.id = row.passage_id and k.document_id is not null
    on conflict (passage_id) do update set vector_id = excluded.vector_id, namespace = excluded.namespace,
      model = excluded.model, dimension = excluded.dimension, vector = excluded.vector,
      embedded_at = excluded.embedded_at${update}`.execute(db);
}

export async function deletePassageVectors(db: Db, places: readonly VectorPlace[]): Promise<void> {
  await sql`
    delete from passage_vectors v using unnest(${places.map(({ id }) => passageIdOf(id))}::uuid[],
      ${places.map(({ id }) => id)}::text[], ${places.map(({ namespace }) => namespace)}::text[]) as
      row(passage_id, vector_id, namespace)
     where v.passage_id = row.passage_id and v.vector_id = row.vector_id and v.namespace = row.namespace`.execute(db);
}

/** Places of every vector by passage id, in batches. With `isTyped` only those that pgvector can read. */
export async function* listVectorPlaces(db: Db, isTyped: boolean): AsyncGenerator<VectorPlace[]> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<VectorPlace & { passageId: string }>`
      select passage_id as "passageId", namespace, vector_id as id from passage_vectors
       where passage_id > ${last}::uuid ${sql.raw(isTyped ? "and embedding is not null" : "")}
       order by passage_id limit ${batchSize}`.execute(db);
    if (rows.length > 0) yield rows.map(({ namespace, id }) => ({ namespace, id }));
    if (rows.length < batchSize) return;
    last = rows.at(-1)!.passageId;
  }
}

export interface VectorRow {
  passageId: string;
  documentId: string;
  namespace: string;
  vector: Buffer;
}

/** All vectors of one model and dimension by passage id, in batches. */
export async function* listVectorRows(db: Db, model: string, dimension: number): AsyncGenerator<VectorRow[]> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<VectorRow>`
      select passage_id as "passageId", document_id as "documentId", namespace, vector from passage_vectors
       where passage_id > ${last}::uuid and model = ${model} and dimension = ${dimension}
       order by passage_id limit ${batchSize}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
    last = rows.at(-1)!.passageId;
  }
}

/** Changes when a vector of the model comes, goes or is replaced. */
export async function findVectorFingerprint(db: Db, model: string): Promise<string> {
  const { rows } = await sql<{ parts: string }>`
    select concat_ws(',', count(*), max(embedded_at), sum(hashtextextended(vector_id, 0)::numeric)) as parts
      from passage_vectors where model = ${model}`.execute(db);
  return rows[0]!.parts;
}

export async function describePassageVectors(
  db: Db,
  model: string,
  isTyped: boolean,
): Promise<Omit<StoreDescription, "kind">> {
  const { rows } = await sql<{ name: string; vectors: number; dimension: number }>`
    select namespace as name, count(*) as vectors, max(dimension) as dimension from passage_vectors
     where model = ${model} ${sql.raw(isTyped ? "and embedding is not null" : "")}
     group by namespace order by namespace`.execute(db);
  return {
    vectors: rows.reduce((sum, { vectors }) => sum + vectors, 0),
    dimension: rows[0]?.dimension ?? null,
    namespaces: rows.map(({ name, vectors }) => ({ name, vectors })),
  };
}
