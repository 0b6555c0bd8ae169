import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import type { AssessPart } from "@curriculum/curriculum/support/remember-support.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { reuseQuery } from "../platform/reuse-query.ts";
import { anchorCitations, type CitedPassage } from "./anchor-citations.ts";
import type { TakenCitation } from "./citation-places.ts";

const keyColumns = ["program_id", "item_id", "position"] as const;

/** Rows as JSON, so that one statement serves any number of them. */
const replaceCitations = reuseQuery<{ programId: string; itemId: string; count: number; rows: string }>(
  ["programId", "itemId", "count", "rows"],
  (db, { programId, itemId, count, rows }) =>
    db
      .with("surplus", (inner) =>
        inner.deleteFrom("citations").where("item_id", "=", itemId).where("position", ">=", count).returning("item_id"),
      )
      .insertInto("citations")
      .columns([...keyColumns, "place", "passage_id", "quote", "support", "support_parts", "char_start", "char_end"])
      .expression(
        sql`select ${programId}::uuid, ${itemId}::uuid, position, place, passage_id, quote,
                   support, support_parts, char_start, char_end
              from jsonb_to_recordset(${rows}::jsonb) as r(position int, place varchar, passage_id uuid, quote text,
                   support real, support_parts jsonb, char_start int, char_end int)`,
      )
      .onConflict((conflict) =>
        conflict.columns(["item_id", "position"]).doUpdateSet((eb) => ({
          place: eb.ref("excluded.place"),
          passage_id: eb.ref("excluded.passage_id"),
          quote: eb.ref("excluded.quote"),
          support: eb.ref("excluded.support"),
          support_parts: eb.ref("excluded.support_parts"),
          char_start: eb.ref("excluded.char_start"),
          char_end: eb.ref("excluded.char_end"),
        })),
      ),
);

const listPassages = reuseQuery<{ ids: string[] }, CitedPassage>(["ids"], (db, { ids }) =>
  db
    .selectFrom("knowledge_base")
    .select(["id", "content", "char_start as charStart"])
    .where(sql<boolean>`id = any(${ids}::uuid[])`),
);

/** What a run has read of its sources, so that it is not read again for each item. */
export interface KnownSources {
  passages: ReadonlyMap<string, Pick<Passage, "id" | "text" | "charStart">>;
  /** Remembers the support of citations for whoever goes on to check them. */
  assess: AssessPart;
}

/** Replaces the citations of one item, each with where it stands in its document and how far it carries the item. */
export async function updateCitations(
  tx: Tx,
  programId: string,
  itemId: string,
  placed: readonly TakenCitation[],
  known?: KnownSources,
): Promise<void> {
  const ids = new Set(placed.map(({ citation }) => citation.passageId));
  const read = [...ids].flatMap((id) => known?.passages.get(id) ?? []);
  const passages = read.map(({ id, text, charStart }): CitedPassage => ({ id, content: text, charStart }));
  const unread = [...ids.difference(new Set(read.map(({ id }) => id)))];
  if (unread.length > 0) passages.push(...(await listPassages(tx, { ids: unread })).rows);
  const rows = anchorCitations(placed, passages, known?.assess).map((row, position) => ({ ...row, position }));
  await replaceCitations(tx, { programId, itemId, count: rows.length, rows: JSON.stringify(rows) });
}
