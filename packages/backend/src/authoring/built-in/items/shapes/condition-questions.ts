import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { isInside } from "../../evidence/is-inside.ts";
import { overlapOf, sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { nameConcept } from "../name-concept.ts";
import { typedBonus, type OptionText, type Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { hasPronoun, wordingCost } from "../wording-faults.ts";
import { predicatesOf } from "./read-predicate.ts";
import { conditionsOf, type Condition } from "./read-conditions.ts";
import type { Scene } from "./scene.ts";

// What follows from nearly the same may follow here as well; what is said in nearly the same words is no other answer.
const mostShared = 0.3;

// Each condition of the evidence is held against each concept of it; both are shared by all slots of a run.
const formsOfConcept = new WeakMap<Concept, string[]>();
const foldedConditions = new WeakMap<Condition, { given: string; follows: string }>();

/** The names of a concept, singular and plural, folded between spaces. */
function formsOf({ concept }: Entry): string[] {
  let forms = formsOfConcept.get(concept);
  if (forms === undefined) {
    const names = [concept.term, ...concept.aliases].flatMap((name) => [name, pluralOf(name)]);
    formsOfConcept.set(concept, (forms = names.map((name) => ` ${foldText(name)} `)));
  }
  return forms;
}

function foldedOf(condition: Condition): { given: string; follows: string } {
  let folded = foldedConditions.get(condition);
  if (folded === undefined) {
    const [given, follows] = [` ${foldText(condition.given)} `, ` ${foldText(condition.follows)} `];
    foldedConditions.set(condition, (folded = { given, follows }));
  }
  return folded;
}

function isAbout(entry: Entry, condition: Condition, sides: readonly ("given" | "follows")[]): boolean {
  const folded = foldedOf(condition);
  return formsOf(entry).some((form) => sides.some((side) => folded[side].includes(form)));
}

const bothSides = ["given", "follows"] as const;

/** The concept that a condition is chiefly about: the longest of those it names. */
function ownerOf(material: Material, condition: Condition): Entry | undefined {
  return material.entries
    .filter((entry) => isAbout(entry, condition, bothSides))
    .toSorted((a, b) => b.concept.term.length - a.concept.term.length)[0];
}

function asOption(condition: Condition, entry: Entry, plausibility: number, rationale: string): OptionText {
  return {
    text: capitaliseFirst(condition.follows),
    entry,
    plausibility: plausibility - wordingCost(condition.follows),
    rationale,
  };
}

/** What follows from other conditions, the likeliest to be taken for the key first. */
function poolOf(material: Material, own: Condition, key: Entry): OptionText[] {
  const others = conditionsOf(material).flatMap((other): OptionText[] => {
    if (other === own || other.isAdvice !== own.isAdvice) return [];
    const isNear =
      overlapOf(own.givenStems, other.givenStems) > mostShared ||
      overlapOf(own.followsStems, other.followsStems) > mostShared;
    const entry = isNear ? undefined : ownerOf(material, other);
    if (entry === undefined || entry === key) return [];
    const likeness = overlapOf(own.givenStems.union(own.followsStems), other.givenStems.union(other.followsStems));
    const isSameSection = entry.concept.sectionId === key.concept.sectionId;
    const rationale = `This follows when ${other.given}; the question does not say so.`;
    return [asOption(other, entry, 4 * likeness + (isSameSection ? 0.8 : 0), rationale)];
  });
  const effects = own.isAdvice ? [] : effectsBeside(material, own, key);
  return [...others, ...effects].toSorted((a, b) => b.plausibility - a.plausibility);
}

// These tell where a thing comes from, not what comes of it.
const origin = /^(?:is|are|was|were|results? from|arises?|stems?|comes?|occurs?|develops?|depends?)\b/;

/** What siblings bring about of themselves: for want of other conditions, a consequence of the wrong thing. */
function effectsBeside(material: Material, own: Condition, key: Entry): OptionText[] {
  const told = own.givenStems.union(own.followsStems);
  return rankDistractors(key, material.entries, own.givenStems).flatMap(({ entry, plausibility }) =>
    predicatesOf(entry).flatMap((predicate): OptionText[] => {
      const { text, stems, statement, words } = predicate;
      if (!/^(?:cause|effect)$/.test(statement.kind) || words > 18) return [];
      if (hasPronoun(text) || origin.test(text) || /\d/.test(text)) return [];
      if (sharedStems(stems, key.knownStems).length > 0.34 * stems.size || overlapOf(told, stems) > 0.25) return [];
      const name = nameConcept(entry);
      return [
        {
          text: `${capitaliseFirst(name)} ${text}`,
          entry,
          plausibility: plausibility - 1 - wordingCost(text),
          rationale: `This is what ${name} brings about; it does not follow from what is given.`,
        },
      ];
    }),
  );
}

/** A rule of another module's section is asked for there. */
function isTaughtHere({ taught, passages }: Material, passageId: string): boolean {
  const passage = passages.get(passageId);
  if (taught === null || passage === undefined) return true;
  return isInside(`${passage.documentId}#${passage.sectionId}`, taught);
}

/** "The bug could be anywhere": what the passage introduces before, and the question does not. */
function pointsBack({ passages, entries }: Material, { given, follows, sentence, passageId }: Condition): boolean {
  const before = passages.get(passageId)?.text.split(sentence)[0] ?? "";
  return [...follows.matchAll(/\bthe (\p{L}+)/giu)].some(([, noun]) => {
    if (given.includes(noun!) || entries.some(({ concept }) => concept.term.includes(noun!))) return false;
    return new RegExp(String.raw`\b(?:an?|another|this|that) (?:\p{L}+ )?${noun!}\b`, "iu").test(before);
  });
}

/** Questions that give a situation and ask what follows from it, or what is to be done, by a rule of the source. */
export function conditionQuestions(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  return conditionsOf(material).flatMap((condition): Question[] => {
    const { given, follows, sentence, passageId, isAdvice } = condition;
    if (!isAbout(entry, condition, bothSides) || !isTaughtHere(material, passageId)) return [];
    if (pointsBack(material, condition)) return [];
    // "The value is found" points at text that the reader does not see, unless "the" belongs to a concept.
    if (/^the /i.test(given) && !material.entries.some((one) => isAbout(one, condition, ["given"]))) return [];
    const citation = citeSentence(material, passageId, sentence);
    const pool = citation === null ? [] : poolOf(material, condition, entry);
    if (citation === null || pool.length < 3) return [];
    const ask = isAdvice
      ? "What is to be done?"
      : pickBy(`${seed}#${given}`, ["What follows?", "What is the consequence?", "What can be expected?"]);
    return [
      {
        shape: "condition",
        stemKind: "application",
        levels: ["Apply", "Analyze"],
        stem: `In ${scene.work}, ${given}. ${ask}`,
        key: asOption(condition, entry, 0, `The source gives this rule: ${sentence}`),
        pool,
        // Its own reverse is no distractor: of two opposites one must be right, and a guesser knows it.
        rival: null,
        citation,
        explanation: sentence,
        matter: { kind: "statement", stems: condition.givenStems },
        cost: wordingCost(given) + wordingCost(follows) - typedBonus,
      },
    ];
  });
}
