import { withArticle } from "@curriculum/curriculum/language/article.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { rotate } from "../choose.ts";
import { areComparable, areNear } from "../evidence/are-comparable.ts";
import { hasSteps, makes, purposeOf, quantity } from "./clauses.ts";

/** What an assessor looks for at a level, tied to what the source says of the concepts; turned by the seed. */
export function levelCriteria(
  level: BloomLevel,
  uses: readonly ConceptFacts[],
  onCase: string,
  artefact: string | null,
  seed: string,
): string[] {
  const [first, second] = uses;
  if (!first) return [];
  const { one, generic, genericIsPlural } = first.noun;
  const other = second?.noun.generic;
  const purpose = purposeOf(first)?.text;
  const comparable = second !== undefined && areComparable(first, second);
  const near = second !== undefined && areNear(first, second);
  const isQuantity = first.kind === "measure" && quantity.test(first.gloss ?? "");
  const product = artefact ?? "written report";
  const choices: Record<BloomLevel, (string | false | undefined)[]> = {
    Remember: [
      `Writes down the meaning of ${one} from memory, with no part of it missing.`,
      comparable && `Picks out ${generic} from a list that also holds ${other}.`,
      `Uses the term for ${one} with its right spelling and sense.`,
    ],
    Understand: [
      first.kind === "condition" &&
        `Describes how ${one} would show in a person or a situation not named in the reading.`,
      isQuantity && `Says in words what a high and a low value of ${one} would mean.`,
      hasSteps(first) && `Puts the stages of ${generic} in their order without help.`,
      first.kind === "part" &&
        `Locates ${one} and names what would be missing without ${genericIsPlural ? "them" : "it"}.`,
      purpose && `Gives one situation in which ${generic} would serve to ${purpose}.`,
      comparable && `Names one feature that ${generic} and ${other} share and one that they do not.`,
      `Offers an example of ${one} that is not in the reading and says why it fits.`,
      `Answers a follow-up question on ${generic} without reading from notes.`,
    ],
    Apply: [
      isQuantity && `Reports ${one} with the figures used, the steps between and the unit, if it has one.`,
      first.kind === "condition" && `Matches each feature of ${one} to a finding in ${onCase}.`,
      hasSteps(first) && `Carries each step of ${generic} through on ${onCase} in the right order.`,
      first.kind === "artefact" &&
        makes.test(first.noun.term) &&
        `Produces or uses ${one} that a colleague could work with unchanged.`,
      purpose && `Shows on ${onCase} that ${generic} ${genericIsPlural ? "serve" : "serves"} to ${purpose}.`,
      second && `Says at which point of ${onCase} ${generic} and ${other} come in.`,
      `Marks the place in ${onCase} where ${generic} ${genericIsPlural ? "matter" : "matters"} and states the result.`,
      `Notes one limit to the use of ${generic} in ${onCase}.`,
    ],
    Analyze: [
      comparable && `Sets out ${generic} and ${other} side by side under at least two headings.`,
      near &&
        !comparable &&
        `Draws the connection between ${generic} and ${other} as a diagram or a chain of sentences.`,
      first.kind === "condition" && `Keeps causes of ${one} apart from its effects.`,
      hasSteps(first) && `Shows which step of ${generic} depends on which earlier one.`,
      `Breaks ${onCase} into parts and relates at least two of them to ${generic}.`,
      `Marks which inferences about ${generic} rest on stated facts and which on assumptions.`,
    ],
    Evaluate: [
      `States at least two criteria before judging ${generic}.`,
      comparable && `Gives one point on which ${other} would be preferred to ${generic}.`,
      purpose && `Judges by a fact whether ${generic} ${genericIsPlural ? "do" : "does"} ${purpose}.`,
      `Weighs one finding from ${onCase} that speaks against the conclusion on ${generic}.`,
      `Says what evidence would change the judgement on ${generic}.`,
    ],
    Create: [
      `Hands in ${withArticle(product)} in which each statement about ${generic} can be traced to the reading.`,
      second &&
        (near
          ? `Shows in the ${product} how ${generic} and ${other} are connected.`
          : `Gives both ${generic} and ${other} a place of their own in the ${product}.`),
      `Gives the reason for at least two decisions in the ${product}, citing ${onCase}.`,
      `Revises the ${product} after comments and says what was changed.`,
    ],
  };
  const usable = choices[level].filter((text): text is string => typeof text === "string");
  // What fits this kind of concept stands first; the rest turns from outcome to outcome.
  const [lead, ...rest] = usable;
  return lead === undefined ? [] : [lead, ...rotate(rest, seed)];
}
