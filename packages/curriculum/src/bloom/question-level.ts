import { bloomLevels, type BloomLevel } from "../model/bloom-level.ts";
import { questionCues } from "./question-cues.ts";
import { normaliseVerb } from "./normalise-verb.ts";

export interface QuestionLevel {
  level: BloomLevel;
  /** 0 to 1: the winner's lead over the next level. */
  confidence: number;
}

/**
 * The level of thinking that a question asks for, from its wording. Cues add up over the whole question, since
 * "List the steps. How would you apply them to …?" asks for more than its first verb says.
 *
 * @param options with printed options, what must be produced is recognised rather than written, so that the
 * levels that ask for a product of one's own are out of reach.
 */
export function levelOfQuestion(stem: string, options: readonly string[] = []): QuestionLevel {
  const question = normaliseVerb(stem);
  const scores = bloomLevels.map((level) =>
    questionCues.reduce((sum, cue) => sum + (cue.level === level && cue.pattern.test(question) ? cue.weight : 0), 0),
  );
  if (options.length > 0) scores[bloomLevels.indexOf("Create")] = 0;
  // Nothing recognised: a question asks at least for its meaning. Ties go to the higher level, the more demanding reading.
  const best = scores.reduce((top, score, index) => (score >= scores[top]! ? index : top), 0);
  const top = scores[best]!;
  if (top === 0) return { level: options.length > 0 ? "Remember" : "Understand", confidence: 0 };
  const next = Math.max(...scores.filter((_, index) => index !== best));
  return { level: bloomLevels[best]!, confidence: (top - next) / top };
}
