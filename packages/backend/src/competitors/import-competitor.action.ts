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

/** Stores a program under its institution and name, in place of an earlier import; the same program twice changes nothing. */
export async function importCompetitor(
  tx: Tx,
  one: CompetitorProgram,
  from: { fileName: string; userId: string },
): Promise<ImportedCompetitor> {
  const known = await findCompetitorId(tx, one.institution, one.program);
  const id = known ?? deriveId("competitor", one.institution.toLowerCase(), one.program.toLowerCase());
  const isChanged = await saveCompetitor(tx, { id, ...one });
  const state = !isChanged ? "unchanged" : known === null ? "new" : "changed";
  const { institution, program } = one;
  const topics = one.topics.length;
  if (isChanged) {
    await recordAudit(tx, {
      userId: from.userId,
      action: known === null ? "competitor.imported" : "competitor.replaced",
      resourceType: "competitor",
      resourceId: id,
      details: { institution, program, topics, file: from.fileName },
    });
  }
  return { id, institution, program, topics, state };
}
