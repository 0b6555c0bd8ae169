import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import { hideSecrets } from "./hide-secrets.ts";

export interface StatementFacts {
  id: string;
  calls: number;
  meanSeconds: number;
  maxSeconds: number;
  totalSeconds: number;
  /** With its values replaced by $1, $2, … */
  query: string;
}

export type StatementReport = { isOn: true; slowest: StatementFacts[] } | { isOn: false; remedy: string };

const documented = 'see "Slow statements" in docs/monitoring.md';

/**
 * The statements of one database with the highest mean time, by pg_stat_statements. `db` may be on another database of
 * the same server: the extension counts for all of them and need stand in one.
 */
export async function readSlowStatements(db: Db, database: string, limit: number): Promise<StatementReport> {
  const found = await sql<{ schema: string; isLoaded: boolean }>`
    select n.nspname as schema,
           exists (select from pg_settings where name = 'pg_stat_statements.max') as "isLoaded"
      from pg_extension e join pg_namespace n on n.oid = e.extnamespace
     where e.extname = 'pg_stat_statements'`.execute(db);
  const extension = found.rows[0];
  if (!extension)
    return { isOn: false, remedy: `run \`create extension pg_stat_statements\` as a superuser; ${documented}` };
  if (!extension.isLoaded) {
    return {
      isOn: false,
      remedy: `set shared_preload_libraries = 'pg_stat_statements' and restart PostgreSQL; ${documented}`,
    };
  }
  const { rows } = await sql<StatementFacts>`
    select queryid::text as id, calls, mean_exec_time / 1000 as "meanSeconds", max_exec_time / 1000 as "maxSeconds",
           total_exec_time / 1000 as "totalSeconds", query
      from ${sql.table(`${extension.schema}.pg_stat_statements`)}
     where dbid = (select oid from pg_database where datname = ${database}) and queryid is not null and toplevel
     order by mean_exec_time desc, queryid limit ${limit}`.execute(db);
  return { isOn: true, slowest: rows.map((row) => ({ ...row, query: hideSecrets(row.query) })) };
}
