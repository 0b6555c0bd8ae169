import type { SkillIndex } from "./build-skill-index.ts";

export interface SimilarTerm {
  term: string;
  /** Dice of the character 4-grams, at least 0.6. */
  likeness: number;
}

const leastLikeness = 0.6;
const shortestWord = 4;

interface Grams {
  /** 4-gram → numbers of terms. */
  postings: Map<string, number[]>;
  terms: readonly string[];
  sizes: readonly number[];
}

// Derived from the index alone, and only when a text has a word that no name holds.
const gramsOfIndex = new WeakMap<SkillIndex, Grams>();

/** Terms of names that are written much like a word: slips, other endings, compounds. Best first, then by spelling. */
export function similarTerms(index: SkillIndex, word: string): SimilarTerm[] {
  if (word.length < shortestWord) return [];
  let grams = gramsOfIndex.get(index);
  if (grams === undefined) gramsOfIndex.set(index, (grams = collectGrams([...index.namePostings.keys()])));
  const own = gramsOf(word);
  const shared = new Map<number, number>();
  for (const gram of own) {
    for (const number of grams.postings.get(gram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  const found: SimilarTerm[] = [];
  for (const [number, count] of shared) {
    const likeness = (2 * count) / (own.size + grams.sizes[number]!);
    if (likeness >= leastLikeness) found.push({ term: grams.terms[number]!, likeness });
  }
  return found.toSorted((a, b) => b.likeness - a.likeness || (a.term < b.term ? -1 : 1));
}

function collectGrams(terms: readonly string[]): Grams {
  const postings = new Map<string, number[]>();
  const sizes = terms.map((term, number) => {
    const own = gramsOf(term);
    for (const gram of own) {
      const known = postings.get(gram);
      if (known === undefined) postings.set(gram, [number]);
      else known.push(number);
    }
    return own.size;
  });
  return { postings, terms, sizes };
}

function gramsOf(word: string): Set<string> {
  const framed = `#${word}#`;
  return new Set(Array.from({ length: Math.max(0, framed.length - 3) }, (_, at) => framed.slice(at, at + 4)));
}
