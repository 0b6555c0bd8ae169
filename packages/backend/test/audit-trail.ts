import { generateKeyPairSync } from "node:crypto";
import { sql } from "kysely";
import { keyIdOf, signAnchor, type AuditAnchor } from "../src/audit/anchor.ts";
import { readAuditRows } from "../src/audit/audit-row.store.ts";
import type { AuditRow } from "../src/audit/hash-row.ts";
import { recordAudit } from "../src/audit/record-audit.store.ts";
import type { Tx } from "../src/platform/database.ts";

export const testKey = generateKeyPairSync("ed25519");
export const testKeys = new Map([[keyIdOf(testKey.publicKey), testKey.publicKey]]);

// Texts that would run into one another if lengths did not stand before them.
const words = ["generation.started", "a", "a:b,", "3:abc,", "~,", "~", "Ω≈ç√", "👩‍🏫", "line\nbreak", "0"];

/** Appends rows as the product does, with texts that are hard to keep apart. */
export async function appendRows(tx: Tx, count: number, userId: string, random: () => number): Promise<void> {
  const word = () => words[Math.floor(random() * words.length)]!;
  for (let row = 0; row < count; row += 1) {
    await recordAudit(tx, {
      userId: random() < 0.2 ? null : userId,
      action: word(),
      resourceType: word(),
      resourceId: random() < 0.2 ? null : userId,
      details: { [word()]: word(), number: Math.round(random() * 1e6) / 1e3, list: [row, null, true] },
    });
  }
}

export async function listRows(tx: Tx): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for await (const page of readAuditRows(tx, 0)) rows.push(...page);
  return rows;
}

/** Puts these rows in the place of all that stand, as whoever owns the server can: guards off, and on again. */
export async function replaceRows(tx: Tx, rows: readonly AuditRow[]): Promise<void> {
  await sql`alter table audit_logs disable trigger audit_logs_append, disable trigger audit_logs_append_only`.execute(
    tx,
  );
  await sql`delete from audit_logs`.execute(tx);
  await sql`
    insert into audit_logs
      (sequence, previous_hash, row_hash, id, user_id, action, resource_type, resource_id, details, created_at)
    select sequence, "previousHash", "rowHash", id, "userId", action, "resourceType", "resourceId", details::jsonb,
           timestamp 'epoch' + ("createdAt" / 1000000) * interval '1 second'
                             + ("createdAt" % 1000000) * interval '1 microsecond'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        sequence bigint, "previousHash" varchar, "rowHash" varchar, id uuid, "userId" uuid, action varchar,
        "resourceType" varchar, "resourceId" uuid, details text, "createdAt" bigint)`.execute(tx);
  await sql`
    alter table audit_logs enable trigger audit_logs_append, enable always trigger audit_logs_append_only`.execute(tx);
}

/** Anchors of these rows of the chain, signed by the test's key. */
export function anchorsOf(rows: readonly AuditRow[], sequences: readonly number[]): AuditAnchor[] {
  return sequences.map((sequence) => {
    const { rowHash } = rows[sequence - 1]!;
    const state = { sequence, rowHash, rowCount: sequence, signedAt: "2026-03-02T10:00:00.000Z" };
    return signAnchor(state, testKey.privateKey);
  });
}
