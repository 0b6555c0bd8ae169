import type { AdmissionOverride } from "@curriculum/curriculum/model/admission.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { lockDocument, updateAdmission } from "./document.store.ts";
import { judgeByPolicy } from "./judge-again.action.ts";

export interface Decision {
  documentId: string;
  /** The version that the caller read. */
  version: number;
  decision: "admit" | "refuse" | "withdraw";
  reason: string;
  by: { userId: string; email: string };
  today: string;
}

/** An Administrator decides what the policy does not: with a reason, and audited. */
export async function overrideVerdict(
  tx: Tx,
  { documentId, version, decision, reason, by, today }: Decision,
): Promise<void> {
  const document = await lockDocument(tx, documentId, version);
  if (decision === "withdraw" && document.override === null)
    throw new AppError("conflict", `Nobody decided on “${document.record.title}”: its verdict holds already.`);
  const judged = document.admission ?? (await judgeByPolicy(tx, document, today));
  const override: AdmissionOverride | null =
    decision === "withdraw"
      ? null
      : { decision, reason, by: by.email, on: today, over: judged.verdict, policyVersion: judged.policy.version };
  await updateAdmission(tx, documentId, { admission: judged, override, isByPerson: true });
  await recordAudit(tx, {
    userId: by.userId,
    action: "document.overridden",
    resourceType: "document",
    resourceId: documentId,
    details: {
      decision,
      reason,
      verdict: judged.verdict,
      policyVersion: judged.policy.version,
      before: document.override,
    },
  });
}
