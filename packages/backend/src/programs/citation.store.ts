import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { reuseQuery } from "../platform/reuse-query.ts";
import type { PlacedCitation } from "./citation-places.ts";

/** Rows as JSON, so that one statement serves any number of them. */
const replaceCitations = reuseQuery<{ programId: string; itemId: string; count: number; rows: string }>(
  ["programId", "itemId", "count", "rows"],
  (db, { programId, itemId, count, rows }) =>
    db
      .with("surplus", (inner) =>
        inner.deleteFrom("citations").where("item_id", "=", itemId).where("position", ">=", count).returning("item_id"),
      )
      .insertInto("citations")
      .columns(["program_id", "item_id", "position", "place", "passage_id", "quote"])
      .expression(
        sql`select ${programId}::uuid, ${itemId}::uuid, position, place, passage_id, quote
              from jsonb_to_recordset(${rows}::jsonb) as r(position int, place varchar, passage_id uuid, quote text)`,
      )
      .onConflict((conflict) =>
        conflict.columns(["item_id", "position"]).doUpdateSet((eb) => ({
          place: eb.ref("excluded.place"),
          passage_id: eb.ref("excluded.passage_id"),
          quote: eb.ref("excluded.quote"),
        })),
      ),
);

/** Replaces the citations of one item. */
export async function updateCitations(
  tx: Tx,
  programId: string,
  itemId: string,
  placed: readonly PlacedCitation[],
): Promise<void> {
  const rows = placed.map(({ place, citation }, position) => ({
    position,
    place,
    passage_id: citation.passageId,
    quote: citation.quote,
  }));
  await replaceCitations(tx, { programId, itemId, count: rows.length, rows: JSON.stringify(rows) });
}
