import { keyOfWord } from "@curriculum/backend/knowledge/key-of-term.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { OpenstaxBook } from "./openstax.ts";

/** The floor: words and pairs of words of a chapter by TF-IDF over the chapters of the book. */
export function frequentTerms(book: OpenstaxBook): (chapter: number, count: number) => string[] {
  const counts = book.chapters.map((chapter) => {
    const map = new Map<string, number>();
    for (const paragraph of chapter.modules.flatMap((module) => module.paragraphs)) {
      const keys = wordsOf(paragraph).map((word) => (stopWords.has(word) ? "" : keyOfWord(word)));
      keys.forEach((key, at) => {
        if (key === "") return;
        map.set(key, (map.get(key) ?? 0) + 1);
        const next = keys[at + 1];
        if (next !== undefined && next !== "") map.set(`${key} ${next}`, (map.get(`${key} ${next}`) ?? 0) + 1);
      });
    }
    return map;
  });
  const chaptersWith = new Map<string, number>();
  for (const map of counts) for (const key of map.keys()) chaptersWith.set(key, (chaptersWith.get(key) ?? 0) + 1);
  return (chapter, count) =>
    [...counts[chapter]!]
      .map(([key, n]) => [key, n * Math.log((counts.length + 1) / (chaptersWith.get(key)! + 0.5))] as const)
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, count)
      .map(([key]) => key);
}
