import { readerVersion } from "../knowledge/reader-version.ts";
import { AppError } from "../platform/app-error.ts";
import type { Db } from "../platform/database.ts";

/** Whether the two are readings of the same bytes; refuses ids that are none or the same. */
export async function getReadingPair(
  db: Db,
  from: string,
  to: string,
): Promise<{ isSameFile: boolean; sha256: string }> {
  if (from === to)
    throw new AppError("bad_input", "A document cannot follow itself. Name the other reading or edition.");
  const rows = await db.selectFrom("documents").select(["id", "sha256"]).where("id", "in", [from, to]).execute();
  const [old, other] = [from, to].map((id) => rows.find((row) => row.id === id));
  if (old === undefined || other === undefined)
    throw new AppError("not_found", `There is no document ${old === undefined ? from : to}.`);
  return { isSameFile: old.sha256 === other.sha256, sha256: old.sha256 };
}

/** The edition that replaced a document, or else what this version of the reader made of the same bytes. */
export async function findSuccessor(db: Db, documentId: string): Promise<string | undefined> {
  const old = await db
    .selectFrom("documents")
    .select(["sha256", "replaced_by"])
    .where("id", "=", documentId)
    .executeTakeFirst();
  if (old === undefined || old.replaced_by !== null) return old?.replaced_by ?? undefined;
  const row = await db
    .selectFrom("documents")
    .select("id")
    .where("sha256", "=", old.sha256)
    .where("reader_version", "=", readerVersion)
    .where("id", "<>", documentId)
    .executeTakeFirst();
  return row?.id;
}
