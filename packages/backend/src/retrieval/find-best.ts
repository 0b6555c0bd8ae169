import { openScorer } from "./exact-score.ts";
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
const postingsForLookUp = 400;

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
  least: () => number,
  visit: (passage: number, score: number) => void,
): void {
  const { sectionStart, sectionPassages } = index;
  const { listed, sections, bestOfSection, passages } = buffers;
  const { weights, cover, isAllowed } = search;
  for (let at = 0; at < buffers.listedCount; at += 1) {
    const section = listed[at]!;
    const covered = cover === null ? 0 : weights.headingCover * (cover.get(section) ?? 0);
    const shared = weights.section * sections[section]! + covered;
    const bar = least();
    if (bestOfSection[section]! + shared < bar || !isAllowed(section)) continue;
    for (let place = sectionStart[section]!; place < sectionStart[section + 1]!; place += 1) {
      const passage = sectionPassages[place]!;
      const score = passages[passage]! + shared;
      if (score >= bar && score > 0) visit(passage, score);
    }
  }
}

/** The score that `limit` passages reach already; 0 while there are fewer. */
function reachedBar(index: SearchIndex, search: Search, buffers: ScoreBuffers, limit: number): number {
  const list = bestList(limit);
  eachAbove(
    index,
    search,
    buffers,
    () => list.bar,
    (passage, score) => offer(list, passage, score),
  );
  return list.heap.length < limit ? 0 : list.bar * (1 - slack);
}

/** Passages whose score so far is at least `least`. */
function candidatesAbove(index: SearchIndex, search: Search, buffers: ScoreBuffers, least: number): Scored[] {
  const candidates: Scored[] = [];
  eachAbove(
    index,
    search,
    buffers,
    () => least,
    (number, score) => candidates.push({ number, score }),
  );
  return candidates;
}

/**
 * Every passage that may be among the `limit` best, with the score that it has for sure, and the most that is missing
 * from it. Terms are read from the most telling to the least; as soon as what is left cannot lift an unread passage to
 * the best that are reached already, it is not read: the commonest words, nearly all the work, are then looked up for
 * the few passages in question.
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
  for (const [at, term] of terms.entries()) {
    const toRead = terms.slice(at).reduce((sum, one) => sum + postingsOf(index, one), 0);
    // Finding the bar costs a look at each section that is listed: not before it can save more than that. A bar that
    // was reached before is reached still.
    if (at > 0 && rest < given && (postingsOf(index, term) > buffers.listedCount || rest < bar)) {
      if (rest >= bar) bar = reachedBar(index, search, buffers, limit);
      if (rest < bar) {
        const candidates = candidatesAbove(index, search, buffers, bar - rest * (1 + slack));
        if (candidates.length * postingsForLookUp < toRead) return { candidates, rest };
      }
    }
    scoreTerm(index, term, search.weights, buffers);
    rest -= ceilingOf(search, term);
    given += ceilingOf(search, term);
  }
  bar = reachedBar(index, search, buffers, limit);
  return { candidates: candidatesAbove(index, search, buffers, bar * (1 - slack)), rest: 0 };
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
