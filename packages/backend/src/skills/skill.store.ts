import { sql } from "kysely";
import type { Db, Tx } from "../platform/database.ts";
import type { IndexedSkill } from "./build-skill-index.ts";
import type { EssentialSkill, Occupation } from "./occupation.ts";
import type { Skill, SkillUse } from "./skill.ts";

/** A skill as it is indexed, with the edition that it was loaded from; null where none was given. */
export interface StoredSkill extends IndexedSkill {
  version: string | null;
}

/** Writes skills by their uri: one that is known is written again with what is told now. Each uri once a call. */
export async function upsertSkills(tx: Tx, skills: readonly Skill[], version: string | null): Promise<void> {
  const rows = JSON.stringify(skills);
  await sql`
    insert into skills (uri, taxonomy, label, alternative_labels, description, kind, reuse_level, version)
    select uri, taxonomy, label, array(select json_array_elements_text("alternativeLabels")), description, kind,
           "reuseLevel", ${version}
      from json_to_recordset(${rows}::json) as given (uri varchar, taxonomy varchar, label varchar,
           "alternativeLabels" json, description text, kind varchar, "reuseLevel" varchar)
    on conflict (uri) do update set
      taxonomy = excluded.taxonomy, label = excluded.label, alternative_labels = excluded.alternative_labels,
      description = excluded.description, kind = excluded.kind, reuse_level = excluded.reuse_level,
      version = coalesce(excluded.version, skills.version), imported_at = excluded.imported_at`.execute(tx);
}

/** Writes which occupations use a skill; gives the skills that are not stored, whose uses were left out. */
export async function upsertSkillUses(tx: Tx, uses: readonly SkillUse[]): Promise<string[]> {
  const rows = JSON.stringify(uses);
  const given = sql`json_to_recordset(${rows}::json)
    as given ("skillUri" varchar, "occupationUri" varchar, "isEssential" boolean)`;
  await sql`
    insert into skill_uses (skill_uri, occupation_uri, is_essential)
    select given."skillUri", given."occupationUri", bool_or(given."isEssential")
      from ${given} join skills on skills.uri = given."skillUri" group by 1, 2
    on conflict (skill_uri, occupation_uri) do update set is_essential = excluded.is_essential`.execute(tx);
  const unknown = await sql<{ uri: string }>`
    select distinct given."skillUri" as uri from ${given}
     where not exists (select from skills where skills.uri = given."skillUri") order by 1`.execute(tx);
  return unknown.rows.map(({ uri }) => uri);
}

/** Skills of a taxonomy with the occupations that use them, by uri; those of kind "occupation" are left out. */
export async function listSkills(db: Db, taxonomy: string): Promise<StoredSkill[]> {
  const { rows } = await sql<StoredSkill>`
    select s.uri, s.version, s.label, s.alternative_labels as "alternativeLabels", s.description,
           coalesce(u.occupations, '{}') as occupations
      from skills s
      left join (select skill_uri, array_agg(occupation_uri order by occupation_uri) as occupations
                   from skill_uses group by skill_uri) u on u.skill_uri = s.uri
     where s.taxonomy = ${taxonomy} and s.kind <> 'occupation'
     order by s.uri collate "C"`.execute(db);
  return rows;
}

/** Occupations of a taxonomy, by uri. */
export async function listOccupations(db: Db, taxonomy: string): Promise<Occupation[]> {
  const { rows } = await sql<Occupation>`
    select uri, label, alternative_labels as "alternativeLabels", description, version
      from skills where taxonomy = ${taxonomy} and kind = 'occupation' order by uri collate "C"`.execute(db);
  return rows;
}

/** The skills that these occupations cannot do without, by occupation and name. */
export async function listEssentialSkills(db: Db, occupationUris: readonly string[]): Promise<EssentialSkill[]> {
  const { rows } = await sql<EssentialSkill>`
    select u.occupation_uri as "occupationUri", s.uri, s.label, s.alternative_labels as "alternativeLabels"
      from skill_uses u join skills s on s.uri = u.skill_uri
     where u.is_essential and u.occupation_uri = any(${[...occupationUris]}::varchar[])
     order by u.occupation_uri collate "C", s.label collate "C", s.uri collate "C"`.execute(db);
  return rows;
}

/** How many skills of each taxonomy and kind are stored. */
export async function countSkills(db: Db): Promise<{ taxonomy: string; kind: string; count: number }[]> {
  const { rows } = await sql<{ taxonomy: string; kind: string; count: number }>`
    select taxonomy, kind, count(*) as count from skills group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
