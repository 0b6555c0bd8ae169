import { countWords } from "@curriculum/curriculum/language/words.ts";
import { thirdPerson } from "@curriculum/curriculum/language/verb-forms.ts";
import { rotate } from "../choose.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { verbOf, type SkillMaterial } from "./skill-texts.ts";

/** What an assessor ticks: what the source says of the concepts, and that the deed itself was seen. */
export function skillCriteria(material: SkillMaterial): string[] {
  const { main, others, artefact, setting, turn, seed } = material;
  const known = [main, ...others].flatMap(factsToTick).filter((text) => countWords(text) <= 32);
  const says = rotate(
    [
      `Work and comments show that #.`,
      `Relies throughout on the fact that #.`,
      `States in the ${artefact} that #.`,
      `Acts on the point that #.`,
    ],
    seed,
    turn,
  );
  const stated = known.slice(0, 2).map((text, index) => (says[index] ?? "#").replace("#", () => text));
  const [second] = others;
  const shown = [
    `${capital(thirdPerson(verbOf(material)))} ${main.noun.generic} without help in the last of the ${material.tasks} tasks.`,
    ...(second
      ? [
          `Names one instance of ${main.noun.generic} and one of ${second.noun.generic} from the material of the activity.`,
        ]
      : [`Names one instance of ${main.noun.generic} from the material of the activity.`]),
    `Answers a question from ${setting.reader} about ${main.noun.generic} correctly and in plain words.`,
  ];
  return [...stated, ...rotate(shown, seed, turn).slice(0, 4 - stated.length)].slice(0, 4);
}

function factsToTick(facts: ConceptFacts): string[] {
  return [...(facts.definition ? [facts.definition] : []), ...facts.claims.slice(0, 1).map((claim) => claim.text)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
