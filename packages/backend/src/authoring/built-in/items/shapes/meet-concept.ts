import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { kindOfConcept, type ConceptKind } from "../../evidence/concept-kind.ts";
import type { Entry } from "../gather-material.ts";
import { hashText } from "../hash-text.ts";
import type { Scene } from "./scene.ts";

type Meeting = (gloss: string, scene: Scene) => string;

/** Scenes that befit anything: somebody has the matter before them and lacks the word. */
const anyMeetings: readonly [Meeting, ...Meeting[]] = [
  (gloss, { Actor, product }) =>
    `${Actor} drafts ${withArticle(product)} and needs one term for ${gloss}. Which term fits?`,
  (gloss, { actor }) => `Without naming it, a colleague describes ${gloss}. Which term should ${actor} supply?`,
  (gloss, { product }) => `A check of ${withArticle(product)} finds no name for ${gloss}. Which name belongs there?`,
  (gloss, { reader }) => `A page for ${reader} deals with ${gloss}. Under which heading should it stand?`,
];

const meetingsByKind: Partial<Readonly<Record<ConceptKind, readonly [Meeting, ...Meeting[]]>>> = {
  measure: [
    (gloss, { Actor }) => `${Actor} has to report ${gloss}. Which measure is asked for?`,
    (gloss, { work }) => `A conclusion about ${work} rests on ${gloss}. Which measure is this?`,
  ],
  artefact: [
    (gloss, { actor, work }) => `To work on ${work}, ${actor} needs ${gloss}. What is needed?`,
    (gloss, { actor, product }) => `Before the ${product} is finished, ${actor} asks for ${gloss}. What is asked for?`,
  ],
  theory: [
    (gloss, { work }) => `An argument about ${work} rests on ${gloss}. What does it rest on?`,
    (gloss, { Actor, work }) => `${Actor} explains ${work} by ${gloss}. What is the explanation based on?`,
  ],
  condition: [
    (gloss, { work }) => `Everything in ${work} points to ${gloss}. What does it point to?`,
    (gloss, { Actor, work }) => `${Actor} recognises in ${work} ${gloss}. What has been recognised?`,
    (gloss, { work }) => `Two colleagues find the same in ${work}: ${gloss}. Which name for it is right?`,
  ],
  part: [
    (gloss, { reader }) => `A drawing made for ${reader} marks ${gloss}. Which label belongs there?`,
    (gloss, { Actor }) => `${Actor} points at ${gloss} in a drawing. What is being pointed at?`,
  ],
};

/** "the scientific study of …": a field is studied, not found in a case. */
const isField = /^(?:an? |the )?(?:\S+ ){0,2}(?:study|field|discipline|science|branch|area) (?:of|in|that|concerned)\b/;
const fieldMeetings: readonly [Meeting, ...Meeting[]] = [
  (gloss) => `A new colleague holds a degree in ${gloss}. Which field is this?`,
  (gloss, { product }) =>
    `An expert in ${gloss} is wanted for ${withArticle(product)}. Which field should the expert come from?`,
];

// A way of explaining can be argued from; a mere idea or a set of rules cannot.
const explains =
  /^(?:an? |the )?(?:\S+ ){0,2}(?:theory|principle|law|hypothesis|view|perspective|belief|doctrine|model|framework|idea that)\b/;

function meetingsOf(gloss: string): readonly [Meeting, ...Meeting[]] {
  // By its definition alone: a term may end in "index" and be a tool.
  const kind = kindOfConcept("", gloss);
  return (kind === "theory" && !explains.test(gloss) ? undefined : meetingsByKind[kind]) ?? anyMeetings;
}

/**
 * The concept met at work by what it is, in a way that befits its kind; null where its definition is no noun phrase.
 * Of the scenes that fit, one whose question the module has not put yet.
 */
export function meetConcept({ gloss }: Entry, scene: Scene, seed: string, written: readonly string[]): string | null {
  if (gloss === null || (gloss.form !== "nominal" && gloss.form !== "plural")) return null;
  const meetings = isField.test(gloss.text) ? fieldMeetings : meetingsOf(gloss.text);
  const start = hashText(`${seed}#meet`) % meetings.length;
  const stems = [...meetings.slice(start), ...meetings.slice(0, start)].map((meeting) => meeting(gloss.text, scene));
  const questionOf = (stem: string) => stem.split(". ").at(-1)!;
  const isNew = (stem: string) => !written.some((other) => other.endsWith(questionOf(stem)));
  return stems.find(isNew) ?? stems[0]!;
}
