import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { TermCandidate } from "./term-candidate.ts";

/**
 * How a noun behaves, from how the text uses it: an indefinite article or a plural show a count noun; a noun that
 * stands bare is a mass noun. Its form decides where the text is silent.
 */
export function numberOfTerm(term: string, candidate: TermCandidate | null): Concept["number"] {
  if (isPlural(term)) return "plural";
  if (isMassNoun(term)) return "mass";
  // An adjective that a list defines ("falsifiable") takes no article either.
  if (/^\S+(?:able|ible|ous|ful|less)$/iu.test(term) && (candidate?.afterIndefinite ?? 0) === 0) return "mass";
  if (candidate === null) return looksMass(term) ? "mass" : "singular";
  const { afterIndefinite, afterDefinite, bare, plural } = candidate;
  const countEvidence = afterIndefinite + plural;
  if (countEvidence === 0) {
    if (bare > 0 && bare >= afterDefinite) return "mass";
    return bare + afterDefinite === 0 && looksMass(term) ? "mass" : "singular";
  }
  // "a demand for …" beside hundreds of bare "demand" is still a mass noun.
  return bare > countEvidence * 3 ? "mass" : "singular";
}

/** Endings of nouns that rarely take an article. */
function looksMass(term: string): boolean {
  return /(?:ness|ity|ism|ics|ship|hood|graphy|logy|nomy|ance|ence|ing|ment|tion|sion|osis|itis|uria|emia|care|work)$/iu.test(
    term,
  );
}
