import { termsOf } from "@curriculum/backend/retrieval/index-terms.ts";

/** The textbook BM25 over whole texts, k1 1.2, b 0.75: the floor that the product's ranking is held against. */
export function plainBm25(texts: readonly { id: string; text: string }[]): (query: string) => string[] {
  const lengths: number[] = [];
  const postings = new Map<string, Map<number, number>>();
  for (const [number, { text }] of texts.entries()) {
    const terms = termsOf(text);
    lengths.push(terms.length);
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      list.set(number, (list.get(number) ?? 0) + 1);
      postings.set(term, list);
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (query) => {
    const scores = new Map<number, number>();
    for (const term of termsOf(query)) {
      const list = postings.get(term);
      if (!list) continue;
      const idf = Math.log(1 + (texts.length - list.size + 0.5) / (list.size + 0.5));
      for (const [number, count] of list) {
        const norm = 1.2 * (0.25 + (0.75 * lengths[number]!) / average);
        scores.set(number, (scores.get(number) ?? 0) + (idf * count) / (count + norm));
      }
    }
    return Array.from(scores)
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([number]) => texts[number]!.id);
  };
}
