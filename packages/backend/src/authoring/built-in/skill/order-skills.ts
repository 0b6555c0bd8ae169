import type { ConceptFacts } from "../evidence/concept-facts.ts";
import type { Setting } from "../setting/setting.ts";
import { deedOfOutcome } from "./deed-of-outcome.ts";
import { deedOf, deedWorth, nameDeed, type Deed } from "./skill-deed.ts";

/** A concept with what is done with it. */
export interface SkillCandidate {
  main: ConceptFacts;
  deed: Deed;
  name: string;
  /** What indicators speak of: "the impact of nutrition on the endocrine system". */
  object: string;
  /** Whether an outcome that the skill proves says so. */
  isProven: boolean;
}

/**
 * What the skill may be, best first: something to do, well described, not the name of the whole program. What a concept
 * says of itself, and what the outcomes that the skill proves do with it.
 */
export function orderSkills(
  facts: readonly ConceptFacts[],
  outcomes: readonly string[],
  setting: Setting,
  program: string,
): SkillCandidate[] {
  const title = program.toLowerCase();
  const worth = ({ main, deed, isProven }: SkillCandidate, index: number) =>
    deedWorth(deed) +
    (isProven ? 1.5 : 0) +
    (main.definition ? 1.5 : 0) +
    (main.claims.length > 0 ? 1 : 0) -
    (title.includes(main.noun.term.toLowerCase()) ? 6 : 0) -
    0.4 * index;
  return facts
    .flatMap((main, index) => {
      const own = deedOf(main);
      const candidates: SkillCandidate[] = [
        { main, deed: own, name: nameDeed(own, main, setting.reader), object: main.noun.generic, isProven: false },
      ];
      for (const text of outcomes) {
        const found = text.toLowerCase().includes(main.noun.term.toLowerCase())
          ? deedOfOutcome(text, setting.cases)
          : null;
        if (found !== null) candidates.push({ main, object: main.noun.generic, ...found, isProven: true });
      }
      return candidates.map((candidate) => ({ candidate, worth: worth(candidate, index) }));
    })
    .toSorted((a, b) => b.worth - a.worth || (a.candidate.main.concept.id < b.candidate.main.concept.id ? -1 : 1))
    .map(({ candidate }) => candidate);
}
