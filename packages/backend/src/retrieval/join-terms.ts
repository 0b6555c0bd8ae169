import type { SearchIndex } from "./search-index.ts";

/** The vocabulary of several parts as one, and who holds each term: pairs of part and the term's number in it. */
export interface JoinedTerms {
  terms: string[];
  termNumbers: Map<string, number>;
  /** Number of each part's terms in the joined vocabulary. */
  numbers: Uint32Array[];
  /** Holders of term t: `start[t] … start[t + 1])`, parts in order. */
  start: Uint32Array;
  holderPart: Uint32Array;
  holderTerm: Uint32Array;
}

export function joinTerms(parts: readonly SearchIndex[]): JoinedTerms {
  // The first part is the largest as a rule: its numbers stay.
  const terms = [...(parts[0]?.terms ?? [])];
  const termNumbers = new Map(parts[0]?.termNumbers);
  const numbers = parts.map((part, place) =>
    Uint32Array.from(part.terms, (term, number) => {
      if (place === 0) return number;
      const known = termNumbers.get(term);
      if (known !== undefined) return known;
      termNumbers.set(term, terms.length);
      return terms.push(term) - 1;
    }),
  );
  const start = new Uint32Array(terms.length + 1);
  for (const list of numbers) for (const number of list) start[number + 1]! += 1;
  for (let at = 0; at < terms.length; at += 1) start[at + 1]! += start[at]!;
  const next = start.slice();
  const holderPart = new Uint32Array(start[terms.length]!);
  const holderTerm = new Uint32Array(start[terms.length]!);
  for (const [place, list] of numbers.entries()) {
    for (const [own, number] of list.entries()) {
      const at = next[number]!++;
      holderPart[at] = place;
      holderTerm[at] = own;
    }
  }
  return { terms, termNumbers, numbers, start, holderPart, holderTerm };
}
