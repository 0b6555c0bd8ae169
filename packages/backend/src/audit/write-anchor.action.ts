import { sql } from "kysely";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { signAnchor, type AuditAnchor } from "./anchor.ts";
import { appendAnchor } from "./anchor-file.client.ts";
import { getPrivateKey, type AnchorPlaces } from "./anchor-key.client.ts";
import { findLastAnchor, insertAnchor } from "./anchor.store.ts";
import { findRowHash } from "./audit-row.store.ts";
import { loadAnchors } from "./load-anchors.action.ts";
import { verifyAudit } from "./verify-audit.action.ts";

/**
 * Signs the state of the chain and keeps the anchor in the database and in files. Null when no row was added since the
 * last one. Only what still follows from the last anchor is signed: a chain that was tampered with is refused.
 */
export async function writeAnchor(
  database: Database,
  places: AnchorPlaces,
  now: () => Date = () => new Date(),
): Promise<AuditAnchor | null> {
  const privateKey = await getPrivateKey(places);
  const { anchors, keys } = await loadAnchors(database.db, {
    keysFolders: [places.keysFolder],
    files: places.anchorFiles,
  });
  const anchor = await database.transaction(async (tx) => {
    // Two workers would otherwise sign the same state twice.
    await sql`select pg_advisory_xact_lock(${sql.lit(anchorLock)})`.execute(tx);
    const last = await findLastAnchor(tx);
    const since = anchors.filter(({ sequence }) => sequence >= (last?.sequence ?? 0));
    const verdict = await verifyAudit(tx, { anchors: since, keys, start: last });
    const problems = verdict.faults.map((fault) => fault.message);
    if (last && (await findRowHash(tx, last.sequence)) !== last.rowHash) {
      problems.push(`Row ${last.sequence} is not the one that was signed on ${last.signedAt}, or is gone.`);
    }
    if (problems.length > 0) {
      const message = "The audit trail is not as it was left: nothing is signed. Run `curriculum audit verify`.";
      throw new AppError("conflict", message, { problems });
    }
    if (verdict.rows === 0) return null;
    const { sequence, rowHash } = verdict.end;
    const rowCount = (last?.rowCount ?? 0) + verdict.rows;
    const signed = signAnchor({ sequence, rowHash, rowCount, signedAt: now().toISOString() }, privateKey);
    await insertAnchor(tx, signed);
    return signed;
  });
  // After the commit: what stands in a file always stands in the table too, until somebody removes it there.
  if (anchor) for (const file of places.anchorFiles) await appendAnchor(file, anchor);
  return anchor;
}

// Any number that no other lock of the product has.
const anchorLock = 1_780_000_000_006;
