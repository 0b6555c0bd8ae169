import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { kindOfConcept } from "../../evidence/concept-kind.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { isComparable } from "../is-comparable.ts";
import { describeConcept, nameConcept, verbToBe } from "../name-concept.ts";
import { askForName } from "../name-questions.ts";
import type { Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { standsAlone } from "../wording-faults.ts";
import { distinctionQuestions, type Wording } from "./gloss-questions.ts";
import type { Scene } from "./scene.ts";

function wordDecision(key: Entry, rival: Entry, scene: Scene, seed: string): Wording {
  const [one, other] = [nameConcept(key), nameConcept(rival)];
  const kind = kindOfConcept(key.concept.term, key.gloss?.text ?? null);
  const stem =
    kind === "condition"
      ? `In ${scene.work}, both ${one} and ${other} are suspected. Which finding would point to ${one}?`
      : pickBy(seed, [
          `A draft ${scene.product} confuses ${one} with ${other}. Which description of ${one} should replace the wrong one?`,
          `${scene.Actor} has to explain to a colleague that ${one} and ${other} differ. Which description fits ${one}?`,
          `In ${scene.work}, ${scene.actor} has to tell ${one} from ${other}. Which description identifies ${one}?`,
          `${scene.Actor} asks whether to speak of ${one} or of ${other} in ${scene.work}. What would identify ${one}?`,
          `A new colleague confuses ${one} with ${other}. Which explanation of ${one} would put this right?`,
        ]);
  return { shape: "decision", stemKind: "application", levels: ["Analyze", "Apply"], stem };
}

/** A mistake to be named: one concept described in the words that belong to another. */
function mistakeQuestions(material: Material, key: Entry, scene: Scene, seed: string): Question[] {
  const { gloss, concept } = key;
  if (gloss === null || concept.definition === null || !standsAlone(gloss.text)) return [];
  if (gloss.form !== "nominal" && gloss.form !== "plural") return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  const kind = kindOfConcept(concept.term, gloss.text);
  const others = rankDistractors(key, material.entries, gloss.stems)
    .map(({ entry }) => entry)
    .filter((entry) => (entry.concept.number === "plural") === (gloss.form === "plural"));
  const near = others.find((entry) => isComparable(key, entry));
  const isOfKind = (entry: Entry) =>
    kind !== "thing" &&
    entry.concept.sectionId === concept.sectionId &&
    kindOfConcept(entry.concept.term, entry.gloss?.text ?? null) === kind;
  const wrong = near ?? others.find(isOfKind);
  if (citation === null || wrong === undefined) return [];
  const said = `${nameConcept(wrong)} ${verbToBe(wrong)} ${lowerFirst(gloss.text, () => true)}`;
  const stem = pickBy(seed, [
    `A draft ${scene.product} says that ${said}. Which concept has been mistaken for ${nameConcept(wrong)}?`,
    `${scene.Actor} reads in a draft ${scene.product} that ${said}. Which concept does the draft in fact describe?`,
  ]);
  const account = describeConcept(key, gloss);
  const without: Material = { ...material, entries: material.entries.filter((entry) => entry !== wrong) };
  const question = askForName(without, key, {
    shape: "mistake",
    stemKind: "relation",
    // Without common ground the mistake is soon seen.
    levels: near === undefined ? ["Understand"] : ["Analyze"],
    stem,
    citation,
    keyRationale: `${account} The sentence gives it another name.`,
    explanation: `${account}${wrong.gloss === null ? "" : ` ${describeConcept(wrong, wrong.gloss)}`}`,
    matter: { kind: "meaning", stems: gloss.stems },
  });
  return question === null ? [] : [question];
}

/** Questions in which two concepts have to be told apart at work. */
export function contrastQuestions(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  return [
    ...distinctionQuestions(material, entry, (rival) =>
      wordDecision(entry, rival, scene, `${seed}#${rival.concept.id}`),
    ),
    ...mistakeQuestions(material, entry, scene, `${seed}#mistake`),
  ];
}
