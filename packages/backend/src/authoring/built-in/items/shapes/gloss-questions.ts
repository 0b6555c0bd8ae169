import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { contentStems, sharedStems } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { pickBy } from "../hash-text.ts";
import { describeConcept, nameConcept, verbToBe } from "../name-concept.ts";
import { maximumStemWords, type OptionText, type Question } from "../question.ts";
import { rankDistractors } from "../rank-distractors.ts";
import type { Gloss } from "../read-gloss.ts";
import { isComparable } from "../is-comparable.ts";
import { mayTakeIn } from "../is-wider.ts";
import { hasPronoun, standsAlone, wordingCost } from "../wording-faults.ts";

// Longer options are skimmed, shorter ones carry no differentia.
const optionWords = { from: 4, to: 26 };

// What a definition says by itself is the same for all slots of a run.
const usable = new WeakMap<Gloss, boolean>();

function canBeOption(gloss: Gloss | null): gloss is Gloss {
  if (gloss === null) return false;
  let isUsable = usable.get(gloss);
  if (isUsable === undefined) usable.set(gloss, (isUsable = isFitForOption(gloss)));
  return isUsable;
}

function isFitForOption(gloss: Gloss): boolean {
  return (
    gloss.words >= optionWords.from &&
    gloss.words <= optionWords.to &&
    standsAlone(gloss.text) &&
    !hasPronoun(gloss.text.split(" ").slice(0, 3).join(" "))
  );
}

function glossOption(entry: Entry, gloss: Gloss, plausibility: number, rationale: string): OptionText {
  return { text: capitaliseFirst(gloss.text), entry, plausibility: plausibility - wordingCost(gloss.text), rationale };
}

// Several questions about a concept offer the same definitions.
const pools = new WeakMap<readonly Entry[], WeakMap<Entry, OptionText[]>>();

/** Definitions of other concepts in the same form as the key's, none of which speaks of the key. */
function glossPool(material: Material, key: Entry): OptionText[] {
  let known = pools.get(material.entries);
  if (known === undefined) pools.set(material.entries, (known = new WeakMap()));
  let pool = known.get(key);
  if (pool === undefined) known.set(key, (pool = gatherPool(material, key)));
  return pool;
}

function gatherPool(material: Material, key: Entry): OptionText[] {
  return rankDistractors(key, material.entries, new Set<string>()).flatMap(({ entry, plausibility }) => {
    const { gloss } = entry;
    if (!canBeOption(gloss) || gloss.form !== key.gloss?.form) return [];
    if (sharedStems(key.termStems, gloss.stems).length > 0 || mayTakeIn(key, entry)) return [];
    const whose = `This is the meaning of “${entry.concept.term}”, not of “${key.concept.term}”.`;
    return [glossOption(entry, gloss, plausibility, whose)];
  });
}

export interface Wording {
  shape: string;
  stemKind: Question["stemKind"];
  levels: Question["levels"];
  stem: string;
}

function wordings(entry: Entry, seed: string): Wording[] {
  const { term } = entry.concept;
  const named = nameConcept(entry);
  return [
    {
      shape: "term-to-gloss",
      stemKind: "definition",
      levels: ["Remember"],
      stem: pickBy(`${seed}#recall`, [
        `What ${verbToBe(entry)} ${named}?`,
        `How is the term “${term}” defined?`,
        `What does the term “${term}” mean?`,
      ]),
    },
    {
      shape: "term-to-description",
      stemKind: "definition",
      levels: ["Understand"],
      stem: pickBy(`${seed}#explain`, [
        `Which description fits ${named}?`,
        `Which explanation of ${named} is accurate?`,
        `How can ${named} be described?`,
      ]),
    },
  ];
}

function build(wording: Wording, key: Entry, gloss: Gloss, pool: OptionText[], citation: Citation): Question {
  const account = describeConcept(key, gloss);
  return {
    ...wording,
    key: glossOption(key, gloss, 0, `These are the words in which the source explains “${key.concept.term}”.`),
    pool,
    rival: null,
    citation,
    explanation: account,
    matter: { kind: "meaning", stems: gloss.stems },
    cost: wordingCost(wording.stem) + wordingCost(gloss.text),
  };
}

/** Questions that give a term and offer definitions: of the term itself and of its siblings. */
export function glossQuestions(material: Material, entry: Entry, seed: string): Question[] {
  const { gloss, concept } = entry;
  if (!canBeOption(gloss) || concept.definition === null || gloss.form === "bare") return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  const pool = glossPool(material, entry);
  if (citation === null || pool.length < 3) return [];
  return wordings(entry, seed).map((wording) => build(wording, entry, gloss, pool, citation));
}

/**
 * Questions that set two siblings against each other. The other concept's own definition is always among the
 * options, so that knowing the pair without knowing which is which does not help. Nothing is set against what nobody
 * would take for it.
 */
export function distinctionQuestions(material: Material, entry: Entry, word: (rival: Entry) => Wording): Question[] {
  const { gloss, concept } = entry;
  if (!canBeOption(gloss) || concept.definition === null || gloss.form === "bare") return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  const pool = glossPool(material, entry);
  const keyStems = contentStems(concept.term);
  if (citation === null) return [];
  const rivals = pool.filter((option) => isComparable(entry, option.entry)).slice(0, 3);
  return rivals.flatMap((rival) => {
    const other = rival.entry;
    const rest = pool.filter(
      (option) => option !== rival && sharedStems(other.termStems, option.entry.gloss?.stems ?? keyStems).length === 0,
    );
    const wording = word(other);
    if (rest.length < 2 || sharedStems(other.termStems, gloss.stems).length > 0) return [];
    if (wording.stem.split(" ").length > maximumStemWords) return [];
    const question = build(wording, entry, gloss, [rival, ...rest], citation);
    const contrast = other.gloss === null ? "" : ` ${describeConcept(other, other.gloss)}`;
    return [{ ...question, rival, explanation: question.explanation + contrast }];
  });
}
