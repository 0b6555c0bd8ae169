import { openScorer } from "./exact-score.ts";
import { keepSections, sharedSoFar } from "./kept-sections.ts";
import type { KeptSections } from "./kept-sections.ts";
import { listSection, withBuffers } from "./score-buffers.ts";
import type { ScoreBuffers } from "./score-buffers.ts";
import { scoreTerm } from "./score-term.ts";
import type { Search } from "./open-search.ts";
import type { SearchIndex } from "./search-index.ts";
import type { SearchedTerm } from "./searched-term.ts";
import { bestFirst, bestList, offer } from "./select-best.ts";
import type { Scored } from "./select-best.ts";

// Scores in the buffers are sums of 32-bit numbers: this much above the rounding of some dozens of them.
const slack = 1e-5;
// Looking one passage up costs about as much as reading this many postings in order.
const postingsForLookUp = 2_000;

/** The most that a term can give to a passage, its section's share included. */
function ceilingOf(search: Search, term: SearchedTerm): number {
  return term.points + search.weights.section * term.sectionPoints;
}

function postingsOf(index: SearchIndex, term: SearchedTerm): number {
  return term.members.reduce((sum, { number }) => sum + index.passageFrequency[number]!, 0);
}

/** Visits the passages whose score so far is at least `least()`, section by section. */
function eachAbove(
  index: SearchIndex,
  search: Search,
  buffers: ScoreBuffers,
  kept: KeptSections | null,
  least: () => number,
  visit: (passage: number, score: number) => void,
): void {
  const { sectionStart, sectionPassages } = index;
  const { bestOfSection, passages } = buffers;
  const list = kept?.list ?? buffers.listed;
  const count = kept?.count ?? buffers.listedCount;
  for (let at = 0; at < count; at += 1) {
    const section = list[at]!;
    const shared = sharedSoFar(search, buffers, section);
    const bar = least();
    if (bestOfSection[section]! + shared < bar || !search.isAllowed(section)) continue;
    for (let place = sectionStart[section]!; place < sectionStart[section + 1]!; place += 1) {
      const passage = sectionPassages[place]!;
      const score = passages[passage]! + shared;
      if (score >= bar && score > 0) visit(passage, score);
    }
  }
}

/** The score that `limit` passages reach already; 0 while there are fewer. */
function reachedBar(
  index: SearchIndex,
  search: Search,
  buffers: ScoreBuffers,
  kept: KeptSections | null,
  limit: number,
): number {
  const list = bestList(limit);
  eachAbove(
    index,
    search,
    buffers,
    kept,
    () => list.bar,
    (passage, score) => offer(list, passage, score),
  );
  return list.heap.length < limit ? 0 : list.bar * (1 - slack);
}

/** Passages whose score so far is at least `least`. */
function candidatesAbove(
  index: SearchIndex,
  search: Search,
  buffers: ScoreBuffers,
  kept: KeptSections | null,
  least: number,
): Scored[] {
  const candidates: Scored[] = [];
  eachAbove(
    index,
    search,
    buffers,
    kept,
    () => least,
    (number, score) => candidates.push({ number, score }),
  );
  return candidates;
}

/**
 * Every passage that may be among the `limit` best, with the score that it has for sure, and the most that is missing
 * from it. Terms are read from the most telling to the least; as soon as what is left cannot lift an unread passage to
 * the best that are reached already, the commonest words, nearly all the work, are read for the sections in question
 * alone, which become fewer with each word, and looked up for single passages when few are left.
 */
function findCandidates(
  index: SearchIndex,
  search: Search,
  limit: number,
  buffers: ScoreBuffers,
): { candidates: Scored[]; rest: number } {
  const terms = search.terms.toSorted((a, b) => ceilingOf(search, b) - ceilingOf(search, a));
  for (const section of search.cover?.keys() ?? []) listSection(buffers, section);
  let rest = terms.reduce((sum, term) => sum + ceilingOf(search, term), 0);
  let given = 0;
  let bar = 0;
  let kept: KeptSections | null = null;
  for (const [at, term] of terms.entries()) {
    const toRead = terms.slice(at).reduce((sum, one) => sum + postingsOf(index, one), 0);
    // Finding the bar costs a look at each section in question: not before it can save more than that. A bar that was
    // reached before is reached still.
    const inQuestion: number = kept?.count ?? buffers.listedCount;
    if (at > 0 && rest < given && (postingsOf(index, term) > inQuestion || rest < bar)) {
      bar = Math.max(bar, reachedBar(index, search, buffers, kept, limit));
      if (rest < bar) {
        const least = bar - rest * (1 + slack);
        kept = keepSections(index, search, buffers, least, kept);
        if (kept.count * postingsForLookUp < toRead) {
          const candidates = candidatesAbove(index, search, buffers, kept, least);
          if (candidates.length * postingsForLookUp < toRead) return { candidates, rest };
        }
      }
    }
    scoreTerm(index, term, search.weights, buffers, kept);
    rest -= ceilingOf(search, term);
    given += ceilingOf(search, term);
  }
  bar = Math.max(bar, reachedBar(index, search, buffers, kept, limit));
  return { candidates: candidatesAbove(index, search, buffers, kept, bar * (1 - slack)), rest: 0 };
}

/**
 * The passages with the highest scores, best first; equal scores in the order of indexing. The result is exact: the same
 * as if every passage were scored.
 */
export function findBest(index: SearchIndex, search: Search, limit: number): Scored[] {
  if (limit < 1) return [];
  return withBuffers(index, (buffers) => {
    const { candidates, rest } = findCandidates(index, search, limit, buffers);
    candidates.sort((a, b) => b.score - a.score || a.number - b.number);
    const scoreOf = openScorer(index, search);
    const list = bestList(limit);
    for (const { number, score } of candidates) {
      // Sorted: no later one can reach the list either.
      if ((score + rest) * (1 + slack) < list.bar) break;
      offer(list, number, scoreOf(number));
    }
    return bestFirst(list);
  });
}
