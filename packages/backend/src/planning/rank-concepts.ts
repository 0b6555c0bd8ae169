import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { contentStems } from "./topic-vectors.ts";

// Asked for many times in one plan, and the same for as long as the concept lives.
const keys = new WeakMap<Concept, string>();

/** One key for all forms of a term: "Star schemas" and "star schema". */
export function conceptKey(concept: Concept): string {
  const known = keys.get(concept);
  if (known !== undefined) return known;
  const key = wordsOf(foldText(concept.term)).map(stemWord).join(" ");
  keys.set(concept, key);
  return key;
}

/** How fit a concept is to carry an outcome: it can be defined, it is discussed, the source itself stresses it. */
export function conceptWorth(
  concept: Concept,
  titleStems: ReadonlySet<string>,
  objectiveStems: ReadonlySet<string>,
): number {
  const stems = contentStems(concept.term);
  const isIn = (known: ReadonlySet<string>): boolean => stems.length > 0 && stems.every((stem) => known.has(stem));
  return (
    (concept.definition ? 1 : 0) +
    (concept.isKeyTerm ? 0.4 : 0) +
    // Three passages give an author something to choose from.
    Math.min(3, concept.passageIds.length) * 0.25 +
    1.5 * concept.salience +
    (isIn(titleStems) ? 0.5 : 0) +
    (isIn(objectiveStems) ? 0.6 : 0) +
    (stems.length > 1 ? 0.15 : 0)
  );
}

/** Concepts best first, each idea once; ties by place in the source. */
export function rankConcepts(
  concepts: readonly Concept[],
  titles: readonly string[],
  objectives: readonly string[],
): Concept[] {
  const titleStems = new Set(titles.flatMap(contentStems));
  const objectiveStems = new Set(objectives.flatMap(contentStems));
  const seen = new Set<string>();
  return concepts
    .map((concept) => ({ concept, worth: conceptWorth(concept, titleStems, objectiveStems) }))
    .toSorted(
      (a, b) =>
        b.worth - a.worth || a.concept.firstOffset - b.concept.firstOffset || (a.concept.id < b.concept.id ? -1 : 1),
    )
    .map(({ concept }) => concept)
    .filter((concept) => {
      const key = conceptKey(concept);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
