import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { rotate } from "../choose.ts";
import { levelCriteria } from "./level-criteria.ts";

const sayVerbs = [
  "States that",
  "Explains that",
  "Makes clear that",
  "Points out that",
  "Takes into account that",
  "Brings in the fact that",
  "Reasons from the fact that",
];

/** What an assessor ticks because the source says it: definitions and claims of the concepts that the outcome uses. */
function contentCriteria(uses: readonly ConceptFacts[], seed: string, wording: string): string[] {
  const clauses = uses.flatMap((facts, index) => [
    ...(facts.definition ? [facts.definition] : []),
    ...facts.claims
      .filter((claim) => claim.kind !== "definition" && claim.kind !== "example")
      .slice(0, index === 0 ? 2 : 1)
      .map((claim) => claim.text),
  ]);
  // What the outcome asks for comes first; the definition keeps its lead among equals.
  const ranked = clauses.map((clause, index) => ({ clause, score: overlap(wording, clause) - 0.05 * index }));
  const ordered = ranked.toSorted((a, b) => b.score - a.score).map(({ clause }) => clause);
  const distinct = ordered.filter(
    (clause, index) =>
      countWords(clause) <= 30 && !ordered.slice(0, index).some((other) => overlap(clause, other) > 0.6),
  );
  return rotate(sayVerbs, seed).flatMap((verb, index) => (distinct[index] ? [`${verb} ${distinct[index]}.`] : []));
}

function overlap(first: string, second: string): number {
  const words = new Set(second.toLowerCase().split(/\W+/));
  const own = first
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 3);
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}

/**
 * Criteria of an outcome that names none of its concepts: what it asks for is assessed first, then one thing that the
 * source says of a concept, so that it is not left out.
 */
export function besideMatter(
  criteria: readonly string[],
  cover: string | null,
  uses: readonly ConceptFacts[],
  seed: string,
  wording: string,
): string[] {
  const [fact] = contentCriteria(uses, seed, wording);
  const term = uses[0] && `Uses the term for ${uses[0].noun.one} in its proper sense.`;
  return [...criteria.slice(0, 2), ...(cover === null ? [] : [cover]), fact ?? term ?? criteria[2]]
    .filter((text) => text !== undefined)
    .map(capitaliseFirst);
}

/** Two to four criteria: first what must be right, then what the level adds. Each could be ticked by a second assessor. */
export function writeCriteria(
  level: BloomLevel,
  uses: readonly ConceptFacts[],
  onCase: string,
  artefact: string | null,
  seed: string,
  wording: string,
  cover: string | null,
): string[] {
  const content = contentCriteria(uses, seed, wording);
  const fromLevel = levelCriteria(level, uses, onCase, artefact, seed);
  const contentCount = bloomRank(level) >= 2 || cover !== null ? 2 : 3;
  const chosen = [
    ...content.slice(0, contentCount),
    ...(cover === null ? [] : [cover]),
    ...fromLevel.slice(0, content.length >= 3 && contentCount === 3 ? 1 : 2),
  ];
  return [...new Set(chosen.map(capitaliseFirst))].slice(0, 4);
}
