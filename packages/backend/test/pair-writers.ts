import { sql } from "kysely";
import pg from "pg";
import type { Database, Db, Tx } from "../src/platform/database.ts";

/** How a writer puts two statements to the database. */
export type WritePair = (database: Database, work: (db: Db | Tx) => Promise<void>) => Promise<void>;

/** As the product does. */
export const inTransaction: WritePair = (database, work) => database.transaction(work);
/** The control: each statement for itself. */
export const oneByOne: WritePair = (database, work) => work(database.db);

export interface Writers {
  acknowledged: ReadonlySet<number>;
  failed: () => number;
  stop: () => Promise<void>;
}

/** Makes the table that the writers fill; `url` is the owner's. */
export async function createLedger(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "create table ledger (entry int, half text, filling text not null default '', primary key (entry, half))",
  );
  await client.query("grant all on ledger to public");
  await client.end();
}

/** Starts writers that go on through every failure; a pair is acknowledged when its transaction came back without one. */
export function startWriters(
  database: Database,
  options: { count: number; firstEntry: number; write?: WritePair; filling?: string },
): Writers {
  const { write = inTransaction, filling = "" } = options;
  const acknowledged = new Set<number>();
  let next = options.firstEntry;
  let failed = 0;
  const stopping = new AbortController();
  const insert = (db: Db | Tx, entry: number, half: string) =>
    sql`insert into ledger values (${entry}, ${half}, ${filling})`.execute(db);
  const writer = async () => {
    while (!stopping.signal.aborted) {
      const entry = next;
      next += 1;
      try {
        await write(database, async (db) => {
          await insert(db, entry, "first");
          await insert(db, entry, "second");
        });
        acknowledged.add(entry);
      } catch {
        failed += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const writers = Array.from({ length: options.count }, writer);
  return {
    acknowledged,
    failed: () => failed,
    stop: async () => {
      stopping.abort();
      await Promise.all(writers);
    },
  };
}

/** Which of these entries are not there any more, and which of all are there with one half only. */
export async function auditLedger(
  database: Database,
  acknowledged: Iterable<number>,
): Promise<{ lost: number; torn: number }> {
  const { rows } = await sql<{ entry: number; halves: number }>`
    select entry, count(*)::int as halves from ledger group by entry`.execute(database.db);
  const halves = new Map(rows.map((row) => [row.entry, row.halves]));
  return {
    lost: [...acknowledged].filter((entry) => !halves.has(entry)).length,
    torn: rows.filter((row) => row.halves !== 2).length,
  };
}
