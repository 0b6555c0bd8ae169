import { createHash } from "node:crypto";
import pg from "pg";
import { copyOut } from "./copy-stream.client.ts";
import type { TableContent } from "./manifest.ts";
import { orderTables, type TableLink } from "./order-tables.ts";

/** A table as it is read and written: names only, no content. */
export interface TableShape {
  name: string;
  /** Without generated columns: those come out of the others. */
  columns: string[];
  /** `order by` list that gives the same order on every server: by primary key, texts by their bytes. */
  order: string;
}

const name = (text: string) => pg.escapeIdentifier(text);
const newline = 10;

/** Every table of the product in an order in which it can be restored. The list of migrations is not content. */
export async function describeTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; keys: { name: string; text: boolean }[] }>(`
    select c.relname as name,
           (select json_agg(a.attname order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           (select json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) order by k.position)
              from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary) as keys
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> 'pgmigrations'`);
  const links = await client.query<TableLink>(`
    select f.relname as from, t.relname as to from pg_constraint c
      join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  const byName = new Map(rows.map((row) => [row.name, row]));
  return orderTables([...byName.keys()], links.rows).map((table) => {
    const { columns, keys } = byName.get(table)!;
    // Collations differ between servers; bytes do not.
    const key = (keys ?? []).map((column) => `t.${name(column.name)}${column.text ? ' collate "C"' : ""}`).join(", ");
    return { name: table, columns, order: key === "" ? 't::text collate "C"' : key };
  });
}

/** A table's rows as COPY text, the same bytes for the same content on every server. */
export function copyTableOut(client: pg.Client, table: TableShape): AsyncGenerator<Uint8Array> {
  const columns = table.columns.map((column) => `t.${name(column)}`).join(", ");
  return copyOut(
    client,
    `copy (select ${columns} from public.${name(table.name)} t order by ${table.order}) to stdout`,
  );
}

/** Passes a table's COPY text through and measures it: ask `content()` at its end. */
export function measureTable(table: Pick<TableShape, "name" | "columns">): {
  through: (bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
  content: () => TableContent;
} {
  const hash = createHash("sha256");
  let [rows, bytes] = [0, 0];
  return {
    through: async function* (source) {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        // A line break within a value is written as \n: each of these bytes ends a row.
        for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) rows += 1;
        yield chunk;
      }
    },
    content: () => ({ name: table.name, columns: table.columns, rows, bytes, sha256: hash.digest("hex") }),
  };
}

/** Counts and hashes every table, one after the other. */
export async function readContents(client: pg.Client, tables: readonly TableShape[]): Promise<TableContent[]> {
  const contents: TableContent[] = [];
  for (const table of tables) {
    const measure = measureTable(table);
    // Read for its measure alone.
    for await (const _ of measure.through(copyTableOut(client, table)));
    contents.push(measure.content());
  }
  return contents;
}
