import { z } from "zod";
import type { Database } from "../platform/database.ts";
import type { Log } from "../platform/log.ts";
import type { JobKind, Queue } from "../platform/queue.ts";
import type { AnchorPlaces } from "./anchor-key.client.ts";
import { writeAnchor } from "./write-anchor.action.ts";

// Tried again soon and not for long: the next quarter of an hour brings the next.
export const anchorJob: JobKind<Record<string, never>> = {
  name: "audit-anchor",
  payload: z.object({}).strict(),
  patience: { retries: 2, delaySeconds: 30, expireInSeconds: 600 },
};

// Rows younger than this could be cut off unseen.
const everyQuarter = "*/15 * * * *";

/**
 * Signs the audit trail's state every quarter of an hour in which rows were added, and once now. The returned function
 * signs what came since: call it when the work is done.
 */
export async function keepAnchors(
  queue: Queue,
  database: Database,
  places: AnchorPlaces,
  log: Log,
): Promise<() => Promise<void>> {
  const anchor = async () => {
    const written = await writeAnchor(database, places);
    if (written) log.info({ sequence: written.sequence, keyId: written.keyId }, "audit trail anchored");
  };
  // A trail that was tampered with must be heard of, but keeps nobody from working.
  const tellFault = (error: unknown) => log.error({ err: error }, "audit trail not anchored");
  await queue.work(anchorJob, 1, () =>
    anchor().catch((error: unknown) => {
      tellFault(error);
      throw error;
    }),
  );
  await queue.schedule(anchorJob, everyQuarter, {});
  await anchor().catch(tellFault);
  return () => anchor().catch(tellFault);
}
