import type { Database } from "../platform/database.ts";
import type { FileStore } from "../platform/file-store.ts";

// Longer than any upload takes: a batch stands before the row that names it.
const idleMs = 6 * 60 * 60 * 1000;

/** Forgets uploads that no program waits for: what a server that was stopped in the middle of a request left. */
export async function sweepQuarantine(database: Database, files: FileStore, now: Date): Promise<number> {
  const batches = await files.listIdleBatches(idleMs, now);
  if (batches.length === 0) return 0;
  const waiting = await database.db
    .selectFrom("program_files")
    .select("program_id")
    .where("program_id", "in", batches)
    .where("status", "in", ["pending", "scanned", "recognising"])
    .execute();
  const kept = new Set(waiting.map((row) => row.program_id));
  const orphans = batches.filter((batch) => !kept.has(batch));
  for (const batch of orphans) await files.discard(batch);
  return orphans.length;
}
