import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import type { ConceptKind } from "../../evidence/concept-kind.ts";
import { sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { kindOfEntry } from "../kind-of-entry.ts";
import { nameConcept } from "../name-concept.ts";
import { accountOf } from "../name-questions.ts";
import { typedBonus, type OptionText, type Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { hasPronoun, wordingCost } from "../wording-faults.ts";
import { isFreeOfSubject, predicatesOf, type Predicate } from "./read-predicate.ts";
import { levelsOfStatement, matterOfPredicate } from "./relation-stems.ts";
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

const usable: ReadonlySet<ConceptKind> = new Set(["artefact", "process", "measure"]);

/** What to ask of a concept met at work; `isTyped` tells whether all options are statements of one kind. */
function askAtWork(entry: Entry, { statement, verb, text }: Predicate, isTyped: boolean, actor: string): string | null {
  const plural = entry.concept.number === "plural";
  const [does, it] = plural ? ["do", "they"] : ["does", "it"];
  const kind = kindOfEntry(entry);
  const object = plural ? "them" : "it";
  const expectation = `What should ${actor} expect of ${object}?`;
  switch (statement.kind) {
    case "purpose":
      if (!isTyped) return expectation;
      return usable.has(kind) || /\b(?:used|designed|intended)\b/.test(text)
        ? `Which use can ${actor} make of ${object}?`
        : `Which role ${does} ${it} play?`;
    case "cause":
    case "effect":
      return isTyped && !origin.test(verb) ? `Which effect should ${actor} expect?` : expectation;
    case "requirement":
      return isTyped ? "Which requirement has to be met?" : `What should ${actor} bear in mind about ${object}?`;
    case "procedure":
      return isTyped ? `How ${does} ${it} proceed?` : expectation;
    default:
      return null;
  }
}

/** The shape of a scene in which a concept is met and any statement about it may be the answer. */
const expecting = "expectation";

/** The concept named at work: what follows from it, or what is to be done with it, has to be chosen. */
function wordAtWork(entry: Entry, predicate: Predicate, isTyped: boolean, scene: Scene, seed: string): Asking | null {
  const named = nameConcept(entry);
  const kind = predicate.statement.kind;
  const plural = entry.concept.number === "plural";
  const ask = askAtWork(entry, predicate, isTyped, scene.actor);
  if (ask !== null) {
    const stem = `${capitaliseFirst(named)} ${plural ? "come" : "comes"} up in ${scene.work}. ${ask}`;
    const shape = isTyped ? `${kind}-at-work` : expecting;
    return { shape, stemKind: "application", levels: isTyped ? ["Apply", "Analyze"] : ["Understand"], stem };
  }
  if (kind === "definition" || kind === "is-a" || kind === "example" || kind === "quantity") return null;
  const stem = pickBy(seed, [
    `${scene.Actor} is asked about ${named} by a new colleague. Which reply is sound?`,
    `A new colleague asks ${scene.actor} about ${named}. Which reply is sound?`,
  ]);
  return { shape: "reply", stemKind: "application", levels: ["Understand"], stem };
}

/** Questions whose options are statements: one about the key, three that belong to its siblings. */
export function statementQuestions(material: Material, entry: Entry, scene: Scene, seed: string): Question[] {
  return predicatesOf(entry).flatMap((predicate) => {
    const { statement } = predicate;
    // Where there is a definition, the questions that offer definitions ask for it.
    if (!canBeOption(predicate) || (statement.kind === "definition" && entry.gloss !== null)) return [];
    const citation = citeSentence(material, statement.passageId, statement.sentence);
    if (citation === null) return [];
    const offers = offersFor(material, entry, predicate);
    const alike = offers.filter((offer) => offer.kind === statement.kind);
    const isTyped = new Set(alike.map((offer) => offer.option.entry)).size >= 3;
    const pool = (isTyped ? alike : offers).map((offer) => offer.option);
    if (pool.length < 3) return [];
    const byKind = isTyped ? wordByKind(entry, predicate) : null;
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
    const atWork = wordAtWork(entry, predicate, isTyped, scene, `${seed}#${statement.id}`);
    const account = accountOf(entry);
    return [plain, ...(atWork === null ? [] : [atWork])].map((asking) => ({
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
      cost: wordingCost(predicate.text) + (predicate.stems.size < 5 ? 0.6 : 0) + (isTyped ? -typedBonus : 0.6),
    }));
  });
}
