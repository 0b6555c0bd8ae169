/** A passage or section by number, with its score. */
export interface Scored {
  number: number;
  score: number;
}

/** The best of what it was offered: a heap with the worst on top, so that most offers cost one comparison. */
export interface BestList {
  limit: number;
  heap: Scored[];
  /** An offer below this is in vain. */
  bar: number;
}

export function bestList(limit: number): BestList {
  return { limit, heap: [], bar: limit < 1 ? Infinity : Number.MIN_VALUE };
}

function isWorse(a: Scored, b: Scored): boolean {
  return a.score < b.score || (a.score === b.score && a.number > b.number);
}

function sink(heap: Scored[]): void {
  for (let at = 0; ;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isWorse(heap[child]!, heap[worst]!)) worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
    at = worst;
  }
}

/** Takes the score in if it is above 0 and among the best so far; of equal scores the lower number is better. */
export function offer(list: BestList, number: number, score: number): void {
  if (score < list.bar) return;
  const { heap, limit } = list;
  const entry = { number, score };
  if (heap.length === limit) {
    if (!isWorse(heap[0]!, entry)) return;
    heap[0] = entry;
    sink(heap);
  } else {
    heap.push(entry);
    for (let at = heap.length - 1; at > 0 && isWorse(heap[at]!, heap[(at - 1) >> 1]!); at = (at - 1) >> 1) {
      [heap[at], heap[(at - 1) >> 1]] = [heap[(at - 1) >> 1]!, heap[at]!];
    }
  }
  if (heap.length === limit) list.bar = heap[0]!.score;
}

/** What the list holds, best first; ties go to the lower number. */
export function bestFirst(list: BestList): Scored[] {
  return list.heap.toSorted((a, b) => b.score - a.score || a.number - b.number);
}
