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
  return lowerTitle(bare, passages);
}

/** A title in lower case, but for the words that the passages never show so and the names that begin with them. */
export function lowerTitle(title: string, passages: readonly Passage[]): string {
  let before = "";
  return title.replace(/\p{Lu}[\p{L}’']*/gu, (word, at: number) => {
    // "United States": "states" is a common word, and the second of a name all the same.
    const isSecond = before !== "" && passages.some(({ text }) => text.includes(`${before} ${word}`));
    const isName =
      isSecond ||
      /\p{Ll}\p{Lu}/u.test(word) ||
      /^\p{Lu}{2,}/u.test(word) ||
      (word.length > 1 && isNameIn(word.replace(/['’]s$/, ""), passages));
    before = isName ? word : "";
    const isLetter = word.length === 1 && title[at + 1] !== "-";
    return isName || isLetter ? word : word.toLowerCase();
  });
}

/** Whether a passage shows a word as a common one, and whether as a name. */
interface WordUse {
  common: boolean;
  named: boolean;
}

// Titles of one module ask about the same words in the same passages many times.
const usesByPassage = new WeakMap<Passage, Map<string, WordUse>>();

function useIn(passage: Passage, word: string, inSentence: RegExp): WordUse {
  const known = usesByPassage.get(passage) ?? new Map<string, WordUse>();
  usesByPassage.set(passage, known);
  const { text } = passage;
  const lower = word.toLowerCase();
  const use = known.get(word) ?? {
    common: text.includes(` ${lower}`) || text.includes(`-${lower}`),
    named: text.includes(` ${word}`) && inSentence.test(text),
  };
  known.set(word, use);
  return use;
}

/** "Python" is a name although a command is called so; a word of two capitals in a hundred is none. */
function isNameIn(word: string, passages: readonly Passage[]): boolean {
  // Behind a word in lower case: "Pulmonary Wellness" in a reference to a chapter names nothing, nor does "Trends in Retailing".
  const inSentence = new RegExp(String.raw`(?:^|\s)(?<!\p{Lu}[\p{L}'’-]* )\p{Ll}[\p{L}'’-]*[,;]? ${word}\b`, "u");
  const uses = passages.map((passage) => useIn(passage, word, inSentence));
  return uses.filter(({ named }) => named).length > 2 * uses.filter(({ common }) => common).length;
}
