import type { ReadName, ReadTopic } from "./read-topic.ts";
import { damped, type TopicWeights } from "./topic-weights.ts";

/** How near two topics are, 0 to 1, and by what. */
export interface TopicScore {
  score: number;
  /** By their names. */
  names: number;
  /** By the title of each in the words of the other. */
  mentions: number;
  /** By their texts. */
  texts: number;
}

const partShare = 0.7;
const wordShare = 0.15;
const gramShare = 0.8;
const gramFloor = 0.5;

/** Scores two topics; the same for both orders of its arguments. */
export function scoreTopics(ours: ReadTopic, theirs: ReadTopic, weights: TopicWeights): TopicScore {
  const names = nearestNames(ours, theirs, weights);
  const mentions = (mentioned(ours, theirs, weights) + mentioned(theirs, ours, weights)) / 2;
  const texts = cosine(ours.counts, theirs.counts, weights);
  return { score: 0.6 * names + 0.1 * mentions + 0.3 * texts, names, mentions, texts };
}

/** The title counts whole, a part or a further name of the topic a little less; parts never meet parts. */
function nearestNames(ours: ReadTopic, theirs: ReadTopic, weights: TopicWeights): number {
  const best = (mine: readonly ReadName[], others: readonly ReadName[]) =>
    Math.max(0, ...mine.flatMap((name) => others.map((against) => nameScore(name, against, weights))));
  const byParts = Math.max(best(ours.titles, theirs.parts), best(ours.parts, theirs.titles));
  return Math.max(best(ours.titles, theirs.titles), partShare * byParts);
}

/** Shared stems against both names (Dice); a single shared stem counts only as far as it is telling. */
function nameScore(one: ReadName, other: ReadName, weights: TopicWeights): number {
  let [shared, whole] = [0, weightOf(other.stems, weights)];
  for (const stem of one.stems) {
    const weight = weights.of(stem);
    whole += weight;
    const near = other.stems.has(stem) ? 1 : nearestStem(stem, other.stems);
    shared += near * weight;
  }
  if (shared === 0) return 0;
  const byStems = Math.min(1, shared / weights.ordinary) * Math.min(1, (2 * shared) / whole);
  return (1 - wordShare) * byStems + wordShare * dice(one.all, other.all);
}

/** Stems that grew from one word share their beginning and most 4-grams of letters: "visual", "visualis". */
function nearestStem(stem: string, others: ReadonlySet<string>): number {
  let best = 0;
  for (const other of others) {
    if (stem.slice(0, 4) === other.slice(0, 4)) best = Math.max(best, dice(gramsOf(stem), gramsOf(other)));
  }
  return best >= gramFloor ? gramShare * best : 0;
}

function gramsOf(stem: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 4 <= stem.length; at += 1) grams.add(stem.slice(at, at + 4));
  return grams;
}

function weightOf(stems: Iterable<string>, weights: TopicWeights): number {
  let sum = 0;
  for (const stem of stems) sum += weights.of(stem);
  return sum;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** The share of one topic's title that the other's words hold. */
function mentioned(one: ReadTopic, inside: ReadTopic, weights: TopicWeights): number {
  const title = one.titles[0];
  if (title === undefined) return 0;
  let held = 0;
  for (const stem of title.stems) if (inside.counts.has(stem)) held += weights.of(stem);
  return (held / weightOf(title.stems, weights)) * Math.min(1, held / weights.ordinary);
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>, weights: TopicWeights): number {
  let product = 0;
  for (const [stem, count] of one) {
    const against = other.get(stem);
    if (against !== undefined) product += damped(count) * damped(against) * weights.of(stem) ** 2;
  }
  return product === 0 ? 0 : product / (weights.length(one) * weights.length(other));
}
