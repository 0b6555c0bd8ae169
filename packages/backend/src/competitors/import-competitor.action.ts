import { recordAudit } from "../audit/record-audit.store.ts";
import type { Tx } from "../platform/database.ts";
import { deriveId } from "../platform/derive-id.ts";
import type { CompetitorProgram } from "./competitor-program.ts";
import { findCompetitorId, saveCompetitor } from "./competitor.store.ts";

export interface ImportedCompetitor {
  id: string;
  institution: string;
  program: string;
  topics: number;
  state: "new" | "changed" | "unchanged";
}

/** Programs as files gave them. */
export interface ReadCompetitor {
  fileName: string;
  one: CompetitorProgram;
}

/** Stores programs, each under its institution and name, in place of an earlier import; what is as it was is not written. */
export async function importCompetitors(
  tx: Tx,
  read: readonly ReadCompetitor[],
  userId: string,
): Promise<ImportedCompetitor[]> {
  const imported: ImportedCompetitor[] = [];
  for (const { one } of read) {
    const { institution, program } = one;
    const known = await findCompetitorId(tx, institution, program);
    const id = known ?? deriveId("competitor", institution.toLowerCase(), program.toLowerCase());
    const isChanged = await saveCompetitor(tx, { id, ...one });
    const state = !isChanged ? "unchanged" : known === null ? "new" : "changed";
    imported.push({ id, institution, program, topics: one.topics.length, state });
  }
  const written = imported
    .map((one, index) => ({ ...one, file: read[index]!.fileName }))
    .filter(({ state }) => state !== "unchanged");
  if (written.length > 0) {
    await recordAudit(tx, {
      userId,
      action: written.some(({ state }) => state === "new") ? "competitor.imported" : "competitor.replaced",
      resourceType: "competitor",
      resourceId: written.length === 1 ? written[0]!.id : null,
      details: { programs: written },
    });
  }
  return imported;
}
