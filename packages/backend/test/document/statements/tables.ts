import assert from "node:assert/strict";
import { documentedTables, type DocumentedTable } from "../../../src/operations/verify/documented-tables.ts";
import { section, type Statement } from "../statement.ts";
import type { Walk } from "../open-walk.ts";

/** Every column, key, index and cascade of every table, read from the server's own catalog. */
export const tables: Statement[] = Object.entries(documentedTables).flatMap(([table, facts]) =>
  section(`Table ${table}`, {
    ...columns(table, facts),
    "primary key on id": (walk) => assertKey(walk, table),
    ...indexes(table, facts),
    ...foreignKeys(table, facts),
  }),
);

type Proofs = Record<string, Statement["holds"]>;

function columns(table: string, { columns: documented }: DocumentedTable): Proofs {
  return Object.fromEntries(
    Object.entries(documented).map(([column, description]) => {
      const [type] = description.split(/ not null| default /);
      const fallback = / default (.*)$/.exec(description)?.[1];
      return [
        `${column} (${type!.toUpperCase()})`,
        async ({ sql }: Walk) => {
          const [row] = await sql(
            `select format_type(a.atttypid, a.atttypmod) as type, pg_get_expr(d.adbin, d.adrelid) as fallback
               from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              where a.attrelid = $1::regclass and a.attname = $2`,
            [`public.${table}`, column],
          );
          assert.equal(longType(type!), row?.["type"]);
          if (fallback !== undefined)
            assert.ok(
              String(row?.["fallback"])
                .replaceAll(/::[a-z ]+/g, "")
                .includes(fallback),
            );
        },
      ];
    }),
  );
}

function longType(type: string): string {
  return (
    ({ varchar: "character varying", timestamp: "timestamp without time zone" } as Record<string, string>)[type] ?? type
  );
}

async function assertKey({ sql }: Walk, table: string): Promise<void> {
  const rows = await sql(
    "select pg_get_constraintdef(oid) as key from pg_constraint where conrelid = $1::regclass and contype = 'p'",
    [`public.${table}`],
  );
  assert.deepEqual(rows, [{ key: "PRIMARY KEY (id)" }]);
}

function indexes(table: string, { indexes: documented }: DocumentedTable): Proofs {
  return Object.fromEntries(
    documented.map((index) => {
      const isUnique = index.endsWith(" unique");
      const led = index.replace(/ unique$/, "");
      return [
        `${isUnique ? "unique" : "index"} on ${led}`,
        async ({ sql }: Walk) => {
          const rows = await sql("select indexdef from pg_indexes where schemaname = 'public' and tablename = $1", [
            table,
          ]);
          const found = rows.map((row) => String(row["indexdef"])).filter((one) => one.endsWith(`(${led})`));
          assert.ok(
            found.some((one) => !isUnique || one.startsWith("CREATE UNIQUE")),
            `none of ${rows.length} indexes`,
          );
        },
      ];
    }),
  );
}

function foreignKeys(table: string, { foreignKeys: documented }: DocumentedTable): Proofs {
  return Object.fromEntries(
    documented.map((key) => {
      const [led, target, action] = /^(.*) → (\w+), (.*)$/.exec(key)!.slice(1) as [string, string, string];
      return [
        `foreign key ${led} to ${target}${action === "cascade" ? " with CASCADE delete" : ""}`,
        async ({ sql }: Walk) => {
          const rows = await sql(
            "select pg_get_constraintdef(oid) as key from pg_constraint where conrelid = $1::regclass and contype = 'f'",
            [`public.${table}`],
          );
          const start = `FOREIGN KEY (${led}) REFERENCES ${target}(`;
          const found = rows.map((row) => String(row["key"])).find((one) => one.startsWith(start));
          assert.ok(found, `there is no ${start}`);
          assert.equal(found.includes("ON DELETE CASCADE"), action === "cascade", found);
        },
      ];
    }),
  );
}
