import assert from "node:assert/strict";
import { documentedTables } from "../../../src/operations/verify/documented-tables.ts";
import { section } from "../statement.ts";
import { undone } from "../undone.ts";
import type { Walk } from "../open-walk.ts";

const ours = Object.keys(documentedTables);

/** Columns of our tables that match and that no index begins with. */
async function findUnindexed({ sql }: Walk, condition: string): Promise<string[]> {
  const rows = await sql(
    `select c.relname || '.' || a.attname as name
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and (${condition})
        and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum and i.indpred is null)`,
    [ours],
  );
  return rows.map((row) => String(row["name"]));
}

/** Indexes, tips and the two queries of the document, word for word. */
export const performance = [
  ...section("Indexes", {
    "foreign keys are indexed for joins": async (walk) =>
      assert.deepEqual(
        await findUnindexed(
          walk,
          "exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and f.conkey[1] = a.attnum)",
        ),
        [],
      ),
    "status fields are indexed for filtering": async (walk) =>
      assert.deepEqual(await findUnindexed(walk, "a.attname = 'status'"), []),
    "timestamps are indexed for sorting": async (walk) =>
      assert.deepEqual(await findUnindexed(walk, "c.relname = 'audit_logs' and a.attname = 'created_at'"), []),
  }),
  ...section("Query optimisation", {
    "parameters keep SQL out": async ({ sql }) => {
      const rows = await sql("SELECT * FROM programs WHERE status = $1", [
        "draft'; drop table competitor_programs; --",
      ]);
      assert.deepEqual(rows, []);
      assert.equal((await sql("select 1 from competitor_programs")).length, 2);
    },
    "LIMIT and OFFSET limit a result": async ({ sql }) => {
      const page = (offset: number) =>
        sql(`select module_code from modules order by sequence_order limit 2 offset ${offset}`);
      assert.deepEqual(await page(4), [{ module_code: "BI105" }, { module_code: "BI106" }]);
    },
    "EXPLAIN ANALYZE shows how a query is run": async (walk) => {
      const rows = await undone(walk, [
        "set local enable_seqscan = off",
        "explain analyze select * from programs where status = 'draft'",
      ]);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      assert.match(plan, /programs_status_index/);
      assert.match(plan, /Execution Time/);
    },
    "a materialized view holds a complex aggregation": async (walk) => {
      const rows = await undone(walk, [
        `create materialized view outcomes_by_level as
           select m.program_id, o.bloom_level, count(*)::int as n
             from learning_outcomes o join modules m on m.id = o.module_id group by 1, 2`,
        "refresh materialized view outcomes_by_level",
        "select sum(n)::int as n from outcomes_by_level",
      ]);
      assert.deepEqual(rows, [{ n: 30 }]);
    },
  }),
  ...section("Monitoring queries", {
    "show slow queries": async ({ sql }) => {
      const rows = await sql(`
        SELECT pid, now() - query_start as duration, query
        FROM pg_stat_activity
        WHERE state = 'active'
        ORDER BY duration DESC;`);
      assert.ok(rows.some((row) => String(row["query"]).includes("pg_stat_activity")));
    },
    "show table sizes": async ({ sql }) => {
      const rows = await sql(`
        SELECT
          schemaname,
          tablename,
          pg_size_pretty(pg_total_relation_size(schemaname||'.'||tablename)) AS size
        FROM pg_tables
        WHERE schemaname = 'public'
        ORDER BY pg_total_relation_size(schemaname||'.'||tablename) DESC;`);
      for (const table of ours)
        assert.ok(
          rows.some((row) => row["tablename"] === table && row["size"] !== null),
          table,
        );
    },
    "curriculum db stats shows both, with pool, disk, replicas and backups": async ({ command }) => {
      const stats = JSON.parse(await command("node bin/curriculum.js db stats --json")) as Record<
        string,
        { isKnown?: boolean }
      >;
      for (const part of ["server", "queries", "tables", "indexes", "replication", "backups", "disk"])
        assert.equal(stats[part]?.isKnown, true, `${part}: ${JSON.stringify(stats[part])}`);
    },
  }),
];
