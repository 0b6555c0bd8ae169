import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { deleteCompetitor } from "./competitor.store.ts";

/** Removes a stored program of others. Nothing hangs on it: comparisons are made anew each time. */
export async function removeCompetitor(
  tx: Tx,
  { competitorId, userId }: { competitorId: string; userId: string },
): Promise<void> {
  const removed = await deleteCompetitor(tx, competitorId);
  if (removed === undefined) throw new AppError("not_found", `No program of others is stored as ${competitorId}.`);
  await recordAudit(tx, {
    userId,
    action: "competitor.removed",
    resourceType: "competitor",
    resourceId: competitorId,
    details: removed,
  });
}
