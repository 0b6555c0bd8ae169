import type { BloomLevel } from "../model/bloom-level.ts";
import { splitLeadingVerb } from "./leading-verb.ts";
import { objectRules } from "./object-rules.ts";
import { levelsOfVerb } from "./verb-levels.ts";
import { verbsByLevel } from "./verbs.ts";

export interface OutcomeLevel {
  level: BloomLevel;
  /** 0 to 1: 0.3 and below means that the verb is in no list. */
  confidence: number;
  /** The leading verb, lower case, British spelling. */
  verb: string;
}

/**
 * The level that an outcome's wording asks for: verb, then object, then context.
 * A verb on several levels belongs to the one where it is most usual, unless the object says otherwise.
 */
export function levelOfOutcome(text: string): OutcomeLevel {
  const { verb, adverb, rest } = splitLeadingVerb(text);
  const object = rest.toLowerCase();
  const rule = objectRules.find((candidate) => candidate.verbs.includes(verb) && candidate.object.test(object));
  if (rule) return { level: rule.level, confidence: 0.9, verb };
  const listed = levelsOfVerb(verb);
  const usual = usualLevel(verb, listed);
  if (!usual) return { level: "Understand", confidence: 0.2, verb };
  if (adverb === "critically" && ["discuss", "review", "examine", "consider", "compare", "reflect"].includes(verb))
    return { level: "Evaluate", confidence: 0.8, verb };
  return { level: usual, confidence: listed.length === 1 ? 0.95 : 0.75, verb };
}

/** Where a verb stands first in the lists: position in a list falls with how usual the verb is at that level. */
function usualLevel(verb: string, listed: readonly BloomLevel[]): BloomLevel | undefined {
  return listed.toSorted((a, b) => verbsByLevel[a].indexOf(verb) - verbsByLevel[b].indexOf(verb))[0];
}

/**
 * Whether an outcome may claim a level. Where the object decides, only that level will do; where a verb
 * stands on several levels and nothing decides, each of them will.
 */
export function outcomeFitsLevel(text: string, level: BloomLevel): boolean {
  const { verb } = splitLeadingVerb(text);
  const found = levelOfOutcome(text);
  return found.level === level || (found.confidence < 0.9 && levelsOfVerb(verb).includes(level));
}
