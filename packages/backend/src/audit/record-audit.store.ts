import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";

export interface AuditEntry {
  /** Null for what the product does by itself. */
  userId: string | null;
  /** Past-tense verb with its noun: "program.created". */
  action: string;
  resourceType: string;
  resourceId: string | null;
  details?: Record<string, unknown>;
}

/**
 * Writes one row of the audit trail; commits with the change that it tells of. Make it the last statement: from here
 * to the end of the transaction nobody else can append. The database gives the row its place in the chain.
 */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const details = JSON.stringify(entry.details ?? {});
  await sql`
    insert into audit_logs (user_id, action, resource_type, resource_id, details)
    values (${entry.userId}, ${entry.action}, ${entry.resourceType}, ${entry.resourceId}, ${details})`.execute(tx);
}
