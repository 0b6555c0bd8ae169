import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { QueryTerm } from "./query-terms.ts";
import type { TermBlock } from "./term-blocks.ts";

const rowsInStatement = 500;

/** Stores what the database ranks by, in place of what was there. `passageIds` by number, as the blocks name them. */
export async function insertTermBlocks(
  tx: Tx,
  passageIds: readonly string[],
  blocks: Iterable<TermBlock>,
): Promise<void> {
  await sql`delete from search_passages`.execute(tx);
  await sql`delete from search_blocks`.execute(tx);
  await sql`insert into search_passages (number, passage_id)
    select ordinality - 1, id from unnest(${passageIds}::uuid[]) with ordinality as row(id, ordinality)`.execute(tx);
  let rows: TermBlock[] = [];
  const flush = async (): Promise<void> => {
    await sql`insert into search_blocks (term, block, passages, weights)
      select term, block, passages, weights from json_to_recordset(${JSON.stringify(rows)}::json)
        as row(term text, block int, passages int[], weights real[])`.execute(tx);
    rows = [];
  };
  for (const block of blocks) {
    rows.push(block);
    if (rows.length === rowsInStatement) await flush();
  }
  await flush();
}

/**
 * The passages with the highest scores, ranked by the database alone: for the cross-check of the index in memory, and for
 * a process that has no room for one. Equal scores come in the order of indexing.
 */
export async function listBestByBlocks(
  db: Db,
  asked: readonly QueryTerm[],
  limit: number,
): Promise<{ passageId: string; score: number }[]> {
  const { rows } = await sql<{ passage_id: string; score: number }>`
    select p.passage_id, scored.score
    from (
      select entry.number, sum(entry.weight::float8 * asked.weight) as score
      from json_to_recordset(${JSON.stringify(asked)}::json) as asked(term text, weight float8)
      join search_blocks b on b.term = asked.term
      cross join unnest(b.passages, b.weights) as entry(number, weight)
      group by entry.number order by score desc, entry.number limit ${limit}
    ) scored
    join search_passages p on p.number = scored.number
    order by scored.score desc, scored.number`.execute(db);
  return rows.map(({ passage_id, score }) => ({ passageId: passage_id, score }));
}
