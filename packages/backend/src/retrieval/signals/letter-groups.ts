import type { SearchIndex } from "../search-index.ts";

/** Which terms of an index hold which groups of four letters: group g is in `terms[start[g] … start[g + 1])`. */
interface LetterGroups {
  groupNumbers: Map<string, number>;
  start: Uint32Array;
  terms: Uint32Array;
  /** Distinct groups of each term. */
  sizes: Uint8Array;
  /** Room for counting, all zero between two calls. */
  shared: Uint8Array;
}

/** A term that shares letter groups with a word, and the share of the groups that both hold (Dice, 0 to 1). */
export interface AlikeTerm {
  number: number;
  likeness: number;
}

const groupLength = 4;
const longestTerm = 60;
// Letters alone have families: "1998" and "1999" share most signs and nothing else.
const holdsDigit = /\d/;

const known = new WeakMap<SearchIndex, LetterGroups>();

/** The groups of four of a word with its edges marked; a word of one or two letters has none. */
function groupsOf(word: string): string[] {
  if (word.length > longestTerm || holdsDigit.test(word)) return [];
  const marked = `^${word}$`;
  const groups = new Set<string>();
  for (let at = 0; at + groupLength <= marked.length; at += 1) groups.add(marked.slice(at, at + groupLength));
  return [...groups];
}

// A pass over the vocabulary, 0.1 s for 100,000 terms: made when first needed, kept as long as the index is.
function letterGroups(index: SearchIndex): LetterGroups {
  const kept = known.get(index);
  if (kept) return kept;
  const groupNumbers = new Map<string, number>();
  const counts: number[] = [];
  const sizes = new Uint8Array(index.terms.length);
  for (const [number, term] of index.terms.entries()) {
    const groups = groupsOf(term);
    sizes[number] = groups.length;
    for (const group of groups) {
      const at = groupNumbers.get(group) ?? groupNumbers.size;
      groupNumbers.set(group, at);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const start = new Uint32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) start[at + 1] = start[at]! + count;
  const next = start.slice();
  const terms = new Uint32Array(start.at(-1) ?? 0);
  for (const [number, term] of index.terms.entries()) {
    for (const group of groupsOf(term)) terms[next[groupNumbers.get(group)!]!++] = number;
  }
  const groups = { groupNumbers, start, terms, sizes, shared: new Uint8Array(index.terms.length) };
  known.set(index, groups);
  return groups;
}

/**
 * Terms that some passage holds and that share at least `least` of their letter groups with the word, most alike first,
 * then the more frequent; the word itself is left out.
 */
export function alikeTerms(index: SearchIndex, word: string, least: number): AlikeTerm[] {
  const own = groupsOf(word);
  if (own.length === 0) return [];
  const { groupNumbers, start, terms, sizes, shared } = letterGroups(index);
  const touched: number[] = [];
  for (const group of own) {
    const at = groupNumbers.get(group);
    if (at === undefined) continue;
    for (let place = start[at]!; place < start[at + 1]!; place += 1) {
      const number = terms[place]!;
      if (shared[number] === 0) touched.push(number);
      shared[number]! += 1;
    }
  }
  const alike: AlikeTerm[] = [];
  for (const number of touched) {
    const likeness = (2 * shared[number]!) / (own.length + sizes[number]!);
    shared[number] = 0;
    if (likeness >= least && index.passageFrequency[number]! > 0 && index.terms[number] !== word) {
      alike.push({ number, likeness });
    }
  }
  const frequency = index.passageFrequency;
  return alike.toSorted(
    (a, b) => b.likeness - a.likeness || frequency[b.number]! - frequency[a.number]! || a.number - b.number,
  );
}
