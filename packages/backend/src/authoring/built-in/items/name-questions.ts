import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { contentStems } from "./content-stems.ts";
import type { Entry, Material } from "./gather-material.ts";
import { describeConcept, nameConcept } from "./name-concept.ts";
import { maximumStemWords, typedBonus, type OptionText, type Question } from "./question.ts";
import { rankDistractors } from "./rank-distractors.ts";
import type { Matter } from "./what-is-asked.ts";
import { standsAlone, wordingCost } from "./wording-faults.ts";

export interface NamingStem {
  shape: string;
  stemKind: MultipleChoiceItem["stemKind"];
  levels: readonly BloomLevel[];
  stem: string;
  citation: Citation;
  /** Why the key is right, from the source. */
  keyRationale: string;
  explanation: string;
  matter: Matter;
  /** Whether it rests on a cause, an effect, a requirement, a purpose, a part, an example or a quantity. */
  isTyped?: boolean;
  /** What the shape costs beside its wording; 0 unless set. */
  cost?: number;
}

/** Whether a sentence of the source reads as one by itself: glossary lines, formulas and addresses do not. */
function isWholeSentence(sentence: string): boolean {
  return (
    /^[“"]?\p{Lu}/u.test(sentence) &&
    /[.!?][”"]?$/.test(sentence) &&
    !/https?:|www\.|\p{Ll}\.\p{Lu}/u.test(sentence) &&
    // What happened once tells of a study, not of what the concept is.
    !/\b(?:was|were|had|did)\b/.test(sentence) &&
    standsAlone(sentence.replace(/[.!?”"]+$/, "")) &&
    sentence.split(" ").length <= 45
  );
}

// Every question about any concept of the module may give the accounts of all of them.
const accounts = new WeakMap<Entry, string | null>();

/** What an entry is, in one sentence: its definition, else its best statement. */
export function accountOf(entry: Entry): string | null {
  let account = accounts.get(entry);
  if (account === undefined) accounts.set(entry, (account = findAccount(entry)));
  return account;
}

function findAccount(entry: Entry): string | null {
  if (entry.gloss !== null) return describeConcept(entry, entry.gloss);
  return entry.statements.find(({ sentence }) => isWholeSentence(sentence))?.sentence ?? null;
}

/** A term as an option; code keeps its case. */
function printTerm(term: string): string {
  return /^\S*[()_.=]/.test(term) ? term : capitaliseFirst(term);
}

/** A question whose options are terms: the stem describes, the learner names. Null where three fair terms are missing. */
export function askForName(material: Material, key: Entry, naming: NamingStem): Question | null {
  if (naming.stem.split(" ").length > maximumStemWords) return null;
  const named = nameConcept(key);
  const pool = rankDistractors(key, material.entries, contentStems(naming.stem)).map((ranked): OptionText => {
    const { entry, term } = ranked;
    const account = accountOf(entry);
    // A term that the source names without explaining it is the last resort: its rationale can say no more than that.
    const rationale = account ?? `The source uses “${entry.concept.term}” for something else.`;
    const plausibility = ranked.plausibility - (account === null ? 1.5 : 0);
    return {
      text: printTerm(term),
      entry,
      plausibility,
      rationale: `${rationale} The question is about ${named}.`,
    };
  });
  if (pool.length < 3) return null;
  return {
    shape: naming.shape,
    stemKind: naming.stemKind,
    levels: naming.levels,
    stem: naming.stem,
    key: { text: printTerm(key.concept.term), entry: key, plausibility: 0, rationale: naming.keyRationale },
    pool: pool.toSorted((a, b) => b.plausibility - a.plausibility),
    rival: null,
    citation: naming.citation,
    explanation: naming.explanation,
    matter: naming.matter,
    cost: wordingCost(naming.stem) + (naming.cost ?? 0) - (naming.isTyped === true ? typedBonus : 0),
  };
}
