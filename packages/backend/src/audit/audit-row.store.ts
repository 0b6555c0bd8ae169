import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { ChainEnd } from "./follow-chain.ts";
import type { AuditRow } from "./hash-row.ts";

const columns = sql`
  sequence, previous_hash as "previousHash", row_hash as "rowHash", id::text as id, user_id::text as "userId", action,
  resource_type as "resourceType", resource_id::text as "resourceId", details::text as details,
  (extract(epoch from created_at) * 1000000)::bigint::text as "createdAt"`;

// A page of rows is what is held in memory; larger ones read no faster.
const pageRows = 5_000;

/** The rows after a number in their order, a page at a time, as they stood when the reading began. */
export async function* readAuditRows(tx: Tx, after: number): AsyncGenerator<AuditRow[]> {
  await sql`declare audit_rows no scroll cursor for
    select ${columns} from audit_logs where sequence > ${sql.lit(after)} order by sequence, id`.execute(tx);
  for (;;) {
    const { rows } = await sql<AuditRow>`fetch ${sql.lit(pageRows)} from audit_rows`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < pageRows) break;
  }
  await sql`close audit_rows`.execute(tx);
}

/** Rows that name this hash as the one before them. */
export async function listFollowers(db: Db, rowHash: string): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select ${columns} from audit_logs where previous_hash = ${rowHash} order by sequence limit 100`.execute(db);
  return rows;
}

/** The hash that the row of this number carries. */
export async function findRowHash(db: Db, sequence: number): Promise<string | undefined> {
  const { rows } = await sql<{ rowHash: string }>`
    select row_hash as "rowHash" from audit_logs where sequence = ${sequence} order by id limit 1`.execute(db);
  return rows[0]?.rowHash;
}

export async function findRowByHash(db: Db, rowHash: string): Promise<AuditRow | undefined> {
  const { rows } = await sql<AuditRow>`
    select ${columns} from audit_logs where row_hash = ${rowHash} order by sequence limit 1`.execute(db);
  return rows[0];
}

/** The row before the first one of this day or later, from which a shorter check starts. */
export async function findEndBefore(db: Db, date: string): Promise<ChainEnd | undefined> {
  const { rows } = await sql<ChainEnd>`
    select sequence, row_hash as "rowHash" from audit_logs
     where sequence < (select min(sequence) from audit_logs where created_at >= ${date}::timestamp)
     order by sequence desc limit 1`.execute(db);
  return rows[0];
}

/** What should stand guard over the trail and does not: triggers by name. */
export async function listMissingGuards(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select guard.name from (values
        ('audit_logs', 'audit_logs_append', 'OA'), ('audit_logs', 'audit_logs_append_only', 'A'),
        ('audit_anchors', 'audit_anchors_append_only', 'A')) as guard(table_name, name, modes)
     where not exists (
       select from pg_trigger t where t.tgrelid = to_regclass(guard.table_name) and t.tgname = guard.name
          and position(t.tgenabled::text in guard.modes) > 0)
     order by 1`.execute(db);
  return rows.map((row) => row.name);
}

/** Rows without a number: they stand outside of the chain. */
export async function countUnchained(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from audit_logs where sequence is null`.execute(db);
  return rows[0]?.count ?? 0;
}
