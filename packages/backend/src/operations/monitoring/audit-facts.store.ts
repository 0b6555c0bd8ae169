import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface AuditFacts {
  /** Rows of the audit trail. */
  rows: number;
  /** When the chain was last signed; null before the first time. */
  anchoredAt: Date | null;
  /** Rows that came after the last signature: a cut of these would not be seen. */
  unanchoredRows: number;
}

/** How far the audit trail is signed; null where it is not chained yet. */
export async function findAuditFacts(db: Db): Promise<AuditFacts | null> {
  const { rows: found } = await sql<{ is: boolean }>`
    select to_regclass('public.audit_anchors') is not null as is`.execute(db);
  if (found[0]?.is !== true) return null;
  const { rows } = await sql<AuditFacts>`
    with head as (select coalesce(max(sequence), 0) as sequence from public.audit_logs),
         anchor as (select max(signed_at) as at, coalesce(max(sequence), 0) as sequence from public.audit_anchors)
    select head.sequence as rows, anchor.at as "anchoredAt",
           greatest(head.sequence - anchor.sequence, 0) as "unanchoredRows" from head, anchor`.execute(db);
  return rows[0] ?? null;
}
