import { hash } from "node:crypto";
import { frameFields } from "./frame-fields.ts";

/** A row of the trail as it is hashed: what is no text in the database, in the text that the database prints. */
export interface AuditRow {
  /** Place in the chain, from 1 without gaps. */
  sequence: number;
  previousHash: string;
  rowHash: string;
  id: string;
  userId: string | null;
  action: string;
  resourceType: string;
  resourceId: string | null;
  /** JSON as PostgreSQL prints jsonb: keys ordered, one space after colon and comma. */
  details: string;
  /** Microseconds since 1970, UTC. */
  createdAt: string;
}

/** What the first row names as the hash before it. */
export const noHash = "0".repeat(64);

/** SHA-256 in hex of the row's bytes: as it stands, or as it would be in another place. */
export function hashRow(row: AuditRow, sequence = row.sequence, previousHash = row.previousHash): string {
  const fields = [
    String(sequence),
    previousHash,
    row.id,
    row.userId,
    row.action,
    row.resourceType,
    row.resourceId,
    row.details,
    row.createdAt,
  ];
  return hash("sha256", frameFields("curriculum-audit-1", fields), "hex");
}
