import { splitLeadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import { isWeakVerb, levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import { outcomeFitsLevel } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { stemsOf } from "../evidence/spoken-title.ts";
import { candidate, type OutcomeCandidate, type OutcomeMaterial } from "./outcome-candidate.ts";

/** Verbs that may take over another objective's object, by the shape of the object. */
const clauseVerbs: Partial<Record<BloomLevel, readonly string[]>> = {
  Understand: ["explain", "describe"],
  Analyze: ["analyse", "examine"],
};
const nounVerbs: Partial<Record<BloomLevel, readonly string[]>> = {
  Remember: ["identify", "name"],
  Understand: ["describe", "explain"],
  Analyze: ["examine", "analyse"],
  Evaluate: ["evaluate", "assess"],
};

/** "and evaluate…" would make two outcomes of one: only the first is kept. */
export function firstTaskOnly(rest: string): string {
  return rest
    .replace(/,? and (?:how|why|what|when) .*$/, "")
    .replace(
      /,? and (?:then )?(?:explain|describe|discuss|identify|give|apply|use|calculate|evaluate|analy[sz]e|compare|interpret|list|define|solve|construct|understand|differentiate|distinguish|prioriti[sz]e|recogni[sz]e|provide|state|show|determine|choose|select|rank|propose|report|justify|critique|write|implement|plan|assess|summari[sz]e|outline|demonstrate) .*$/i,
      "",
    );
}

function isUsable(rest: string): boolean {
  const words = countWords(rest);
  return (
    words >= 3 &&
    words <= 22 &&
    !/\b(?:you|your|we|our|us|this (?:chapter|section|module|book)|chapter|following)\b|[?;:]/i.test(rest) &&
    !/^(?:and|or|,)/.test(rest)
  );
}

/** Verbs whose object describes something, so that another verb may take it over. */
export const describing: ReadonlySet<string> = new Set(
  (
    "describe explain discuss identify define understand outline summarise list examine state name review explore recognise know learn " +
    "analyse evaluate assess interpret declare illustrate"
  ).split(" "),
);

/** How an objective of another level is put to use, doubted or set beside a case. */
function transformed(verb: string, rest: string, level: BloomLevel, material: OutcomeMaterial): OutcomeCandidate[] {
  const { onCase, subject } = material;
  const clause = /^(?:how|why) ((?:an? |the )?\p{L}.+)$/u.exec(rest)?.[1];
  const pair = /^(?:between )?(.+?) (?:from|and) ([^,]+)$/.exec(rest);
  const contrasts = ["distinguish", "compare", "differentiate", "contrast"].includes(verb);
  if (clause && !/^(?:to|can|do|does|is|are|much|many|well)\b/.test(clause)) {
    if (level === "Apply")
      return [candidate("objective-shown", ["demonstrate", "show"], `with ${onCase} how ${clause}`, 0.86, [subject])];
    if (level === "Evaluate")
      return [
        candidate(
          "objective-doubted",
          ["critique", "assess", "evaluate"],
          `the claim that ${clause}, using evidence from ${onCase}`,
          0.86,
          [subject],
        ),
      ];
  }
  if (contrasts && pair?.[1] && pair[2] && countWords(rest) <= 10) {
    const both = `${pair[1]} and ${pair[2]}`;
    if (level === "Apply")
      return [
        candidate("objective-applied", ["apply"], `the distinction between ${both} to ${onCase}`, 0.9, [subject]),
      ];
    if (level === "Remember")
      return [candidate("objective-named", ["state"], `the difference between ${both}`, 0.8, [subject])];
  }
  return [];
}

/** The concepts that an objective names; where it names none, the subject of the outcome. */
export function usesOf(objective: string, { subject, related }: OutcomeMaterial): ConceptFacts[] {
  const said = new Set(stemsOf(objective));
  const named = [subject, ...related].filter(({ noun }) => stemsOf(noun.term).every((stem) => said.has(stem)));
  return named.length > 0 ? named.slice(0, 3) : [subject];
}

/** "Display output using print()": something to be done, whether or not the lists of verbs know it. */
function isDone(verb: string, rest: string): boolean {
  return !isWeakVerb(verb) && (levelsOfVerb(verb).length === 0 || outcomeFitsLevel(`${verb} ${rest}`, "Apply"));
}

/** The source's own objective as an outcome at the slot's level, with its verb where that fits and a fitting one where it does not. */
export function objectivePatterns(
  objective: string | null,
  level: BloomLevel,
  material: OutcomeMaterial,
): OutcomeCandidate[] {
  if (!objective) return [];
  const { verb, rest: whole } = splitLeadingVerb(objective);
  const plain = whole
    .replace(/\s+\([^)]+\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/\b(tell|show)s? us\b/g, "shows")
    .replace(/^and \p{Ll}+ /u, "")
    .replace(/[\s.]+$/, "");
  const rest = firstTaskOnly(lowerFirst(plain, () => true));
  if (!verb || !isUsable(rest)) return [];
  const uses = usesOf(rest, material);
  const withUses = (entry: OutcomeCandidate): OutcomeCandidate => ({
    ...entry,
    uses,
    about: new Set(stemsOf(rest)),
    citations: uses.flatMap((facts) => facts.citations.slice(0, 1)),
  });
  if (!isWeakVerb(verb) && outcomeFitsLevel(`${verb} ${rest}`, level))
    return [withUses(candidate("objective", [verb], rest, 1, uses))];
  const isClause = /^(?:how|why|what|when|where|whether|that|which)\b/i.test(rest);
  const verbs = (isClause ? clauseVerbs : nounVerbs)[level] ?? [];
  const swapped = describing.has(verb) || isWeakVerb(verb) ? verbs : [];
  const fits = swapped.length > 0 && !/^(?:between|a list)\b/.test(rest);
  // What is to be done can first be told.
  const tells = level === "Understand" && !describing.has(verb) && isDone(verb, rest);
  return [
    ...(tells
      ? [withUses(candidate("objective-told", ["explain", "describe"], `how to ${verb} ${rest}`, 0.92, uses))]
      : []),
    ...transformed(verb, rest, level, material).map(withUses),
    ...(fits ? [withUses(candidate("objective", swapped, rest, 0.72, uses))] : []),
  ];
}
