import type { BibliographicRecord } from "@curriculum/curriculum/model/source.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { DocumentRow } from "./document-row.ts";
import { findDocument, listDocuments, updateAdmission } from "./document.store.ts";
import { judgeDocument } from "./judge-document.ts";
import { findPolicy } from "./policy.store.ts";

/** Record of the source that a foundational work is paired with; null where there is none, or it is gone or replaced. */
async function findPaired(db: Db, { standing }: Pick<DocumentRow, "standing">): Promise<BibliographicRecord | null> {
  const id = standing.foundational?.pairedWith;
  const paired = id === undefined ? undefined : await findDocument(db, id);
  return paired?.record ?? null;
}

/** Judges a document as it stands in the row given, by the policy in force. */
export async function judgeByPolicy(db: Db, row: Parameters<typeof judgeDocument>[0], today: string) {
  const { policy } = await findPolicy(db);
  return judgeDocument(row, { policy, today, paired: await findPaired(db, row) });
}

/** Judges every document anew; returns how many there are, and of how many the verdict changed. */
export async function judgeLibrary(tx: Tx, today: string): Promise<{ judged: number; changed: number }> {
  const rows = await listDocuments(tx);
  return judgeRows(tx, rows, rows, today);
}

/** Judges the documents anew that are paired with this one. */
export async function judgePairedWith(tx: Tx, documentId: string, today: string): Promise<void> {
  const rows = await listDocuments(tx);
  const paired = rows.filter((row) => row.standing.foundational?.pairedWith === documentId);
  await judgeRows(tx, paired, rows, today);
}

async function judgeRows(tx: Tx, rows: readonly DocumentRow[], library: readonly DocumentRow[], today: string) {
  const { policy } = await findPolicy(tx);
  const records = new Map(library.map((row) => [row.id, row.record]));
  let changed = 0;
  for (const row of rows) {
    const paired = records.get(row.standing.foundational?.pairedWith ?? "") ?? null;
    const admission = judgeDocument(row, { policy, today, paired });
    if (admission.verdict !== row.verdict) changed += 1;
    await updateAdmission(tx, row.id, { admission, isByPerson: false });
  }
  return { judged: rows.length, changed };
}
