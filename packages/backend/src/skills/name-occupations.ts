import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { idfOf } from "./build-skill-index.ts";
import type { Occupation } from "./occupation.ts";

/** An occupation that a role may mean, by its nearest name. */
export interface NamedOccupation {
  occupation: Occupation;
  /** The name that is nearest. */
  name: string;
  isAlternative: boolean;
  /** 0 to 1: cosine of the two names by weight; of alternative names a little less. */
  nearness: number;
}

export interface OccupationNames {
  names: readonly {
    occupation: Occupation;
    name: string;
    terms: readonly string[];
    isAlternative: boolean;
    share: number;
  }[];
  /** Weight of a term of names; of one that stands in none, the greatest. */
  weigh: (term: string) => number;
}

const alternativeShare = 0.95;
/** A further name that has no word of the preferred one names other people too: officers of many offices. */
const foreignShare = 0.85;
/** A management assistant is an assistant: who is something else is named by chance with the same words. */
const otherHeadShare = 0.7;
/** What tells the stage of a career and not its kind: "junior developer" is a developer. */
const rank = /\b(?:junior|senior|trainee|graduate|entry[- ]level|principal|apprentice|intern|newly qualified)\b/gi;

// A reporting officer is no reporter, and a mine is no pronoun in "mine manager": words count as they are written.
const joining = new Set(["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"]);

function termsOf(name: string): string[] {
  const words = wordsOf(name.replaceAll(/\([^)]*\)/g, "")).filter((word) => !joining.has(word));
  return [...new Set(words.map((word) => word.replace(/(?<=[a-z]{3}[^s])s$/, "")))];
}

/** Reads the names of occupations once for all roles. "Nurse (general)" is also "nurse". */
export function readOccupationNames(occupations: readonly Occupation[]): OccupationNames {
  const names = occupations.flatMap((occupation) =>
    [occupation.label, ...occupation.alternativeLabels].map((name, place) => {
      const terms = termsOf(name);
      const isForeign = !termsOf(occupation.label).some((term) => terms.includes(term));
      const share = place === 0 ? 1 : isForeign ? foreignShare : alternativeShare;
      return { occupation, name, terms, isAlternative: place > 0, share };
    }),
  );
  const holders = new Map<string, Set<string>>();
  for (const { occupation, terms } of names)
    for (const term of terms) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, new Set([occupation.uri]));
      else known.add(occupation.uri);
    }
  const weigh = (term: string) => idfOf(occupations.length, holders.get(term)?.size ?? 0);
  return { names: names.filter(({ terms }) => terms.length > 0), weigh };
}

/** Occupations whose names are near a role's, the nearest first; ties by address. */
export function nameOccupations(
  role: string,
  { names, weigh }: OccupationNames,
  { least = 0.5, most = 8 } = {},
): NamedOccupation[] {
  const all = new Set(termsOf(role));
  const plain = new Set(termsOf(role.replaceAll(rank, " ")));
  const wanted = plain.size > 0 ? plain : all;
  const head = headOf(role, wanted);
  const length = lengthOf(wanted, weigh);
  const best = new Map<string, NamedOccupation>();
  for (const { occupation, name, terms, isAlternative, share } of names) {
    if (!terms.some((term) => wanted.has(term))) continue;
    let shared = 0;
    for (const term of terms) if (wanted.has(term)) shared += weigh(term) ** 2;
    const nearness =
      (shared / (length * lengthOf(terms, weigh))) *
      share *
      (head === headOf(name, new Set(terms)) ? 1 : otherHeadShare);
    if (nearness >= least && nearness > (best.get(occupation.uri)?.nearness ?? 0))
      best.set(occupation.uri, { occupation, name, isAlternative, nearness });
  }
  return [...best.values()]
    .toSorted((a, b) => b.nearness - a.nearness || (a.occupation.uri < b.occupation.uri ? -1 : 1))
    .slice(0, most);
}

/** The word that says what somebody is: the last one, or the last before "of". */
function headOf(name: string, terms: ReadonlySet<string>): string | undefined {
  const before = termsOf(name.split(/ of /i)[0]!).filter((term) => terms.has(term));
  return before.at(-1) ?? [...terms].at(-1);
}

function lengthOf(terms: Iterable<string>, weigh: (term: string) => number): number {
  let sum = 0;
  for (const term of terms) sum += weigh(term) ** 2;
  return Math.sqrt(sum) || 1;
}
