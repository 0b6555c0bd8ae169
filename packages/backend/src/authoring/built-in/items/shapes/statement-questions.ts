import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { nameConcept } from "../name-concept.ts";
import { accountOf } from "../name-questions.ts";
import { typedBonus, type OptionText, type Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { hasPronoun, wordingCost } from "../wording-faults.ts";
import { isFreeOfSubject, predicatesOf, type Predicate } from "./read-predicate.ts";
import { isSubject, isTyped, levelsOfStatement, matterOfPredicate } from "./relation-stems.ts";
import type { Scene } from "./scene.ts";

// A sibling's predicate that shares more than this with what is said of the key may be true of the key as well.
const sharedWithKey = 0.34;
const optionWords = { from: 5, to: 24 };

function verbClass(verb: string): "be" | "modal" | "active" {
  if (/^(?:is|are|was|were)$/.test(verb)) return "be";
  return /^(?:can|may|will|might|should|could)$/.test(verb) ? "modal" : "active";
}

function canBeOption(predicate: Predicate): boolean {
  return predicate.words >= optionWords.from && predicate.words <= optionWords.to && !hasPronoun(predicate.text);
}

function asOption(entry: Entry, predicate: Predicate, plausibility: number, rationale: string): OptionText {
  const pronoun = entry.concept.number === "plural" ? "They" : "It";
  return {
    text: `${pronoun} ${predicate.text}`,
    entry,
    plausibility: plausibility - wordingCost(predicate.text),
    rationale,
  };
}

interface Offer {
  option: OptionText;
  kind: StatementKind;
}

/** Predicates of siblings that would read after the key's name and are not true of it. */
function offersFor(material: Material, key: Entry, own: Predicate): Offer[] {
  return rankDistractors(key, material.entries, new Set<string>()).flatMap(({ entry, plausibility }) =>
    (entry.concept.number === "plural") !== (key.concept.number === "plural")
      ? []
      : predicatesOf(entry).flatMap((predicate) => {
          if (!canBeOption(predicate) || verbClass(predicate.verb) !== verbClass(own.verb)) return [];
          if (!isFreeOfSubject(predicate, key)) return [];
          if (sharedStems(predicate.stems, key.knownStems).length > sharedWithKey * predicate.stems.size) return [];
          const rationale = `${capitaliseFirst(nameConcept(entry))} ${predicate.text}; this is not said of ${nameConcept(key)}.`;
          const bonus = predicate.statement.kind === own.statement.kind ? 0.4 : 0;
          return [
            { option: asOption(entry, predicate, plausibility + bonus, rationale), kind: predicate.statement.kind },
          ];
        }),
  );
}

interface Asking {
  shape: string;
  stemKind: Question["stemKind"];
  levels: Question["levels"];
  stem: string;
}

/** The question that the statement's kind answers; used where enough siblings have a statement of that kind. */
function wordByKind(entry: Entry, { statement, verb }: Predicate): string | null {
  const named = nameConcept(entry);
  const plural = entry.concept.number === "plural";
  switch (statement.kind) {
    case "purpose":
      return `What ${plural ? "are" : "is"} ${named} used for?`;
    case "cause":
    case "effect":
      return origin.test(verb) ? null : `What effect ${plural ? "do" : "does"} ${named} have?`;
    case "requirement":
      return `What ${plural ? "do" : "does"} ${named} require?`;
    case "consists-of":
    case "part-of":
      return `How ${plural ? "are" : "is"} ${named} made up?`;
    default:
      return null;
  }
}

// "results from …" tells where a thing comes from, though it is typed as an effect.
const origin = /^(?:results?|arises?|stems?|comes?|occurs?|develops?|is|are)$/;

/** The concept named at work: a colleague asks about it, and what is said of it has to be told from what is not. */
function wordReply(entry: Entry, { statement }: Predicate, scene: Scene, seed: string): Asking | null {
  const named = nameConcept(entry);
  if (/^(?:definition|is-a|example|quantity)$/.test(statement.kind)) return null;
  const stem = pickBy(seed, [
    `${scene.Actor} is asked about ${named} by a new colleague. Which reply is sound?`,
    `A new colleague asks ${scene.actor} about ${named}. Which reply is sound?`,
  ]);
  return { shape: "reply", stemKind: "application", levels: ["Understand"], stem };
}

/** Whether a statement says enough to be asked for: figures and names belong to one example, and few words are true of much. */
function isTelling({ stems, statement, text }: Predicate): boolean {
  return (
    stems.size >= (isTyped(statement.kind) ? 4 : 5) &&
    (statement.kind === "quantity" || !/\d|\s\p{Lu}\p{Ll}/u.test(text))
  );
}

/** Questions whose options are statements: one about the key, three that belong to its siblings. */
export function statementQuestions(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  if (isSubject(material, entry)) return [];
  return predicatesOf(entry).flatMap((predicate) => {
    const { statement } = predicate;
    // Where there is a definition, the questions that offer definitions ask for it.
    if (!canBeOption(predicate) || !isTelling(predicate) || (statement.kind === "definition" && entry.gloss !== null))
      return [];
    const citation = citeSentence(material, statement.passageId, statement.sentence);
    if (citation === null) return [];
    const offers = offersFor(material, entry, predicate);
    const alike = offers.filter((offer) => offer.kind === statement.kind);
    const isOneKind = new Set(alike.map((offer) => offer.option.entry)).size >= 3;
    const pool = (isOneKind ? alike : offers).map((offer) => offer.option);
    if (pool.length < 3) return [];
    const byKind = isOneKind ? wordByKind(entry, predicate) : null;
    const plain: Asking =
      byKind === null
        ? {
            shape: "statement",
            stemKind: "relation",
            levels: ["Understand"],
            stem: `Which statement describes ${nameConcept(entry)}?`,
          }
        : {
            shape: `${statement.kind}-statement`,
            stemKind: "relation",
            levels: levelsOfStatement[statement.kind],
            stem: byKind,
          };
    const reply = wordReply(entry, predicate, scene, `${seed}#${statement.id}`);
    const account = accountOf(entry);
    return [plain, ...(reply === null ? [] : [reply])].map((asking) => ({
      ...asking,
      key: asOption(entry, predicate, 0, `The source says so: ${statement.sentence}`),
      rival: null,
      pool: pool.toSorted((a, b) => b.plausibility - a.plausibility),
      citation,
      explanation:
        account === null || account === statement.sentence
          ? statement.sentence
          : `${capitaliseFirst(account)} ${statement.sentence}`,
      matter: matterOfPredicate(entry, predicate),
      // A short predicate is soon true of several things.
      cost: wordingCost(predicate.text) + (predicate.stems.size < 5 ? 0.6 : 0) + (isOneKind ? -typedBonus : 0.6),
    }));
  });
}
