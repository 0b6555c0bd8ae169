import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";
import { describeColumn, describeCondition, type LiveSchema, type LiveTable } from "./live-schema.ts";

interface TableRow {
  name: string;
  row_security: LiveTable["rowSecurity"];
  columns: { name: string; type: string; isRequired: boolean; default: string | null }[];
  indexes: { name: string; columns: string[]; isUnique: boolean; isPrimary: boolean; isValid: boolean }[];
  foreign_keys: { name: string; columns: string[]; target: string; onDelete: string }[];
  checks: { name: string; definition: string }[];
  triggers: string[];
}

/** Reads every table of the schema `public` but the list of migrations, in one statement and in the order of names. */
export async function readSchema(db: Db): Promise<LiveSchema> {
  const { rows } = await sql<TableRow>`
    select c.relname as name,
      case when c.relforcerowsecurity and c.relrowsecurity then 'forced' when c.relrowsecurity then 'on' else 'off' end as row_security,
      (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                'isRequired', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid)) order by a.attnum), '[]')
         from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(json_build_object('name', x.relname, 'isUnique', i.indisunique, 'isPrimary', i.indisprimary,
                'isValid', i.indisvalid and i.indpred is null and i.indisready,
                'columns', (select json_agg(pg_get_indexdef(i.indexrelid, k.place::int, true) order by k.place)
                              from generate_series(1, i.indnkeyatts) as k (place))) order by x.relname), '[]')
         from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid) as indexes,
      (select coalesce(json_agg(json_build_object('name', f.conname, 'target', f.confrelid::regclass::text,
                'onDelete', case f.confdeltype when 'c' then 'cascade' when 'n' then 'set null' when 'd' then 'set default'
                                               when 'r' then 'restrict' else 'no action' end,
                'columns', (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality as k (number, place)
                              join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number)) order by f.conname), '[]')
         from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.convalidated) as foreign_keys,
      (select coalesce(json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid)) order by k.conname), '[]')
         from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.convalidated) as checks,
      (select coalesce(json_agg(t.tgname order by t.tgname), '[]')
         from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D') as triggers
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'pgmigrations'
    order by c.relname`.execute(db);
  return { tables: rows.map(tableOf) };
}

function tableOf(row: TableRow): LiveTable {
  return {
    name: row.name,
    rowSecurity: row.row_security,
    columns: row.columns.map((column) => ({ name: column.name, description: describeColumn(column) })),
    primaryKey: row.indexes.find(({ isPrimary }) => isPrimary)?.columns ?? [],
    indexes: row.indexes.map(({ columns, isUnique, ...index }) => ({
      ...index,
      description: `${columns.join(", ")}${isUnique ? " unique" : ""}`,
    })),
    foreignKeys: row.foreign_keys.map(({ name, columns, target, onDelete }) => ({
      name,
      target,
      description: `${columns.join(", ")} → ${target}, ${onDelete}`,
    })),
    checks: row.checks.map(({ name, definition }) => ({ name, condition: describeCondition(definition) })),
    triggers: row.triggers,
  };
}
