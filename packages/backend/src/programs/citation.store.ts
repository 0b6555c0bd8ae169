import type { Tx } from "../platform/database.ts";
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
