import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { PlacedCitation } from "./citation-places.ts";

/** Replaces the citations of one item. */
export async function updateCitations(
  tx: Tx,
  programId: string,
  itemId: string,
  placed: readonly PlacedCitation[],
): Promise<void> {
  await tx.deleteFrom("citations").where("item_id", "=", itemId).execute();
  if (placed.length === 0) return;
  await tx
    .insertInto("citations")
    .values(
      placed.map(({ place, citation }, position) => ({
        program_id: programId,
        item_id: itemId,
        position,
        place,
        passage_id: citation.passageId,
        quote: citation.quote,
      })),
    )
    .execute();
}

/** Every citation of a program, by citing item, in the order written. Section and page come from the passage as it stands. */
export async function listCitations(db: Db, programId: string): Promise<Map<string, PlacedCitation[]>> {
  const rows = await db
    .selectFrom("citations as c")
    .innerJoin("knowledge_base as k", "k.id", "c.passage_id")
    .select(["c.item_id", "c.place", "c.quote", "c.passage_id", "k.document_id", "k.section_path", "k.page_label"])
    .where("c.program_id", "=", programId)
    .orderBy("c.item_id")
    .orderBy("c.position")
    .execute();
  const byItem = new Map<string, PlacedCitation[]>();
  for (const row of rows) {
    const list = byItem.get(row.item_id) ?? [];
    byItem.set(row.item_id, list);
    list.push({
      place: row.place,
      citation: {
        sourceId: row.document_id ?? "",
        passageId: row.passage_id,
        quote: row.quote,
        section: (row.section_path ?? []).join(" > "),
        page: row.page_label,
      },
    });
  }
  return byItem;
}

/** The passages that a program cites, in the order of their sources. */
export async function listCitedPassages(db: Db, programId: string) {
  return db
    .selectFrom("knowledge_base as k")
    .select(["k.id", "k.document_id", "k.section_path", "k.page_label", "k.content"])
    .where(sql<boolean>`exists (select 1 from citations c where c.passage_id = k.id and c.program_id = ${programId})`)
    .orderBy("k.document_id")
    .orderBy("k.position")
    .execute();
}
