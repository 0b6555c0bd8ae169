import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { isComparable } from "../is-comparable.ts";
import { kindOfEntry } from "../kind-of-entry.ts";
import { describeConcept, nameConcept, verbToBe } from "../name-concept.ts";
import { askForName } from "../name-questions.ts";
import type { Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { standsAlone } from "../wording-faults.ts";
import { wordDecision, wordDistinction, wordMistake } from "./contrast-wording.ts";
import { distinctionQuestions } from "./gloss-questions.ts";
import type { Scene } from "./scene.ts";

/** A mistake to be named: one concept described in the words that belong to another. */
function mistakeQuestions(material: Material, key: Entry, scene: Scene, seed: string): Question[] {
  const { gloss, concept } = key;
  if (gloss === null || concept.definition === null || !standsAlone(gloss.text)) return [];
  if (gloss.form !== "nominal" && gloss.form !== "plural") return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  const wrong = rankDistractors(key, material.entries, gloss.stems)
    .map(({ entry }) => entry)
    .find(
      (entry) =>
        (entry.concept.number === "plural") === (gloss.form === "plural") &&
        isComparable(key, entry) &&
        kindOfEntry(entry) === kindOfEntry(key),
    );
  if (citation === null || wrong === undefined) return [];
  const said = `${nameConcept(wrong)} ${verbToBe(wrong)} ${lowerFirst(gloss.text, () => true)}`;
  const stem = wordMistake(said, wrong, scene, seed);
  const account = describeConcept(key, gloss);
  const without: Material = { ...material, entries: material.entries.filter((entry) => entry !== wrong) };
  const question = askForName(without, key, {
    shape: "mistake",
    stemKind: "relation",
    levels: ["Understand"],
    stem,
    citation,
    keyRationale: `What the draft says is true of ${nameConcept(key)}, not of ${nameConcept(wrong)}.`,
    explanation: `${account}${wrong.gloss === null ? "" : ` ${describeConcept(wrong, wrong.gloss)}`}`,
    matter: { kind: "meaning", stems: gloss.stems },
  });
  return question === null ? [] : [question];
}

/** Questions in which two concepts have to be told apart at work. */
export function contrastQuestions(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  return [
    ...distinctionQuestions(material, entry, (rival) => wordDistinction(entry, rival, seed)),
    ...distinctionQuestions(material, entry, (rival) =>
      wordDecision(entry, rival, scene, `${seed}#${rival.concept.id}`),
    ),
    ...mistakeQuestions(material, entry, scene, `${seed}#mistake`),
  ];
}
