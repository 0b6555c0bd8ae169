import type { RankingWeights } from "./ranking-weights.ts";
import { withBuffers } from "./score-buffers.ts";
import { scoreTerm } from "./score-term.ts";
import type { SearchIndex } from "./search-index.ts";
import { alone } from "./searched-term.ts";

/** Passages in one block; a row of the database holds what one term gives to those of one block. */
const passagesInBlock = 8_192;

export interface TermBlock {
  term: string;
  block: number;
  /** Ascending. */
  passages: number[];
  /** What each gets when the term is asked once, its section's share included. */
  weights: number[];
}

/**
 * What every term gives to every passage that gets anything from it: a score is the sum over the asked terms, so that a
 * database can rank by adding up. Word families are not in it, nor what an outcome gains by a heading.
 */
export function* listTermBlocks(index: SearchIndex, weights: RankingWeights): Generator<TermBlock> {
  for (const [number, term] of index.terms.entries()) {
    if (index.passageFrequency[number] === 0) continue;
    const found = withBuffers(index, (buffers) => {
      scoreTerm(index, alone(index, { term, weight: 1 }, number), weights, buffers);
      const scored: { passage: number; points: number }[] = [];
      for (const section of buffers.listed.subarray(0, buffers.listedCount)) {
        const shared = weights.section * buffers.sections[section]!;
        for (let at = index.sectionStart[section]!; at < index.sectionStart[section + 1]!; at += 1) {
          const passage = index.sectionPassages[at]!;
          scored.push({ passage, points: buffers.passages[passage]! + shared });
        }
      }
      return scored.toSorted((a, b) => a.passage - b.passage);
    });
    for (const [block, rows] of Map.groupBy(found, ({ passage }) => Math.floor(passage / passagesInBlock))) {
      yield { term, block, passages: rows.map((row) => row.passage), weights: rows.map((row) => row.points) };
    }
  }
}
