import type { AdmissionPolicy } from "@curriculum/curriculum/sources/admission-policy.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import type { Tx } from "../platform/database.ts";
import { judgeLibrary } from "./judge-again.action.ts";
import { findPolicy, insertPolicy } from "./policy.store.ts";

/** Puts a policy in force and judges the library by it. Decisions of Administrators stay. */
export async function setPolicy(
  tx: Tx,
  { policy, userId, today }: { policy: AdmissionPolicy; userId: string; today: string },
): Promise<{ judged: number; changed: number }> {
  const before = (await findPolicy(tx)).policy;
  await insertPolicy(tx, policy, userId);
  const result = await judgeLibrary(tx, today);
  await recordAudit(tx, {
    userId,
    action: "policy.set",
    resourceType: "admission_policy",
    resourceId: null,
    details: { name: policy.name, version: policy.version, before: before.version, ...result },
  });
  return result;
}
