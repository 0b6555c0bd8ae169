import type { IndexedPassage } from "@curriculum/backend/retrieval/search-index.ts";

const vocabulary = 60_000;
const wordsPerPassage = 180;

/** Passages whose words follow Zipf's law, as running text does: made, so that any size can be had. */
export function synthesisePassages(count: number, seed: number): IndexedPassage[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_unused, number) => ({
    id: `p${number}`,
    documentId: `d${Math.floor(number / 1_000)}`,
    sectionId: `${Math.floor(number / 8)}`,
    sectionPath: [words(random, 4), words(random, 5)],
    text: words(random, wordsPerPassage),
    documentTitle: "made text",
  }));
}

export function synthesiseQueries(count: number, seed: number): string[] {
  const random = seeded(seed + 1);
  return Array.from({ length: count }, () => words(random, 6));
}

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => `w${Math.floor(vocabulary ** random())}`).join(" ");
}

/** A linear congruential generator: the same seed gives the same text. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
