import type { QueryTerm } from "./query-terms.ts";
import type { RankingWeights } from "./ranking-weights.ts";
import type { SearchIndex } from "./search-index.ts";
import { bodyNorms, titleParts } from "./signals/field-weights.ts";
import { termWeight } from "./term-weight.ts";

/** BM25F scores by passage and by section number, before the section's share is added. */
export interface IndexScores {
  passages: Float32Array;
  sections: Float32Array;
}

function emptyScores(index: SearchIndex): IndexScores {
  return {
    passages: new Float32Array(index.passageIds.length),
    sections: new Float32Array(index.sectionIds.length),
  };
}

/**
 * Scores every passage and section against the terms: for each term idf × weight × x / (k1 + x), where x sums the
 * term's counts over the fields, each divided by its length norm and multiplied by its weight. Titles are scored once
 * a section, then the body adds what it changes, so that no passage needs a list of its fields. With `onto` the scores
 * of these terms are added to those of an earlier call.
 */
export function scoreIndex(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  weights: RankingWeights,
  onto: IndexScores = emptyScores(index),
): IndexScores {
  const passageScores = onto.passages;
  const sectionScores = onto.sections;
  const titlePart = new Float32Array(index.sectionIds.length);
  const sectionCount = new Float32Array(index.sectionIds.length);
  const touched = new Uint32Array(index.sectionIds.length);
  const { sectionOfPassage, sectionStart, sectionPassages, blockPassage, blockByte, postings } = index;
  const norms = bodyNorms(index, weights);
  const k1 = weights.saturation;

  for (const { term, weight } of terms) {
    const number = index.termNumbers.get(term);
    if (number === undefined || weight <= 0) continue;
    const share = weight * termWeight(index.passageIds.length, index.passageFrequency[number]!);
    const sectionShare = weight * termWeight(index.sectionIds.length, index.sectionFrequency[number]!);
    let touchedCount = 0;

    for (let at = index.termTitle[number]!; at < index.termTitle[number + 1]!; at += 1) {
      const section = index.titleSection[at]!;
      const part = titleParts(index, at, weights);
      if (part <= 0) continue;
      titlePart[section] = part;
      touched[touchedCount++] = section;
      const gain = (share * part) / (k1 + part);
      for (let place = sectionStart[section]!; place < sectionStart[section + 1]!; place += 1) {
        passageScores[sectionPassages[place]!]! += gain;
      }
    }

    for (let block = index.termBlock[number]!; block < index.termBlock[number + 1]!; block += 1) {
      let passage = blockPassage[block]!;
      let at = blockByte[block]!;
      const end = blockByte[block + 1]!;
      while (at < end) {
        let byte = postings[at++]!;
        let value = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at++]!;
          value |= (byte & 127) << shift;
        }
        passage += value >>> 1;
        const count = (value & 1) === 1 ? postings[at++]! : 1;
        const section = sectionOfPassage[passage]!;
        const part = titlePart[section]!;
        const x = count * norms.passage[passage]! + part;
        const before = sectionCount[section]!;
        if (part === 0) {
          passageScores[passage]! += (share * x) / (k1 + x);
          if (before === 0) touched[touchedCount++] = section;
        } else {
          passageScores[passage]! += share * (x / (k1 + x) - part / (k1 + part));
        }
        sectionCount[section] = before + count;
      }
    }

    for (let place = 0; place < touchedCount; place += 1) {
      const section = touched[place]!;
      const x = sectionCount[section]! * norms.section[section]! + titlePart[section]!;
      sectionScores[section]! += (sectionShare * x) / (k1 + x);
      sectionCount[section] = 0;
      titlePart[section] = 0;
    }
  }
  return onto;
}
