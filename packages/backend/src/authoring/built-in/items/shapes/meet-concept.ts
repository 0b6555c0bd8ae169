import { kindOfConcept, type ConceptKind } from "../../evidence/concept-kind.ts";
import type { Entry } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import type { Scene } from "./scene.ts";

type Meeting = (gloss: string, scene: Scene) => string;

const anyMeetings: readonly [Meeting, ...Meeting[]] = [
  (gloss, { actor, work }) => `In ${work}, ${actor} comes across ${gloss}. What is this called?`,
  (gloss, { work }) => `A note on ${work} speaks of ${gloss}. Which term should the note use?`,
  (gloss, { Actor, work }) => `${Actor} reads of ${gloss} in ${work}. Which concept is this?`,
];

const meetingsByKind: Partial<Readonly<Record<ConceptKind, readonly [Meeting, ...Meeting[]]>>> = {
  measure: [
    (gloss, { actor, work }) => `For ${work}, ${actor} works with ${gloss}. Which measure is this?`,
    ...anyMeetings,
  ],
  artefact: [(gloss, { actor, work }) => `For ${work}, ${actor} needs ${gloss}. What is needed?`, ...anyMeetings],
  theory: [
    (gloss, { actor, work }) => `In ${work}, ${actor} draws on ${gloss}. What is being drawn on?`,
    ...anyMeetings,
  ],
  condition: [
    (gloss, { actor, work }) => `In ${work}, ${actor} recognises ${gloss}. What has been recognised?`,
    ...anyMeetings,
  ],
};

/** The concept met at work by what it is, in a way that befits its kind; null where its definition is no noun phrase. */
export function meetConcept({ gloss }: Entry, scene: Scene, seed: string): string | null {
  if (gloss === null || (gloss.form !== "nominal" && gloss.form !== "plural")) return null;
  // By its definition alone: a term may end in "index" and be a tool.
  const meetings = meetingsByKind[kindOfConcept("", gloss.text)] ?? anyMeetings;
  return pickBy(`${seed}#meet`, meetings)(gloss.text, scene);
}
