import type { SourceStanding } from "@curriculum/curriculum/model/admission.ts";
import type { BibliographicRecord } from "@curriculum/curriculum/model/source.ts";
import { scoreCredibility } from "@curriculum/curriculum/sources/score-credibility.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import { updateRecord } from "../knowledge/update-record.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { mergeStanding } from "./document-row.ts";
import { findDocument, lockDocument, updateAdmission } from "./document.store.ts";
import { judgeByPolicy, judgePairedWith } from "./judge-again.action.ts";

export interface DocumentChange {
  documentId: string;
  /** The version that the caller read. */
  version: number;
  record?: BibliographicRecord | undefined;
  standing?: SourceStanding | undefined;
  userId: string;
  today: string;
}

/** Corrects what is known of a document. Its score and its verdict follow, and those of works that are paired with it. */
export async function changeDocument(tx: Tx, change: DocumentChange): Promise<void> {
  const before = await lockDocument(tx, change.documentId, change.version);
  await refuseFalsePair(tx, change);
  const record = change.record ?? before.record;
  const credibility = scoreCredibility(record, { today: change.today, hasFile: before.fileName !== null });
  const standing = change.standing ? mergeStanding(before.standing, change.standing) : before.standing;
  await updateRecord(tx, before.id, record, credibility);
  const admission = await judgeByPolicy(tx, { ...before, record, credibility, standing }, change.today);
  await updateAdmission(tx, before.id, { admission, standing, isByPerson: true });
  await judgePairedWith(tx, before.id, change.today);
  await recordAudit(tx, {
    userId: change.userId,
    action: "document.corrected",
    resourceType: "document",
    resourceId: before.id,
    details: {
      before: { ...changedFields(before.record, record), standing: before.standing, verdict: before.verdict },
      after: { ...changedFields(record, before.record), standing, verdict: admission.verdict },
    },
  });
}

/** The fields of one record that stand otherwise in the other. */
function changedFields(record: BibliographicRecord, other: BibliographicRecord): Record<string, unknown> {
  const others = new Map(Object.entries(other));
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(others.get(name))),
  );
}

async function refuseFalsePair(tx: Tx, { documentId, standing }: DocumentChange): Promise<void> {
  const pairedWith = standing?.foundational?.pairedWith;
  if (pairedWith === undefined) return;
  if (pairedWith === documentId)
    throw new AppError("bad_input", "A foundational source is paired with another one, not with itself.");
  if (!(await findDocument(tx, pairedWith)))
    throw new AppError("bad_input", `There is no document ${pairedWith} to pair it with. Choose one of the library.`);
}
