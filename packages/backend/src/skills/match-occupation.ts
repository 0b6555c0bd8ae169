import type { OccupationMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import { coverEssentialSkills } from "./cover-essential-skills.ts";
import type { NamedOccupation } from "./name-occupations.ts";
import type { EssentialSkill, RoleProgram } from "./occupation.ts";
import { skillTerms } from "./skill-terms.ts";
import type { Taxonomy } from "./skill.ts";

// A role's name says most; what the occupation does decides between names that are equally near.
const shares = { name: 0.75, field: 0.25 };
/** Of names that are less near, hardly any was meant: a reporting officer is no sustainability reporting manager. */
const leastNearness = 0.7;

export interface OccupationMaterial {
  taxonomy: Taxonomy;
  essential: readonly EssentialSkill[];
  /** Weight of a term among the names of all skills of the taxonomy. */
  weighSkill: (term: string) => number;
}

/** The occupation that a role means, with score, reasons and what it asks for; null where no name is near enough. */
export function matchOccupation(
  role: string,
  named: readonly NamedOccupation[],
  program: RoleProgram,
  { taxonomy, essential, weighSkill }: OccupationMaterial,
): OccupationMatch | null {
  const said = new Set(
    skillTerms([program.title, ...program.outcomes.flatMap(({ sentences }) => sentences)].join("\n")),
  );
  const ranked = named
    .filter(({ nearness }) => nearness >= leastNearness)
    .map((one) => {
      const asked = essential.filter(({ occupationUri }) => occupationUri === one.occupation.uri);
      const does = [one.occupation.description, ...asked.map(({ label }) => label)].join("\n");
      const field = shareOf(new Set(skillTerms(does)), said, weighSkill);
      return { ...one, asked, field, score: shares.name * one.nearness + shares.field * field };
    })
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined) return null;
  const { uri, label, version } = best.occupation;
  const skills = coverEssentialSkills(best.asked, program.outcomes, weighSkill);
  const covered = skills.filter(({ status }) => status === "covered").length;
  const inPart = skills.filter(({ status }) => status === "in part").length;
  return {
    role,
    taxonomy,
    version,
    uri,
    label,
    score: Math.round(best.score * 100) / 100,
    reasons: [
      `${taxonomy} names it “${best.name}”${best.isAlternative ? `, beside “${label}”` : ""}: names alike to ${percent(best.nearness)}, which counts for ${percent(shares.name)} of the score.`,
      `${percent(best.field)} of what the occupation does is spoken of in the program, which counts for ${percent(shares.field)}.`,
      skills.length === 0
        ? "No essential skills of the occupation are stored: import the relations of occupations and skills too."
        : `Of ${skills.length} essential skills, outcomes name ${covered}, and ${inPart} more in part.`,
      ...(next ? [`The next nearest is “${next.occupation.label}” (${next.score.toFixed(2)}).`] : []),
    ],
    essential: skills,
  };
}

function shareOf(asked: ReadonlySet<string>, held: ReadonlySet<string>, weigh: (term: string) => number): number {
  let [shared, whole] = [0, 0];
  for (const term of asked) {
    whole += weigh(term);
    if (held.has(term)) shared += weigh(term);
  }
  return whole === 0 ? 0 : shared / whole;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
