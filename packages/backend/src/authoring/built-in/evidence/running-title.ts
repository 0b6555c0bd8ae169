import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";

/**
 * A heading as it reads inside a sentence: "Demand and Supply" → "demand and supply". Words that the passages
 * never show in lower case keep their capitals; long or sentence-like headings are quoted as they stand.
 */
export function runningTitle(title: string, passages: readonly Passage[]): string {
  const bare = title.replace(/^\d[\d.]*\s+/, "").trim();
  if (
    countWords(bare) > 6 ||
    /^(?:a|an|the|how|why|what|when|where|introduction|applying|understanding|using|exploring)\b/i.test(bare) ||
    /[:?!]/.test(bare)
  )
    return `“${bare}”`;
  return bare.replace(/\p{Lu}\p{Ll}+/gu, (word) =>
    !standsInLowerCase(word, passages) && standsAsName(word, passages) ? word : word.toLowerCase(),
  );
}

/** Nearly every word of a heading does, and the first passage that shows it ends the search. */
function standsInLowerCase(word: string, passages: readonly Passage[]): boolean {
  const lower = word.toLowerCase();
  return passages.some(({ text }) => text.includes(` ${lower}`) || text.includes(`-${lower}`));
}

function standsAsName(word: string, passages: readonly Passage[]): boolean {
  // Behind a word in lower case: "Pulmonary Wellness" in a reference to a chapter names nothing.
  const inSentence = new RegExp(String.raw`(?:^|\s)\p{Ll}[\p{L}'’-]*[,;]? ${word}\b`, "u");
  return passages.some(({ text }) => text.includes(` ${word}`) && inSentence.test(text));
}
