import { kindOfConcept, type ConceptKind } from "../../evidence/concept-kind.ts";
import type { Entry } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import type { Scene } from "./scene.ts";

type Meeting = (gloss: string, scene: Scene) => string;

const meetings: Readonly<Record<ConceptKind, readonly [Meeting, ...Meeting[]]>> = {
  measure: [
    (gloss, { actor, work }) => `For ${work}, ${actor} works with ${gloss}. Which measure is this?`,
    (gloss, { Actor }) => `${Actor} has to report ${gloss}. What should be reported?`,
  ],
  process: [
    (gloss, { actor, work }) => `In ${work}, ${actor} follows ${gloss}. What is being followed?`,
    (gloss, { work }) => `A question in ${work} turns on ${gloss}. What is in question?`,
  ],
  artefact: [
    (gloss, { actor, work }) => `For ${work}, ${actor} needs ${gloss}. What is needed?`,
    (gloss, { actor, work }) => `In ${work}, ${actor} finds ${gloss}. What has been found?`,
  ],
  theory: [
    (gloss, { actor, work }) => `In ${work}, ${actor} draws on ${gloss}. What is being drawn on?`,
    (gloss, { Actor }) => `${Actor} bases an argument on ${gloss}. What is the argument based on?`,
  ],
  agent: [
    (gloss, { actor, work }) => `In ${work}, ${actor} deals with ${gloss}. Who or what is this?`,
    (gloss, { work }) => `A part in ${work} is played by ${gloss}. Who or what plays it?`,
  ],
  part: [
    (gloss, { actor, work }) => `In ${work}, ${actor} has to name ${gloss}. Which name is right?`,
    (gloss, { work }) => `A question in ${work} concerns ${gloss}. What does it concern?`,
  ],
  condition: [
    (gloss, { actor, work }) => `In ${work}, ${actor} recognises ${gloss}. What has been recognised?`,
    (gloss, { work }) => `The details of ${work} point to ${gloss}. What do they point to?`,
  ],
  thing: [
    (gloss, { actor, work }) => `In ${work}, ${actor} comes across ${gloss}. What is this?`,
    (gloss, { work }) => `A question in ${work} concerns ${gloss}. What does it concern?`,
  ],
};

/** The concept met at work by what it is, in a way that befits its kind; null where its definition is no noun phrase. */
export function meetConcept({ concept, gloss }: Entry, scene: Scene, seed: string): string | null {
  if (gloss === null || (gloss.form !== "nominal" && gloss.form !== "plural")) return null;
  return pickBy(`${seed}#meet`, meetings[kindOfConcept(concept.term, gloss.text)])(gloss.text, scene);
}
