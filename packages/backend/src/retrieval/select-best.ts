/** A passage or section by number, with its score. */
export interface Scored {
  number: number;
  score: number;
}

function isWorse(a: Scored, b: Scored): boolean {
  return a.score < b.score || (a.score === b.score && a.number > b.number);
}

/** The `limit` best scores above 0, best first; ties go to the lower number. A heap of `limit`, no full sort. */
export function selectBest(scores: Float32Array, limit: number): Scored[] {
  const heap: Scored[] = [];
  if (limit < 1) return heap;
  for (let number = 0; number < scores.length; number += 1) {
    const score = scores[number]!;
    if (score <= 0 || (heap.length === limit && score <= heap[0]!.score)) continue;
    const entry = { number, score };
    if (heap.length < limit) {
      heap.push(entry);
      let at = heap.length - 1;
      while (at > 0 && isWorse(heap[at]!, heap[(at - 1) >> 1]!)) {
        [heap[at], heap[(at - 1) >> 1]] = [heap[(at - 1) >> 1]!, heap[at]!];
        at = (at - 1) >> 1;
      }
      continue;
    }
    heap[0] = entry;
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isWorse(heap[child]!, heap[worst]!)) worst = child;
      }
      if (worst === at) break;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }
  return heap.toSorted((a, b) => b.score - a.score || a.number - b.number);
}
