import { splitLeadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import { isWeakVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { outcomeFitsLevel } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { candidate, type OutcomeCandidate, type OutcomeMaterial } from "./outcome-candidate.ts";

/** Verbs that may take over another objective's object, by the shape of the object. */
const clauseVerbs: Partial<Record<BloomLevel, readonly string[]>> = {
  Understand: ["explain", "describe"],
  Analyze: ["analyse", "examine"],
};
const nounVerbs: Partial<Record<BloomLevel, readonly string[]>> = {
  Remember: ["identify", "list"],
  Understand: ["describe", "explain"],
  Analyze: ["examine", "analyse"],
  Evaluate: ["evaluate", "assess"],
};

/** "and evaluate…" would make two outcomes of one: only the first is kept. */
function firstTaskOnly(rest: string): string {
  return rest.replace(
    /,? and (?:then )?(?:explain|describe|discuss|identify|give|apply|use|calculate|evaluate|analy[sz]e|compare|interpret|list|define|solve|construct|understand|differentiate|distinguish|prioriti[sz]e|recogni[sz]e|provide|state|show|determine) .*$/i,
    "",
  );
}

function isUsable(rest: string): boolean {
  const words = countWords(rest);
  return (
    words >= 3 &&
    words <= 22 &&
    !/\b(?:you|your|we|our|this (?:chapter|section|module|book)|chapter|following)\b|[?;:]/i.test(rest) &&
    !/^(?:and|or|,)/.test(rest)
  );
}

/** The source's own objective as an outcome at the slot's level, with its verb where that fits and a fitting one where it does not. */
export function objectivePatterns(
  objective: string | null,
  level: BloomLevel,
  { subject }: OutcomeMaterial,
): OutcomeCandidate[] {
  if (!objective) return [];
  const { verb, rest: whole } = splitLeadingVerb(objective);
  const rest = firstTaskOnly(
    lowerFirst(
      whole
        .replace(/\s*\([^)]*\)/g, "")
        .replace(/\s+/g, " ")
        .replace(/[\s.]+$/, ""),
      () => true,
    ),
  );
  if (!verb || !isUsable(rest)) return [];
  const asWritten = !isWeakVerb(verb) && outcomeFitsLevel(`${verb} ${rest}`, level) ? [verb] : [];
  const isClause = /^(?:how|why|what|when|where|whether|that|which)\b/i.test(rest);
  const other =
    asWritten.length > 0 || (level === "Remember" && isClause)
      ? []
      : ((isClause ? clauseVerbs : nounVerbs)[level] ?? []);
  const verbs = asWritten.length > 0 ? asWritten : other;
  if (verbs.length === 0) return [];
  return [candidate("objective", verbs, rest, asWritten.length > 0 ? 1 : 0.7, [subject])];
}
