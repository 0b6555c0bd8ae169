import { capitaliseFirst } from "./capitalise.ts";

/** Stay lower case inside a title. */
const smallWords = new Set(
  "a an and as at but by for from if in into nor of off on onto or over per so than the to up upon via vs with yet".split(
    " ",
  ),
);

/** "designing a star schema for the web" → "Designing a Star Schema for the Web". Words with capitals of their own keep them. */
export function toTitleCase(text: string): string {
  const words = text.split(" ");
  return words
    .map((word, index) => {
      const isEdge = index === 0 || index === words.length - 1 || /[:?!–—]$/.test(words[index - 1] ?? "");
      if (!isEdge && smallWords.has(word.toLowerCase())) return word.toLowerCase();
      return word
        .split("-")
        .map((part, at) => (at > 0 && smallWords.has(part) ? part : capitaliseFirst(part)))
        .join("-");
    })
    .join(" ");
}
