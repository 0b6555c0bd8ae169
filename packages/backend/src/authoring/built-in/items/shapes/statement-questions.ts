import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { nameConcept } from "../name-concept.ts";
import { accountOf } from "../name-questions.ts";
import type { OptionText, Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import { hasPronoun, wordingCost } from "../wording-faults.ts";
import { predicatesOf, type Predicate } from "./read-predicate.ts";
import { levelsOfStatement } from "./relation-stems.ts";

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
          if (sharedStems(predicate.stems, key.knownStems).length > sharedWithKey * predicate.stems.size) return [];
          const rationale = `${capitaliseFirst(nameConcept(entry))} ${predicate.text}; this is not said of ${nameConcept(key)}.`;
          const bonus = predicate.statement.kind === own.statement.kind ? 0.4 : 0;
          return [
            { option: asOption(entry, predicate, plausibility + bonus, rationale), kind: predicate.statement.kind },
          ];
        }),
  );
}

/** The question that the statement's kind answers; used where enough siblings have a statement of that kind. */
function wordByKind(entry: Entry, kind: StatementKind): string | null {
  const named = nameConcept(entry);
  const does = entry.concept.number === "plural" ? "do" : "does";
  const is = entry.concept.number === "plural" ? "are" : "is";
  switch (kind) {
    case "purpose":
      return `What ${is} ${named} used for?`;
    case "cause":
    case "effect":
      return `What effect ${does} ${named} have?`;
    case "requirement":
      return `What ${does} ${named} require?`;
    case "consists-of":
    case "part-of":
      return `How ${is} ${named} made up?`;
    default:
      return null;
  }
}

/** Questions whose options are statements: one about the key, three that belong to its siblings. */
export function statementQuestions(material: Material, entry: Entry): Question[] {
  return predicatesOf(entry).flatMap((predicate) => {
    const { statement } = predicate;
    if (!canBeOption(predicate) || statement.kind === "definition") return [];
    const citation = citeSentence(material, statement.passageId, statement.sentence);
    if (citation === null) return [];
    const offers = offersFor(material, entry, predicate);
    const alike = offers.filter((offer) => offer.kind === statement.kind);
    const byKind = wordByKind(entry, statement.kind);
    const isTyped = byKind !== null && new Set(alike.map((offer) => offer.option.entry)).size >= 3;
    const pool = (isTyped ? alike : offers).map((offer) => offer.option);
    if (pool.length < 3) return [];
    const account = accountOf(entry);
    return [
      {
        shape: isTyped ? `${statement.kind}-statement` : "statement",
        stemKind: "relation" as const,
        levels: isTyped ? levelsOfStatement[statement.kind] : ["Understand" as const],
        stem: isTyped ? byKind : `Which statement describes ${nameConcept(entry)}?`,
        key: asOption(entry, predicate, 0, `The source says so: ${statement.sentence}`),
        rival: null,
        pool: pool.toSorted((a, b) => b.plausibility - a.plausibility),
        citation,
        explanation:
          account === null || account === statement.sentence
            ? statement.sentence
            : `${capitaliseFirst(account)} ${statement.sentence}`,
        // A short predicate is soon true of several things.
        cost: wordingCost(predicate.text) + (predicate.stems.size < 5 ? 0.6 : 0),
      },
    ];
  });
}
