/** One topic as its text shows it, by term. */
export interface TopicText {
  /** How often it names each term. */
  counts: ReadonlyMap<string, number>;
  /** How surely it explains each term (to 1). */
  explains: ReadonlyMap<string, number>;
  /** Words of the topic. */
  words: number;
  /** How often it points back ("recall", "as we saw") less how often it points ahead ("we will see"), per 1,000 words. */
  looksBack: number;
}

/**
 * For each ordered pair how much the text speaks for the first before the second: terms that one explains and the
 * other only uses, and how far each points back. Position is never seen. `weights[a][b]` is a before b.
 */
export function topicWeights(topics: readonly TopicText[]): number[][] {
  const spread = new Map<string, number>();
  for (const topic of topics) for (const key of topic.counts.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  const weights = topics.map(() => topics.map(() => 0));
  for (let a = 0; a < topics.length; a += 1)
    for (let b = 0; b < topics.length; b += 1) {
      if (a === b) continue;
      const back = topics[b]!.looksBack - topics[a]!.looksBack;
      weights[a]![b] = flow(topics[a]!, topics[b]!, spread, topics.length) + backWeight * back;
    }
  return weights;
}

/** Weight of a pointer difference of one in 1,000 words: set by hand, small enough that only near ties turn on it. */
const backWeight = 0.05;

/** What b uses of the terms that a explains. */
function flow(a: TopicText, b: TopicText, spread: ReadonlyMap<string, number>, topics: number): number {
  let sum = 0;
  for (const [key, strength] of a.explains) {
    const used = b.counts.get(key);
    if (used === undefined) continue;
    const own = a.counts.get(key) ?? 0;
    const explainedThere = b.explains.get(key) ?? 0;
    const rarity = Math.log((topics + 1) / (spread.get(key) ?? 1));
    // A term that both explain flows neither way.
    sum += Math.max(0, strength - explainedThere) * rarity * Math.log1p(Math.min(used, own + 1));
  }
  return sum / Math.sqrt(Math.max(1, b.words / 1000) * Math.max(1, a.explains.size));
}
