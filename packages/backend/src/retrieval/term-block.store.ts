import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { QueryTerm } from "./query-terms.ts";
import type { RankedPassage } from "./rank-passages.ts";
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

/** Documents with passages that the stored blocks do not cover: read since, or since the blocks were stored anew. */
export async function countUncovered(db: Db): Promise<{ documents: number; uncovered: number }> {
  const { rows } = await sql<{ documents: number; uncovered: number }>`
    select count(*)::int as documents, count(*) filter (where not covered)::int as uncovered
    from (
      select bool_and(p.passage_id is not null) as covered
      from knowledge_base k left join search_passages p on p.passage_id = k.id
      where k.document_id is not null group by k.document_id
    ) one`.execute(db);
  return rows[0]!;
}

/**
 * The passages with the highest scores, ranked by the database alone: for the cross-check of the index in memory, and in
 * place of an index that is not there. Equal scores come in the order of indexing. Each word's points have those of the
 * section in them.
 */
export async function rankByBlocks(
  db: Db,
  asked: readonly QueryTerm[],
  { limit, documentIds }: { limit: number; documentIds?: readonly string[] | undefined },
): Promise<RankedPassage[]> {
  const within = documentIds ?? null;
  const { rows } = await sql<{
    passage_id: string;
    document_id: string | null;
    section_id: string | null;
    score: number;
    terms: Record<string, number>;
  }>`
    select k.id as passage_id, k.document_id, k.section_id, scored.score, scored.terms
    from (
      select entry.number, sum(entry.weight::float8 * asked.weight) as score,
        json_object_agg(asked.term, entry.weight::float8 * asked.weight) as terms
      from json_to_recordset(${JSON.stringify(asked)}::json) as asked(term text, weight float8)
      join search_blocks b on b.term = asked.term
      cross join unnest(b.passages, b.weights) as entry(number, weight)
      where ${within}::uuid[] is null or entry.number in (
        select p.number from search_passages p join knowledge_base k on k.id = p.passage_id
        where k.document_id = any(${within}::uuid[]))
      group by entry.number order by score desc, entry.number limit ${limit}
    ) scored
    join search_passages p on p.number = scored.number
    join knowledge_base k on k.id = p.passage_id
    order by scored.score desc, scored.number`.execute(db);
  return rows.map(({ passage_id, document_id, section_id, score, terms }) => ({
    passageId: passage_id,
    documentId: document_id ?? "",
    sectionId: section_id ?? "",
    score,
    reasons: {
      terms: Object.entries(terms)
        .map(([term, points]) => ({ term, points, fields: {}, family: [] }))
        .toSorted((a, b) => b.points - a.points || (a.term < b.term ? -1 : 1)),
      section: 0,
      heading: 0,
    },
  }));
}
