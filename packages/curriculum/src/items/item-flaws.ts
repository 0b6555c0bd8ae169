import type { ItemFlaw } from "./item-flaw.ts";
import { absoluteTerms } from "./flaws/absolute-terms.ts";
import { allOrNoneOfTheAbove } from "./flaws/all-or-none-of-the-above.ts";
import { convergenceCue } from "./flaws/convergence-cue.ts";
import { fillInBlank } from "./flaws/fill-in-blank.ts";
import { grammaticalCue } from "./flaws/grammatical-cue.ts";
import { gratuitousInformation } from "./flaws/gratuitous-information.ts";
import { heterogeneousOptions } from "./flaws/heterogeneous-options.ts";
import { implausibleDistractor } from "./flaws/implausible-distractor.ts";
import { kType } from "./flaws/k-type.ts";
import { logicalCue } from "./flaws/logical-cue.ts";
import { longestOption } from "./flaws/longest-option.ts";
import { lostSequence } from "./flaws/lost-sequence.ts";
import { moreThanOneCorrect } from "./flaws/more-than-one-correct.ts";
import { negativeStem } from "./flaws/negative-stem.ts";
import { trueFalse } from "./flaws/true-false.ts";
import { unclearWording } from "./flaws/unclear-wording.ts";
import { unfocusedStem } from "./flaws/unfocused-stem.ts";
import { vagueTerms } from "./flaws/vague-terms.ts";
import { wordRepeat } from "./flaws/word-repeat.ts";

/** Every item-writing flaw that is looked for. */
export const itemFlaws: readonly ItemFlaw[] = [
  allOrNoneOfTheAbove,
  kType,
  negativeStem,
  fillInBlank,
  trueFalse,
  vagueTerms,
  absoluteTerms,
  unfocusedStem,
  implausibleDistractor,
  grammaticalCue,
  longestOption,
  moreThanOneCorrect,
  wordRepeat,
  logicalCue,
  convergenceCue,
  gratuitousInformation,
  lostSequence,
  unclearWording,
  heterogeneousOptions,
];
