import type { Walk } from "./open-walk.ts";

/** Runs statements in a transaction that is undone. */
export async function undone(walk: Walk, statements: readonly string[]): Promise<Record<string, unknown>[]> {
  await walk.sql("begin");
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = await walk.sql(statement);
    return rows;
  } finally {
    await walk.sql("rollback");
  }
}
