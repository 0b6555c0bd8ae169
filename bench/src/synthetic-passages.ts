import type { IndexedPassage } from "@curriculum/backend/retrieval/search-index.ts";

const vocabulary = 60_000;
const wordsPerPassage = 180;

/** Passages whose words follow Zipf's law, as running text does: made, so that any size can be had. */
export function* synthesisePassages(count: number, seed: number, prefix = ""): Generator<IndexedPassage> {
  const random = seeded(seed);
  for (let number = 0; number < count; number += 1) {
    yield {
      id: `${prefix}p${number}`,
      documentId: `${prefix}d${Math.floor(number / 1_000)}`,
      sectionId: `${Math.floor(number / 8)}`,
      sectionPath: [words(random, 4), words(random, 5)],
      text: words(random, wordsPerPassage),
      documentTitle: "made text",
    };
  }
}

export function synthesiseQueries(count: number, seed: number): string[] {
  const random = seeded(seed + 1);
  return Array.from({ length: count }, () => words(random, 6));
}

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => wordOf(Math.floor(vocabulary ** random()))).join(" ");
}

const consonants = "bcdfghjklmnpqrtvwxz";
const vowels = "aeiou";

/** Words of letters, so that some look alike as words of one family do. */
function wordOf(rank: number): string {
  let word = "";
  // Scattered: neighbours in rank are no neighbours in spelling.
  for (let left = (rank * 48_271) % 857_375; left > 0 || word.length < 6; left = Math.floor(left / 95)) {
    const syllable = left % 95;
    word += consonants[Math.floor(syllable / 5)]! + vowels[syllable % 5]!;
  }
  return word;
}

/** A linear congruential generator: the same seed gives the same text. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
