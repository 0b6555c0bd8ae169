import { titleFields } from "../search-index.ts";
import type { SearchIndex } from "../search-index.ts";
import type { RankingWeights } from "../ranking-weights.ts";

/** What one occurrence in the body counts, by passage and by section. */
export interface BodyNorms {
  passage: Float32Array;
  section: Float32Array;
}

interface Norms extends BodyNorms {
  weights: RankingWeights;
  titleMeans: number[];
}

// Norms depend on the index and the weights alone, and cost a pass over all passages: kept as long as the index is.
const known = new WeakMap<SearchIndex, Norms>();

function mean(lengths: ArrayLike<number>, step = 1, from = 0): number {
  let sum = 0;
  let count = 0;
  for (let at = from; at < lengths.length; at += step) {
    sum += lengths[at]!;
    count += 1;
  }
  return count === 0 || sum === 0 ? 1 : sum / count;
}

function shares(lengths: ArrayLike<number>, weight: number, lengthShare: number): Float32Array {
  const average = mean(lengths);
  const result = new Float32Array(lengths.length);
  for (let at = 0; at < lengths.length; at += 1) {
    result[at] = weight / (1 - lengthShare + (lengthShare * lengths[at]!) / average);
  }
  return result;
}

function normsOf(index: SearchIndex, weights: RankingWeights): Norms {
  const kept = known.get(index);
  if (kept && kept.weights === weights) return kept;
  const { weight, lengthShare } = weights.fields.body;
  const norms = {
    weights,
    passage: shares(index.bodyLength, weight, lengthShare),
    section: shares(index.sectionLength, weight, lengthShare),
    titleMeans: titleFields.map((_, place) => mean(index.titleLength, 3, place)),
  };
  known.set(index, norms);
  return norms;
}

export function bodyNorms(index: SearchIndex, weights: RankingWeights): BodyNorms {
  return normsOf(index, weights);
}

/** The weighted, length-normed count of one title posting in one field. */
export function titlePartOf(index: SearchIndex, posting: number, place: number, weights: RankingWeights): number {
  const count = index.titleCounts[posting * 3 + place]!;
  if (count === 0) return 0;
  const { weight, lengthShare } = weights.fields[titleFields[place]!];
  const length = index.titleLength[index.titleSection[posting]! * 3 + place]!;
  const average = normsOf(index, weights).titleMeans[place]!;
  return (weight * count) / (1 - lengthShare + (lengthShare * length) / average);
}

/** The sum of `titlePartOf` over heading, path and title. */
export function titleParts(index: SearchIndex, posting: number, weights: RankingWeights): number {
  return (
    titlePartOf(index, posting, 0, weights) +
    titlePartOf(index, posting, 1, weights) +
    titlePartOf(index, posting, 2, weights)
  );
}
