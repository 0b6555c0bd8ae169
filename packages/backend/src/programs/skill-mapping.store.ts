import { sql } from "kysely";
import type { PublishedSkill } from "@curriculum/curriculum/model/curriculum.ts";
import type { OccupationMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import type { Tx } from "../platform/database.ts";

/**
 * Writes beside each skill of a program which published skills it stands for, and beside the program which occupations
 * its job roles mean; what stood there is replaced. False where nothing was written: a program that is approved, or not
 * the actor's to change, never changes.
 */
export async function updatePublishedSkills(
  tx: Tx,
  programId: string,
  skills: readonly { id: string; published: readonly PublishedSkill[] }[],
  occupations: readonly OccupationMatch[],
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update programs set occupations = ${JSON.stringify(occupations)}::jsonb
     where id = ${programId} and status <> 'approved'`.execute(tx);
  if (numAffectedRows === 0n) return false;
  await sql`
    update skill_mappings s
       set details = s.details || jsonb_build_object('published', given.published)
      from jsonb_to_recordset(${JSON.stringify(skills)}::jsonb) as given (id uuid, published jsonb)
     where s.id = given.id and s.program_id = ${programId}`.execute(tx);
  return true;
}
