import pg from "pg";
import { migrationsFolder, withClient } from "./migrate.ts";
import { renderMigrations } from "./render-migrations.ts";

/** What a rollback would take with it: rows of a dropped table, or values of a dropped column. */
export interface Loss {
  table: string;
  /** Null: the whole table goes. */
  column: string | null;
  rows: number;
}

/** What rolling back the last `count` migrations would lose; nothing is changed. */
export async function listLosses(url: string, count: number, folder = migrationsFolder): Promise<Loss[]> {
  return withClient(url, async (client) => {
    const statements = await renderMigrations(client, "down", count, folder);
    const losses: Loss[] = [];
    for (const { table, column } of findDrops(statements.join("\n"))) {
      const rows = await countRows(client, table, column);
      if (rows > 0) losses.push({ table, column, rows });
    }
    return losses;
  });
}

const name = String.raw`((?:"[^"]+"|\w+)(?:\.(?:"[^"]+"|\w+))?)`;
const dropTable = new RegExp(String.raw`\bdrop table (?:if exists )?${name}`, "gi");
const alterTable = new RegExp(String.raw`\balter table (?:only )?(?:if exists )?${name}([^;]*)`, "gi");
const dropColumn = new RegExp(
  String.raw`\bdrop (?!constraint|default|not null|expression|identity)(?:column )?(?:if exists )?${name}`,
  "gi",
);

/** The tables and columns that the statements drop; a column of a table that goes as a whole is not named. */
export function findDrops(statements: string): { table: string; column: string | null }[] {
  const tables = [...statements.matchAll(dropTable)].map((match) => unquote(match[1]));
  const columns = [...statements.matchAll(alterTable)].flatMap((match) =>
    [...(match[2] ?? "").matchAll(dropColumn)].map((drop) => ({ table: unquote(match[1]), column: unquote(drop[1]) })),
  );
  return [
    ...tables.map((table) => ({ table, column: null })),
    ...columns.filter(({ table }) => !tables.includes(table)),
  ];
}

function unquote(text = ""): string {
  return text.replaceAll('"', "");
}

async function countRows(client: pg.Client, table: string, column: string | null): Promise<number> {
  const from = table
    .split(".")
    .map((part) => pg.escapeIdentifier(part))
    .join(".");
  const what = column === null ? "*" : pg.escapeIdentifier(column);
  const { rows } = await client.query<{ rows: string }>(`select count(${what})::int as rows from ${from}`);
  return Number(rows[0]?.rows ?? 0);
}
