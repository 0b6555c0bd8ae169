import type { Tx } from "../platform/database.ts";
import type { PlacedCitation } from "./citation-places.ts";

/** Replaces the citations of one item. */
export async function updateCitations(
  tx: Tx,
  programId: string,
  itemId: string,
  placed: readonly PlacedCitation[],
): Promise<void> {
  if (placed.length === 0) {
    await tx.deleteFrom("citations").where("item_id", "=", itemId).execute();
    return;
  }
  const rows = placed.map(({ place, citation }, position) => ({
    program_id: programId,
    item_id: itemId,
    position,
    place,
    passage_id: citation.passageId,
    quote: citation.quote,
  }));
  await tx
    .with("surplus", (db) =>
      db
        .deleteFrom("citations")
        .where("item_id", "=", itemId)
        .where("position", ">=", rows.length)
        .returning("item_id"),
    )
    .insertInto("citations")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["item_id", "position"]).doUpdateSet((eb) => ({
        place: eb.ref("excluded.place"),
        passage_id: eb.ref("excluded.passage_id"),
        quote: eb.ref("excluded.quote"),
      })),
    )
    .execute();
}
