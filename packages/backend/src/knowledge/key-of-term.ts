import { singularOf } from "@curriculum/curriculum/language/plural.ts";

const keys = new Map<string, string>();

/** The form under which a word is counted: "Acid-Test" → "acid test", "frontiers" → "frontier". */
export function keyOfWord(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    const parts = word
      .toLowerCase()
      .replaceAll("’", "'")
      .split(/[-‐–]/u)
      .filter((part) => part !== "");
    key = parts.map((part) => (part.length > 3 && !part.includes("'") ? singularOf(part) : part)).join(" ") || word;
    // Bounded: words come from documents without end.
    if (keys.size > 200_000) keys.clear();
    keys.set(word, key);
  }
  return key;
}

/** The counting key of a term given as text. */
export function keyOfTerm(term: string): string {
  return term
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map(keyOfWord)
    .join(" ");
}
