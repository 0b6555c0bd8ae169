import { foldCharacters } from "./fold-text.ts";

/** A stretch of a passage: `passageText.slice(start, end)` is exactly `quote`. */
export interface FoundQuote {
  quote: string;
  start: number;
  end: number;
}

interface Folded {
  text: string;
  /** Offsets in the original, one a folded character, of the letter (with its accents) that it came from. */
  starts: number[];
  ends: number[];
}

// A letter with its combining marks folds as one, as "e" + "´" is "é" in the other text.
const letters = /\P{M}\p{M}*|\p{M}+/gu;
const wordCharacter = /[\p{L}\p{N}]/u;
const outerMarks = /^[\s"'“”‘’«»]+|[\s"'“”‘’«»]+$/g;

function foldWithOffsets(text: string): Folded {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(letters)) {
    const start = match.index;
    const end = start + match[0].length;
    const piece = foldCharacters(match[0]).replace(/\s+/g, " ");
    if (piece === "" || (piece === " " && (folded === "" || folded.endsWith(" ")))) continue;
    folded += piece;
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: folded, starts, ends };
}

function startsInsideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && wordCharacter.test(text[at - 1]!) && wordCharacter.test(text[at]!);
}

/**
 * Finds where a passage says what is wanted, letter for letter but for case, space, quotation marks, dashes and
 * ligatures, and gives the passage's own words. Quotation marks around `wanted` are ignored. A match inside a longer
 * word is none. Null where the passage does not say it.
 */
export function findQuote(passageText: string, wanted: string): FoundQuote | null {
  const needle = foldWithOffsets(wanted.replace(outerMarks, "")).text.trim();
  if (needle === "") return null;
  const passage = foldWithOffsets(passageText);
  for (let at = passage.text.indexOf(needle); at >= 0; at = passage.text.indexOf(needle, at + 1)) {
    const after = at + needle.length;
    if (startsInsideWord(passage.text, at) || startsInsideWord(passage.text, after)) continue;
    const start = passage.starts[at]!;
    const end = passage.ends[after - 1]!;
    return { quote: passageText.slice(start, end), start, end };
  }
  return null;
}
