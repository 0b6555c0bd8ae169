import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { getDocument, lockDocument, updateAdmission } from "./document.store.ts";
import { moveUnplannedPrograms } from "./unplanned-program.store.ts";

export interface Replacement {
  documentId: string;
  /** The version that the caller read. */
  version: number;
  /** The newer edition. */
  by: string;
  userId: string;
}

/**
 * A newer edition takes a document's place: new programs rest on it, and so do those that are not planned yet. What is
 * planned or approved keeps what it cites.
 */
export async function replaceDocument(tx: Tx, { documentId, version, by, userId }: Replacement): Promise<void> {
  const old = await lockDocument(tx, documentId, version);
  const edition = await getDocument(tx, by);
  if (by === documentId) throw new AppError("bad_input", "A document cannot replace itself. Name the newer edition.");
  if (edition.replacedBy !== null)
    throw new AppError("conflict", `“${edition.record.title}” is replaced itself. Name the newest edition.`);
  if (old.replacedBy !== null)
    throw new AppError("conflict", `“${old.record.title}” is replaced already, by document ${old.replacedBy}.`);
  await updateAdmission(tx, documentId, { replacedBy: by, isByPerson: true });
  const moved = await moveUnplannedPrograms(tx, documentId, by);
  await recordAudit(tx, {
    userId,
    action: "document.replaced",
    resourceType: "document",
    resourceId: documentId,
    details: { by, title: old.record.title, movedPrograms: moved },
  });
}
