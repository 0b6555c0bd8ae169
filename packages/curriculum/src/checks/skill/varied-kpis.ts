import { stemWord } from "../../language/stem-word.ts";
import { wordsOf } from "../../language/words.ts";
import type { SkillMapping } from "../../model/curriculum.ts";
import type { Check } from "../check.ts";

/** An indicator without what its skill is about: what is left is the same for two skills where the sentence is. */
function bareOf({ name }: SkillMapping, text: string): string {
  const own = new Set(wordsOf(name).map(stemWord));
  return wordsOf(text)
    .filter((word) => !own.has(stemWord(word)))
    .join(" ");
}

export const variedKpis: Check = {
  id: "skill.varied-kpis",
  severity: "warning",
  title: "Skills are not all measured by one sentence",
  reason:
    "An indicator that fits every skill was not made for any: a workplace measures advice, care and design apart.",
  remedy: "Measure each skill by what its work gives: a product, a finding, a service, a job done in time.",
  run: ({ skills }) => {
    const places = skills.flatMap((skill, at) =>
      skill.kpis.map((kpi, index) => ({ skill, at, index, text: kpi.text, bare: bareOf(skill, kpi.text) })),
    );
    return [...Map.groupBy(places, ({ bare }) => bare).values()].flatMap((same) => {
      const holders = new Set(same.map(({ skill }) => skill));
      const [first] = same;
      return first === undefined || holders.size < 2 || holders.size * 2 <= skills.length
        ? []
        : [
            {
              path: `skills[${first.at}].kpis[${first.index}]`,
              itemId: first.skill.id,
              message: `“${first.text}” stands in ${holders.size} of ${skills.length} skills but for its subject.`,
            },
          ];
    });
  },
};
