import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";

function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map(stemWord),
  );
}

function shareIn(stems: ReadonlySet<string>, sentence: ReadonlySet<string>): number {
  if (stems.size === 0) return 0;
  return [...stems].filter((stem) => sentence.has(stem)).length / stems.size;
}

/**
 * A reader with the cited passage and no other knowledge: takes the option that stands in one sentence with the most
 * of the stem. Gives its chance of being right: 1, 0, or the share of a tie.
 */
export function solveFromSource(stem: string, options: readonly string[], key: number, passage: string): number {
  const asked = stemsOf(stem);
  const sentences = splitSentences(passage).map(({ text }) => stemsOf(text));
  const scores = options.map((option) => {
    const offered = stemsOf(option);
    // The product: a sentence that has only the stem's words, or only the option's, answers nothing.
    return Math.max(0, ...sentences.map((sentence) => shareIn(offered, sentence) * shareIn(asked, sentence)));
  });
  const best = Math.max(...scores);
  const picked = scores.flatMap((score, at) => (score >= best - 1e-9 ? [at] : []));
  return picked.includes(key) ? 1 / picked.length : 0;
}
