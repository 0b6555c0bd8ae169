import { AppError } from "../../platform/app-error.ts";
import type { Db } from "../../platform/database.ts";
import { manifestOf } from "../../planning/manifest-of.ts";
import { evidenceNeed } from "../evidence-need.ts";
import { gatherEvidence } from "../gather-evidence.ts";
import { inputHash } from "../input-hash.ts";
import { loadMaterial } from "../load-material.action.ts";
import { findLatestRun } from "../program-list.store.ts";
import { getRun } from "../run.store.ts";
import { slotOf } from "../slot-of.ts";

/** Keys of the items whose inputs (plan, sources, concepts) are no longer those that they were written from. */
export async function listStaleItems(db: Db, programId: string): Promise<string[]> {
  const jobId = await findLatestRun(db, programId);
  if (jobId === undefined) throw new AppError("not_found", `There is no program ${programId}.`);
  const { author } = await getRun(db, jobId);
  const material = await loadMaterial(db, programId);
  const rows = await db
    .selectFrom("generation_items")
    .select(["item_key", "input_hash"])
    .where("job_id", "=", jobId)
    .where("status", "=", "done")
    .execute();
  const hashes = new Map(rows.map((row) => [row.item_key, row.input_hash]));
  return manifestOf(material.plan)
    .filter(({ key, kind, moduleKey }) => {
      const known = hashes.get(key);
      if (known === undefined || kind === "reading") return false;
      const slot = slotOf(material.plan, kind, key, moduleKey);
      return inputHash(author, slot, gatherEvidence(material, evidenceNeed(material.plan, slot))) !== known;
    })
    .map(({ key }) => key);
}
