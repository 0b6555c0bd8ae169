import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { rotate } from "../choose.ts";

const mostWords = 12;
const opensClause = /^(?:how|why|what|when|where|which|whether|that)\b/;
const setsApart = /^(?:compare|contrast|differentiate|distinguish|discriminate)$/;

/** What an outcome is about, to be spoken of in its criteria: "the help() function". Null for clauses and long phrases. */
export function matterOf(rest: string): string | null {
  const whole = rest
    .replace(/^(?:knowledge of|between|the use of) /, "")
    .replace(/^.* with regard to /, "")
    .replace(/ (?:to (?=[a-z])|using |by (?=\w+(?:ing|s)\b|their )|so that |for its ).*$/, "")
    .replace(/,.*$/, "")
    .replace(/^an? /, "the ");
  return whole === "" || opensClause.test(whole) || countWords(whole) > mostWords ? null : whole;
}

/** Criteria for an outcome that names none of its concepts: they speak of what it names instead. */
export function matterCriteria(
  level: BloomLevel,
  { verb, rest }: { verb: string; rest: string },
  onCase: string,
  artefact: string | null,
  seed: string,
): string[] {
  const matter = matterOf(rest);
  const tell = (preposition: string) => (matter === null ? "" : ` ${preposition} ${matter}`);
  const isContrast = setsApart.test(verb);
  const isKnowledge = rest.startsWith("knowledge of ");
  const product = artefact ?? "written report";
  const choices: Record<BloomLevel, readonly string[]> = {
    Remember: [
      `Answers${tell("on")} from memory, with no part missing.`,
      "Spells each term and each name correctly.",
      "Rejects a statement on the same subject that is slightly wrong.",
    ],
    Understand: [
      `Gives an account${tell("of")} in own words, without notes.`,
      `Gives an example${tell("of")} that is not in the reading and says why it fits.`,
      `Answers a follow-up question${tell("on")} without reading from notes.`,
    ],
    Apply: isKnowledge
      ? [
          `Points to at least two places in ${onCase} on which knowledge${tell("of")} bears.`,
          `States for ${onCase} one conclusion that would be missed without knowledge${tell("of")}.`,
          `Names one thing about ${onCase} that stays open.`,
        ]
      : [
          `Carries the task through on ${onCase} and shows the result.`,
          `Gives the reason for each step of the work${tell("with")}.`,
          `Points out one mistake${tell("with")} that would spoil the result.`,
        ],
    Analyze: isContrast
      ? [
          "Sets the differences out under at least two headings.",
          "Names one feature that both sides share.",
          `Assigns at least two examples from ${onCase} to the right side and says why.`,
        ]
      : [
          `Breaks ${onCase} into parts and says of at least two what they have to do with the question.`,
          `Keeps what the reading states${tell("about")} apart from what is assumed.`,
          `Marks the point in ${onCase} on which the answer turns.`,
        ],
    Evaluate: [
      `States at least two criteria before coming to a judgement${tell("on")}.`,
      `Weighs one finding from ${onCase} that speaks against the judgement.`,
      `Says what evidence would change the judgement${tell("on")}.`,
    ],
    Create: [
      `Hands in ${withArticle(product)} in which each decision${tell("about")} can be traced to the reading.`,
      `Gives the reason for at least two decisions in the ${product}, citing ${onCase}.`,
      `Revises the ${product} after comments and says what was changed.`,
    ],
  };
  const [lead = "", ...others] = choices[level];
  return [lead, ...rotate(others, seed)];
}
