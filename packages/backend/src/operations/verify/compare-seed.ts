import { seedCounts, type SeedCount } from "../seed/seed-rows.store.ts";
import { ok, wrong, type Verdict } from "./verdict.ts";

const remedy = "Put back what is missing with: npm run db:seed. What was added by hand has to be taken out by hand.";

/** The development data against the counts of the document. */
export function compareSeed(counts: Record<SeedCount, number> & { audits: number }): Verdict[] {
  const counted = Object.entries(seedCounts).map(([name, expected]) => {
    const found = counts[name as SeedCount];
    const subject = `seed: ${name}`;
    return found === expected ? ok(subject, String(expected)) : wrong(subject, String(expected), String(found), remedy);
  });
  const trail = "seed: rows of the audit trail";
  return [...counted, counts.audits > 0 ? ok(trail, "at least 1") : wrong(trail, "at least 1", "0", remedy)];
}
