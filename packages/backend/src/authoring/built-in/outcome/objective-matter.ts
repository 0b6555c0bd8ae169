import { splitLeadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import { isWeakVerb, levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { stemsOf } from "../evidence/spoken-title.ts";
import { describing, firstTaskOnly } from "./follow-objective.ts";
import type { SectionMatter } from "./section-matter.ts";
import { stateQuestion } from "./state-question.ts";

const mostWords = 16;
const clause = /^(?:how|why|what|when|where|which|whether)\b/;
const notSpoken =
  /\b(?:we|you|your|our|us|i|this|these|those|that|it|following|chapter|section|familiarity)\b|[?:;"“]/i;

/** What the source's own objective is about, so that an outcome of another level may be about the same; null where it is a task. */
export function objectiveMatter(objective: string | null): SectionMatter | null {
  if (!objective) return null;
  const text = objective.includes("?") ? stateQuestion(objective) : describedBy(objective);
  if (text === null || notSpoken.test(text)) return null;
  const words = countWords(text);
  if (words < 2 || words > mostWords) return null;
  const shape = clause.test(text) ? "clause" : "noun";
  const core = text.split(/\s(?:of|in|for|to|on|that|with|by|at|from|between)\b/)[0] ?? text;
  return {
    title: {
      text,
      shape,
      isPlural: shape === "noun" && isPlural(core),
      isJoined: false,
      stems: new Set(stemsOf(text)),
    },
    parts: [],
    named: [],
    worth: 0.03,
  };
}

/** The object of a verb that only describes; null for tasks and for lists of tasks. */
function describedBy(objective: string): string | null {
  const { verb, rest } = splitLeadingVerb(objective);
  if (!describing.has(verb) && !isWeakVerb(verb)) return null;
  if (/^(?:and|or|,|that|between|to|if|two|three|some|a list)\b/i.test(rest) || rest.startsWith(",")) return null;
  const plain = rest
    .replace(/\s+\([^)]+\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\s.]+$/, "");
  const told = firstTaskOnly(lowerFirst(plain, () => true));
  // "cues to determine the impact…": what is done with them is another task.
  const isTask = /^(?!how\b|what\b).* to ([a-z]+) /.exec(told)?.[1];
  return isTask !== undefined && levelsOfVerb(isTask).length > 0 ? null : told;
}
