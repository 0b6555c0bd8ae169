import type { PdfLine } from "./pdf-page.ts";

/** Words of a document as they stand inside lines, where no line break can have cut them. */
export type Vocabulary = ReadonlySet<string>;

export function vocabularyOf(lines: readonly PdfLine[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    for (const word of found.slice(1, -1)) words.add(word);
  }
  return words;
}

/**
 * Joins a line to the text before it. A hyphen at the line end goes when the joined word stands elsewhere in the
 * document, stays when the hyphenated one does, and else stays only between two words that both stand alone.
 */
export function joinLine(text: string, line: string, vocabulary: Vocabulary): string {
  if (text === "") return line;
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  // "water- and fat-soluble": the hyphen hangs, the words stand apart.
  if (/^(?:and|or|to|bis|und)\b/.test(line)) return `${text} ${line}`;
  const end = lastWord(text);
  const before = /(\p{L}[\p{L}-]*)[‐-]$/u.exec(end)?.[1]?.toLowerCase();
  const after = /^\p{Ll}[\p{L}-]*/u.exec(line)?.[0]?.toLowerCase();
  if (before !== undefined && after !== undefined) {
    return (keepsHyphen(before, after, vocabulary) ? text : text.slice(0, -1)) + line;
  }
  if (isCutWord(end, line, vocabulary)) return text + line;
  return /\S[/‐–—-]$/.test(end) && /^\S/.test(line) ? text + line : `${text} ${line}`;
}

/** What follows the last white space: a search for the end of a text would begin at each of its words. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

/** Some writers mark the line-end hyphen invisible and it is lost: "an" + "imo" where the document knows "animo" but not "imo". */
function isCutWord(end: string, line: string, vocabulary: Vocabulary): boolean {
  const before = /^\p{L}+$/u.exec(end)?.[0].toLowerCase();
  const after = /^\p{Ll}+/u.exec(line)?.[0];
  if (before === undefined || after === undefined || !vocabulary.has(before + after)) return false;
  return !vocabulary.has(before) || !vocabulary.has(after);
}

function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(`${before}-${after}`)) return true;
  if (vocabulary.has(before + after)) return false;
  return before.includes("-") || after.includes("-") || (vocabulary.has(before) && vocabulary.has(after));
}
