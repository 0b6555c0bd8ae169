import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { AuditAnchor } from "./anchor.ts";

export async function insertAnchor(tx: Tx, anchor: AuditAnchor): Promise<void> {
  await tx
    .insertInto("audit_anchors")
    .values({
      sequence: anchor.sequence,
      row_hash: anchor.rowHash,
      row_count: anchor.rowCount,
      signed_at: anchor.signedAt,
      key_id: anchor.keyId,
      signature: anchor.signature,
    })
    .execute();
}

/** Every anchor, in the order of the rows that they speak of. */
export async function listAnchors(db: Db): Promise<AuditAnchor[]> {
  const { rows } = await sql<AuditAnchor>`
    select sequence, row_hash as "rowHash", row_count as "rowCount",
           to_char(signed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "signedAt", key_id as "keyId", signature
      from audit_anchors order by sequence, signed_at, id`.execute(db);
  return rows;
}

/** The anchor of the latest state. */
export async function findLastAnchor(db: Db): Promise<AuditAnchor | undefined> {
  const { rows } = await sql<AuditAnchor>`
    select sequence, row_hash as "rowHash", row_count as "rowCount",
           to_char(signed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "signedAt", key_id as "keyId", signature
      from audit_anchors order by sequence desc, signed_at desc, id limit 1`.execute(db);
  return rows[0];
}
