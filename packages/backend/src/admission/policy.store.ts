import { admissionPolicy, type AdmissionPolicy } from "@curriculum/curriculum/sources/admission-policy.ts";
import { defaultAdmissionPolicy } from "@curriculum/curriculum/sources/default-admission-policy.ts";
import type { Db, Tx } from "../platform/database.ts";

/** The policy in force: the newest that an institution gave, else the default one. */
export async function findPolicy(db: Db): Promise<{ isDefault: boolean; policy: AdmissionPolicy }> {
  const row = await db
    .selectFrom("admission_policies")
    .select("policy")
    .orderBy("set_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { isDefault: true, policy: defaultAdmissionPolicy };
  return { isDefault: false, policy: admissionPolicy.parse(row.policy) };
}

export async function insertPolicy(tx: Tx, policy: AdmissionPolicy, userId: string | null): Promise<void> {
  await tx
    .insertInto("admission_policies")
    .values({ policy: JSON.stringify(policy), set_by: userId })
    .execute();
}
