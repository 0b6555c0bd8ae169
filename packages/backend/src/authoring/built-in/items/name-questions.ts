import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { contentStems } from "./content-stems.ts";
import type { Entry, Material } from "./gather-material.ts";
import { describeConcept, nameConcept } from "./name-concept.ts";
import { maximumStemWords, type OptionText, type Question } from "./question.ts";
import { rankDistractors } from "./rank-distractors.ts";
import { wordingCost } from "./wording-faults.ts";

export interface NamingStem {
  shape: string;
  stemKind: MultipleChoiceItem["stemKind"];
  levels: readonly BloomLevel[];
  stem: string;
  citation: Citation;
  /** Why the key is right, from the source. */
  keyRationale: string;
  explanation: string;
}

/** What an entry is, in one sentence: its definition, else its best statement. */
export function accountOf(entry: Entry): string | null {
  if (entry.gloss !== null) return describeConcept(entry, entry.gloss);
  return entry.statements[0]?.sentence ?? null;
}

function optionFor(entry: Entry, plausibility: number, rationale: string): OptionText {
  return { text: capitaliseFirst(entry.concept.term), entry, plausibility, rationale };
}

/** A question whose options are terms: the stem describes, the learner names. Null where three fair terms are missing. */
export function askForName(material: Material, key: Entry, naming: NamingStem): Question | null {
  if (naming.stem.split(" ").length > maximumStemWords) return null;
  const pool = rankDistractors(key, material.entries, contentStems(naming.stem)).flatMap(({ entry, plausibility }) => {
    const account = accountOf(entry);
    return account === null
      ? []
      : [optionFor(entry, plausibility, `${account} The question describes ${nameConcept(key)} instead.`)];
  });
  if (pool.length < 3) return null;
  return {
    shape: naming.shape,
    stemKind: naming.stemKind,
    levels: naming.levels,
    stem: naming.stem,
    key: optionFor(key, 0, naming.keyRationale),
    pool,
    rival: null,
    citation: naming.citation,
    explanation: naming.explanation,
    cost: wordingCost(naming.stem),
  };
}
