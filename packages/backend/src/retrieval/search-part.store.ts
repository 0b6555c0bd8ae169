import type { Db } from "../platform/database.ts";
import type { DocumentMark } from "./indexed-passage.store.ts";

/** The part of a document; undefined where it was made from something else, or not yet. */
export async function findSearchPart(db: Db, { documentId, mark }: DocumentMark): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("search_parts")
    .select("part")
    .where("document_id", "=", documentId)
    .where("mark", "=", mark)
    .executeTakeFirst();
  return row?.part;
}

/** Keeps the part of a document in place of an older one. A document that was removed meanwhile has none. */
export async function insertSearchPart(db: Db, { documentId, mark }: DocumentMark, part: Uint8Array): Promise<void> {
  await db
    .insertInto("search_parts")
    .columns(["document_id", "mark", "part"])
    .expression((from) =>
      from
        .selectFrom("documents")
        .select((one) => ["id", one.val(mark).as("mark"), one.val(Buffer.from(part)).as("part")])
        .where("id", "=", documentId),
    )
    .onConflict((conflict) => conflict.column("document_id").doUpdateSet({ mark, part: Buffer.from(part) }))
    .execute();
}
