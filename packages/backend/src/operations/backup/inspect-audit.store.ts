import type pg from "pg";
import { AppError } from "../../platform/app-error.ts";
import type { Manifest } from "./manifest.ts";

/** Throws when the restored audit trail is not the chain whose last link the manifest names. */
export async function inspectAudit(client: pg.Client, { auditHead }: Manifest): Promise<void> {
  if (auditHead === null) return;
  const { rows } = await client.query<{ hash: string }>(
    "select row_hash::text as hash from public.audit_logs where sequence = $1::bigint",
    [auditHead.sequence],
  );
  if (rows[0]?.hash !== auditHead.rowHash) {
    throw new AppError("conflict", "The last link of the restored audit chain is not the one of the manifest.");
  }
}
