import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { listDependents } from "./dependents.store.ts";
import { deleteDocument, getDocument, lockDocument } from "./document.store.ts";
import { judgePairedWith } from "./judge-again.action.ts";

/** Removes a document that nothing depends on; otherwise refuses and names each program with what it cites. */
export async function removeDocument(
  tx: Tx,
  { documentId, userId, today }: { documentId: string; userId: string; today: string },
): Promise<void> {
  const { version } = await getDocument(tx, documentId);
  const document = await lockDocument(tx, documentId, version);
  const { programs } = await listDependents(tx, documentId);
  if (programs.length > 0)
    throw new AppError(
      "conflict",
      `“${document.record.title}” cannot be removed: ${programs.length} program${programs.length === 1 ? "" : "s"} rest on it. Replace it by a newer edition, or refuse it for new programs.`,
      {
        problems: programs.map(
          (one) =>
            `${one.title} (${one.status}): ${one.citations} citations in ${one.items} items, ${one.readings} readings`,
        ),
      },
    );
  await deleteDocument(tx, documentId);
  await judgePairedWith(tx, documentId, today);
  await recordAudit(tx, {
    userId,
    action: "document.removed",
    resourceType: "document",
    resourceId: documentId,
    details: { title: document.record.title, fileName: document.fileName },
  });
}
