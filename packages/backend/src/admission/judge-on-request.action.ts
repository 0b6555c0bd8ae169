import { recordAudit } from "../audit/record-audit.store.ts";
import type { Tx } from "../platform/database.ts";
import { getDocument, updateAdmission } from "./document.store.ts";
import { judgeByPolicy, judgeLibrary } from "./judge-again.action.ts";

/** Judges one document, or the library, by the policy in force and the day's date. Decisions of people stay. */
export async function judgeOnRequest(
  tx: Tx,
  { documentId, userId, today }: { documentId: string | undefined; userId: string; today: string },
): Promise<{ judged: number; changed: number }> {
  const result = documentId === undefined ? await judgeLibrary(tx, today) : await judgeOne(tx, documentId, today);
  await recordAudit(tx, {
    userId,
    action: "library.judged",
    resourceType: "document",
    resourceId: documentId ?? null,
    details: result,
  });
  return result;
}

async function judgeOne(tx: Tx, documentId: string, today: string) {
  const document = await getDocument(tx, documentId);
  const admission = await judgeByPolicy(tx, document, today);
  await updateAdmission(tx, documentId, { admission, isByPerson: false });
  return { judged: 1, changed: admission.verdict === document.verdict ? 0 : 1 };
}
