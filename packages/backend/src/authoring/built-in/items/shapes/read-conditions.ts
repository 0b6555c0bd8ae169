import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { contentStems } from "../content-stems.ts";
import type { Material } from "../gather-material.ts";
import { hasPronoun, isTalk, standsAlone } from "../wording-faults.ts";

/** A sentence of the source that says what follows from what. */
export interface Condition {
  /** "the confidence level increases" */
  given: string;
  /** "the corresponding error bound increases as well" */
  follows: string;
  /** Whether it says what to do rather than what happens. */
  isAdvice: boolean;
  givenStems: ReadonlySet<string>;
  followsStems: ReadonlySet<string>;
  sentence: string;
  passageId: string;
}

const conditional = /^(?:If|When|Whenever|Once) ([^,:;]+), (?:then )?([^:;]+)\.$/;

// A condition without a subject of its own: "When comparing two groups", "Once in the blood", "If needed".
const subjectless =
  /^(?:\p{L}+(?:ing|ed)|in|on|at|by|for|with|from|of|to|not|possible|necessary|present|given|taken|seen|faced|asked|left|used|again|inside|outside|within|after|before|more|upon|and|or|but|so)\b/iu;
// A request to the reader, or a part of the sentence before: neither tells what happens.
const noConsequence =
  /^(?:rather|the (?:answer|result|opposite|reverse)\b|average|add|consider|see|note|notice|think|imagine|recall|remember|ask|make|use|try|find|click|choose|look|go|be|do|its|their|each|one|some)\b|\bthat results\b|\bbecause\b|\b(?:has|have) been\b/i;
const advice = /\b(?:should|must|needs? to|has to|have to|ought to|is advised|are advised)\b/i;
// A consequence that does not say what it is.
const empty =
  /\b(?:several|other|various|certain|some|more|different) (?:actions?|options?|things?|ways?|steps?|measures?|choices?|problems?|issues?|changes?)\b|\ba phenomenon\b|^there (?:is|are) /i;
// One case or one past event is no rule.
const particular = /\d|\b(?:was|were|had|did|who|he|she|someone)\b|\s\p{Lu}\p{Ll}/u;

// A letter stands for something that the reader of an item is not told: "x equals the mean".
const symbol = /(?<![\p{L}’'-])[b-zB-HJ-Z\u0370-\u03ff](?![\p{L}’'-])/u;

const followsWords = { from: 4, to: 22 };
const givenWords = { from: 3, to: 24 };

function isWithin(text: string, { from, to }: { from: number; to: number }): boolean {
  const words = text.split(" ").length;
  return words >= from && words <= to;
}

/** The condition that a sentence states in full, or null: both sides stand alone and tell of no single case. */
export function readCondition(sentence: string, passageId: string): Condition | null {
  const [, given, follows] = conditional.exec(sentence) ?? [];
  if (given === undefined || follows === undefined || subjectless.test(given) || noConsequence.test(follows))
    return null;
  if (empty.test(follows)) return null;
  if (!isWithin(given, givenWords) || !isWithin(follows, followsWords)) return null;
  const isSound = [given, follows].every(
    (side) => standsAlone(side) && !hasPronoun(side) && !isTalk(side) && !particular.test(side) && !symbol.test(side),
  );
  // A second clause would be half an answer of its own.
  if (!isSound || /, (?:and|but|so|or) |\band (?:the|an?) \p{L}+ (?:is|are|has)\b/u.test(follows)) return null;
  return {
    given,
    follows,
    isAdvice: advice.test(follows),
    givenStems: contentStems(given),
    followsStems: contentStems(follows),
    sentence,
    passageId,
  };
}

// Passages are shared by all evidence of a run.
const known = new WeakMap<Passage, Condition[]>();

function conditionsIn(passage: Passage): Condition[] {
  const before = known.get(passage);
  if (before !== undefined) return before;
  const found = /\b(?:If|When|Whenever|Once) /.test(passage.text)
    ? splitSentences(passage.text).flatMap(({ text }) => readCondition(text, passage.id) ?? [])
    : [];
  known.set(passage, found);
  return found;
}

/** The conditions that the evidence states, each sentence once. */
export function conditionsOf({ passages }: Pick<Material, "passages">): Condition[] {
  const bySentence = new Map<string, Condition>();
  for (const passage of passages.values()) {
    for (const condition of conditionsIn(passage)) {
      if (!bySentence.has(condition.sentence)) bySentence.set(condition.sentence, condition);
    }
  }
  return [...bySentence.values()];
}
