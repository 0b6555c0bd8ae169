import type { Entry } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { kindOfEntry } from "../kind-of-entry.ts";
import { nameConcept } from "../name-concept.ts";
import type { Wording } from "./gloss-questions.ts";
import type { Scene } from "./scene.ts";

/** The plain wording of a distinction. */
export function wordDistinction(key: Entry, rival: Entry, seed: string): Wording {
  const [one, other] = [nameConcept(key), nameConcept(rival)];
  const stem = pickBy(`${seed}#${rival.concept.id}`, [
    `Compare ${one} with ${other}. Which description fits ${one}?`,
    `In a comparison of ${one} with ${other}, which description belongs to ${one}?`,
  ]);
  return { shape: "distinction", stemKind: "relation", levels: ["Understand"], stem };
}

/** A distinction that has to be made at work. The options are definitions, so the question is for a description. */
export function wordDecision(key: Entry, rival: Entry, scene: Scene, seed: string): Wording {
  const [one, other] = [nameConcept(key), nameConcept(rival)];
  const stem =
    kindOfEntry(key) === "condition"
      ? `In ${scene.work}, ${one} has to be told apart from ${other}. Which description fits ${one}?`
      : pickBy(seed, [
          `A draft ${scene.product} confuses ${one} with ${other}. Which description of ${one} should replace the wrong one?`,
          `${scene.Actor} has to explain to a colleague how ${one} and ${other} differ. Which description fits ${one}?`,
          `In ${scene.work}, ${scene.actor} has to tell ${one} from ${other}. Which description identifies ${one}?`,
          `A new colleague confuses ${one} with ${other}. Which explanation of ${one} would put this right?`,
        ]);
  return { shape: "decision", stemKind: "application", levels: ["Understand"], stem };
}

/** A mistake to be named; `said` is a sentence without its stop in which one concept bears the other's name. */
export function wordMistake(said: string, wrong: Entry, scene: Scene, seed: string): string {
  return pickBy(seed, [
    `A draft ${scene.product} says that ${said}. Which concept has been mistaken for ${nameConcept(wrong)}?`,
    `${scene.Actor} reads in a draft ${scene.product} that ${said}. Which concept does the draft in fact describe?`,
  ]);
}

const contrast =
  /^Compare .+ with |^In a comparison of |\bconfuses .+ with |\bhas to tell .+ from |\bhow .+ differ\. |\btold apart from |\bmistaken for |\bdraft in fact describe\b/;

/** Whether a stem sets two concepts against each other in one of the wordings above. */
export function isContrastStem(stem: string): boolean {
  return contrast.test(stem);
}
