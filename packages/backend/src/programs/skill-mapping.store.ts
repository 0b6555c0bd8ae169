import { sql } from "kysely";
import type { PublishedSkill } from "@curriculum/curriculum/model/curriculum.ts";
import type { Tx } from "../platform/database.ts";

/**
 * Writes beside each skill of a program which published skills it stands for; what stood there is replaced. Gives how
 * many skills were written: none of a program that is approved, for that never changes.
 */
export async function updatePublishedSkills(
  tx: Tx,
  programId: string,
  skills: readonly { id: string; published: readonly PublishedSkill[] }[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update skill_mappings s
       set details = s.details || jsonb_build_object('published', given.published)
      from jsonb_to_recordset(${JSON.stringify(skills)}::jsonb) as given (id uuid, published jsonb), programs p
     where s.id = given.id and s.program_id = ${programId} and p.id = s.program_id
       and p.status <> 'approved'`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
