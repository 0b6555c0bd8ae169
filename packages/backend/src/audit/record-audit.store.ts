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

/** Writes one row of the audit trail; commits with the change that it tells of. Make it the last statement. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto("audit_logs")
    .values({
      user_id: entry.userId,
      action: entry.action,
      resource_type: entry.resourceType,
      resource_id: entry.resourceId,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
