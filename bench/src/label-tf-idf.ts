import { termsOf } from "@curriculum/backend/retrieval/index-terms.ts";

/** The simple method: labels by the cosine of TF-IDF vectors of their stems. Ties by the order of the labels. */
export function labelTfIdf(labels: readonly string[]): (text: string, limit: number) => string[] {
  const counted = labels.map((label) => countOf(termsOf(label)));
  const holders = new Map<string, number>();
  for (const counts of counted) for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const idf = (term: string) => Math.log((1 + labels.length) / (1 + (holders.get(term) ?? 0))) + 1;
  const postings = new Map<string, [number, number][]>();
  for (const [number, counts] of counted.entries()) {
    const norm = Math.hypot(...Array.from(counts, ([term, count]) => count * idf(term)));
    for (const [term, count] of counts) {
      const list = postings.get(term) ?? [];
      list.push([number, (count * idf(term)) / norm]);
      postings.set(term, list);
    }
  }
  return (text, limit) => {
    const scores = new Map<number, number>();
    for (const [term, count] of countOf(termsOf(text))) {
      for (const [number, weight] of postings.get(term) ?? []) {
        scores.set(number, (scores.get(number) ?? 0) + count * idf(term) * weight);
      }
    }
    const best = Array.from(scores).toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    return best.slice(0, limit).map(([number]) => labels[number]!);
  };
}

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
