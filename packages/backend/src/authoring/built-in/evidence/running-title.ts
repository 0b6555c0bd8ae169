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
  const text = joinedText(passages);
  return bare.replace(/\p{Lu}\p{Ll}+/gu, (word) => {
    const isName = text.includes(` ${word}`) && new RegExp(String.raw`\p{Ll}[,;]? ${word}\b`, "u").test(text);
    const isWord = new RegExp(String.raw`\b${word.toLowerCase()}`, "u").test(text);
    return isName && !isWord ? word : word.toLowerCase();
  });
}

const joined = new WeakMap<readonly Passage[], string>();

function joinedText(passages: readonly Passage[]): string {
  const kept = joined.get(passages) ?? passages.map((passage) => passage.text).join(" ");
  joined.set(passages, kept);
  return kept;
}
