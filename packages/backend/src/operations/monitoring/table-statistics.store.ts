import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface TableFacts {
  table: string;
  /** The server's estimate, without reading the table. */
  rows: number;
  /** Rows that were changed or deleted and whose room is not free again. */
  deadRows: number;
  totalBytes: number;
  indexBytes: number;
}

export interface IndexFacts {
  index: string;
  table: string;
  bytes: number;
}

export interface IndexReport {
  /** Never read since the statistics began, on tables large enough that the server would read them. */
  unused: IndexFacts[];
  /** Those that another index repeats column for column. */
  duplicate: (IndexFacts & { sameAs: string })[];
  /** Foreign keys none of whose columns begins an index: deleting what they point at reads the whole table. */
  missing: { table: string; columns: string }[];
}

/** Tables of the product with their sizes, the largest first (DATABASE, "Show table sizes"). */
export async function listTables(db: Db): Promise<TableFacts[]> {
  const { rows } = await sql<TableFacts>`
    select c.relname as table, greatest(coalesce(s.n_live_tup, 0), c.reltuples::int8) as rows,
           coalesce(s.n_dead_tup, 0) as "deadRows", pg_total_relation_size(c.oid) as "totalBytes",
           pg_indexes_size(c.oid) as "indexBytes"
      from pg_class c left join pg_stat_user_tables s on s.relid = c.oid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
     order by "totalBytes" desc, 1`.execute(db);
  return rows;
}

// Below this many rows a sequential scan is right, and an unread index says nothing.
const rowsWorthAnIndex = 1_000;

/** Indexes that cost and give nothing, and foreign keys that want one. */
export async function listIndexFaults(db: Db): Promise<IndexReport> {
  const unused = await sql<IndexFacts>`
    select s.indexrelname as index, s.relname as table, pg_relation_size(s.indexrelid) as bytes
      from pg_stat_user_indexes s join pg_index i using (indexrelid)
      join pg_stat_user_tables t on t.relid = s.relid
     where s.schemaname = 'public' and s.idx_scan = 0 and not i.indisunique and t.n_live_tup >= ${rowsWorthAnIndex}
     order by bytes desc, 1`.execute(db);
  const duplicate = await sql<IndexFacts & { sameAs: string }>`
    select b.indexrelid::regclass::text as index, b.indrelid::regclass::text as table,
           pg_relation_size(b.indexrelid) as bytes, a.indexrelid::regclass::text as "sameAs"
      from pg_index a join pg_index b using (indrelid, indkey, indclass, indcollation, indoption)
      join pg_class c on c.oid = b.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_class am on am.oid = a.indexrelid join pg_class bm on bm.oid = b.indexrelid and bm.relam = am.relam
     where a.indexrelid <> b.indexrelid and not b.indisunique
       and (a.indisunique or a.indexrelid < b.indexrelid)
       and coalesce(pg_get_expr(a.indpred, a.indrelid), '') = coalesce(pg_get_expr(b.indpred, b.indrelid), '')
       and coalesce(pg_get_expr(a.indexprs, a.indrelid), '') = coalesce(pg_get_expr(b.indexprs, b.indrelid), '')
     order by 1`.execute(db);
  const missing = await sql<{ table: string; columns: string }>`
    select c.conrelid::regclass::text as table,
           (select string_agg(attname, ', ' order by place) from unnest(c.conkey) with ordinality as k (attnum, place)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns
      from pg_constraint c
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace
       and not exists (
         select from pg_index i
          where i.indrelid = c.conrelid and i.indisvalid
            and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '(% IS NOT NULL)')
            and i.indkey[0] = any (c.conkey))
     order by 1, 2`.execute(db);
  return { unused: unused.rows, duplicate: duplicate.rows, missing: missing.rows };
}
