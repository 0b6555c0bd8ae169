import type pg from "pg";
import { countUnchained, listMissingGuards, readAuditRows } from "../../audit/audit-row.store.ts";
import { startWalk, stepTo } from "../../audit/follow-chain.ts";
import type { Manifest } from "./manifest.ts";
import { transactionOf } from "./with-session.client.ts";

/**
 * What is wrong with the restored audit trail; null: its chain is whole, ends where the manifest says, and is guarded.
 * Rows are known to be those of the backup: a fault here was in the database that was backed up.
 */
export async function inspectAudit(client: pg.Client, { auditHead }: Manifest): Promise<string | null> {
  if (auditHead === null) return null;
  await client.query("set local search_path = public");
  const tx = transactionOf(client);
  const walk = startWalk();
  for await (const page of readAuditRows(tx, 0)) for (const row of page) stepTo(walk, row);
  const unchained = await countUnchained(tx);
  const missing = await listMissingGuards(tx);
  await client.query("set local search_path = ''");
  const { end, breaks, breakCount } = walk;
  if (breakCount > 0) return `the audit chain breaks ${breakCount} times, first at row ${breaks[0]?.row.sequence}`;
  if (end.rowHash !== auditHead.rowHash)
    return `the audit chain ends at row ${end.sequence}, not ${auditHead.sequence}`;
  if (unchained > 0) return `${unchained} rows stand outside of the audit chain`;
  return missing.length > 0 ? `the audit trail is not guarded by ${missing.join(", ")}` : null;
}
