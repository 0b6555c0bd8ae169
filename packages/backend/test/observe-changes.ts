import { sql } from "kysely";
import type { Database } from "../src/platform/database.ts";

/** What one request did to the database: each changed row of each table in order, with its transaction. */
export interface Change {
  transaction: string;
  table: string;
}

// Sessions note when they were last seen, whatever is asked; the queue's own tables are upkeep.
const ignored = ["pgmigrations", "observed_changes", "sessions"];

/** Has every table of the product, and the queue's jobs, tell of each row that changes. */
export async function observeChanges(database: Database): Promise<void> {
  await sql`
    create table observed_changes (number bigserial primary key, transaction xid8 not null, table_name text not null)`.execute(
    database.db,
  );
  await sql`
    create function observe_change() returns trigger language plpgsql security definer as $$
    begin
      insert into public.observed_changes (transaction, table_name) values (pg_current_xact_id(), tg_table_name);
      return null;
    end $$`.execute(database.db);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all(${ignored})`.execute(database.db);
  for (const { name } of rows) {
    await sql`create trigger observe after insert or update or delete on ${sql.id(name)}
      for each row execute function observe_change()`.execute(database.db);
  }
}

/** The changes since the last asking. */
export async function takeChanges(database: Database): Promise<Change[]> {
  const { rows } = await sql<{ number: number; transaction: string; table: string }>`
    delete from observed_changes returning number, transaction::text, table_name as "table"`.execute(database.db);
  return rows.toSorted((a, b) => a.number - b.number).map(({ transaction, table }) => ({ transaction, table }));
}

/** What is wrong with the trail of a request that did these changes; empty when nothing is. */
export function findTrailFaults(changes: readonly Change[], isDone: boolean): string[] {
  const audits = changes.filter((change) => change.table === "audit_logs");
  const others = changes.filter((change) => change.table !== "audit_logs");
  if (!isDone || others.length === 0) {
    return [
      ...(audits.length > 0 ? [`${audits.length} audit rows for nothing done`] : []),
      ...(others.length > 0 ? ["refused, and something is changed"] : []),
    ];
  }
  if (audits.length !== 1) return [`${audits.length} audit rows for one operation`];
  const [audit] = audits;
  return [
    ...(others.some((change) => change.transaction !== audit?.transaction) ? ["audited in another transaction"] : []),
    ...(changes.at(-1) === audit ? [] : ["something is changed after the audit row"]),
  ];
}
