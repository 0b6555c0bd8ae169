import type { PublishedSkill } from "@curriculum/curriculum/model/curriculum.ts";
import type { OccupationMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import { buildSkillIndex, idfOf } from "./build-skill-index.ts";
import { matchOccupation } from "./match-occupation.ts";
import { matchSkillMapping } from "./match-skill-mapping.ts";
import { nameOccupations, readOccupationNames } from "./name-occupations.ts";
import type { EssentialSkill, Occupation, RoleProgram } from "./occupation.ts";
import type { Taxonomy } from "./skill.ts";
import type { StoredSkill } from "./skill.store.ts";

/** What is stored of one taxonomy, as far as a program is held against it. */
export interface TaxonomyMaterial {
  taxonomy: Taxonomy;
  skills: readonly StoredSkill[];
  occupations: readonly Occupation[];
  /** Of occupations that a role may mean. */
  essential: readonly EssentialSkill[];
}

export interface ProgramMatchTask {
  /** Skills of the program; the name comes first in `texts`, then the outcomes that the skill proves. */
  skills: readonly { id: string; name: string; texts: readonly string[] }[];
  program: RoleProgram;
  taxonomies: readonly TaxonomyMaterial[];
}

export interface ProgramMatch {
  /** One for each skill of the program, in its order. */
  skills: { id: string; name: string; published: PublishedSkill[] }[];
  /** By role and taxonomy; a role that no occupation is named after is missing. */
  occupations: OccupationMatch[];
}

/** The published skills that a program's skills stand for, and the occupations that its job roles mean. */
export function matchProgram({ skills, program, taxonomies }: ProgramMatchTask): ProgramMatch {
  const published = new Map<string, PublishedSkill[]>(skills.map(({ id }) => [id, []]));
  const occupations: OccupationMatch[] = [];
  for (const material of taxonomies) {
    const { taxonomy } = material;
    const index = buildSkillIndex(material.skills);
    const versions = new Map(material.skills.map(({ uri, version }) => [uri, version]));
    for (const { id, texts } of skills)
      for (const match of matchSkillMapping(index, texts))
        published.get(id)!.push({ taxonomy, ...match, version: versions.get(match.uri) ?? null });
    const names = readOccupationNames(material.occupations);
    const rarest = idfOf(material.skills.length, 0);
    const weighSkill = (term: string) => index.nameIdf.get(term) ?? rarest;
    for (const role of program.roles) {
      const found = matchOccupation(role, nameOccupations(role, names), program, {
        taxonomy,
        essential: material.essential,
        weighSkill,
      });
      if (found !== null) occupations.push(found);
    }
  }
  const byRole = occupations.toSorted((a, b) => program.roles.indexOf(a.role) - program.roles.indexOf(b.role));
  return {
    skills: skills.map(({ id, name }) => ({ id, name, published: published.get(id)! })),
    occupations: byRole,
  };
}
