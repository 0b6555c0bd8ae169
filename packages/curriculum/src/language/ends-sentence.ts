import { eitherAbbreviations, numberedAbbreviations, openAbbreviations, sentenceOpeners } from "./abbreviations.ts";

/** The verdict on a run of stops: whether it ends the sentence, and the offset after the run and its closing marks. */
export interface StopVerdict {
  ends: boolean;
  next: number;
}

const stops = ".!?…";
const closers = "\"'”’)]}»*_";
const space = /\s/;
const wordBefore = /[\p{L}\p{N}.]/u;
const identifier = /[\p{L}\p{N}_\]]/u;
const dottedInitials = /^\p{L}(?:\.\p{L})+$/u;
const roman = /^[ivxlc]+\b/i;
// Longer stretches than any abbreviation or call are not looked through, which keeps the scan linear.
const farthestLook = 200;

/** Whether the bracket that closes at `at` belongs to a call: `print("x.")`. */
function closesCall(text: string, at: number, start: number): boolean {
  let depth = 0;
  for (let back = at; back >= start && at - back < farthestLook; back -= 1) {
    if (text[back] === ")") depth += 1;
    if (text[back] === "(") depth -= 1;
    if (depth === 0) return back > start && identifier.test(text[back - 1]!);
  }
  return false;
}

function tokenBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from < 24 && wordBefore.test(text[from - 1]!)) from -= 1;
  return text.slice(from, at);
}

interface NextWord {
  character: string;
  opensSentence: boolean;
  isInitial: boolean;
  rest: string;
}

function lookAhead(text: string, at: number): NextWord {
  let next = at;
  while (next < text.length && space.test(text[next]!)) next += 1;
  while (next < text.length && "\"'“‘([{«*_".includes(text[next]!)) next += 1;
  const rest = text.slice(next, next + 24);
  const word = /^\p{L}+/u.exec(rest)?.[0] ?? "";
  const isInitial = word.length === 1 && rest[1] === ".";
  return {
    character: rest[0] ?? "",
    rest,
    isInitial,
    opensSentence: !isInitial && /^\p{Lu}/u.test(word) && sentenceOpeners.has(word.toLowerCase()),
  };
}

/** Whether the one full stop at `at` belongs to an abbreviation, an initial or a list number. */
function isAbbreviation(text: string, at: number, start: number, next: NextWord): boolean {
  const token = tokenBefore(text, at, start);
  const lower = token.toLowerCase();
  const from = at - token.length;
  if (token === "") return false;
  if (from === start && /^(?:\d{1,3}(?:\.\d{1,3})*|\p{L})$/u.test(token)) return true;
  if (openAbbreviations.has(lower)) return true;
  if (numberedAbbreviations.has(lower)) return /^[\d#]/.test(next.rest) || (lower !== "no" && roman.test(next.rest));
  if (/^\p{Lu}$/u.test(token) || dottedInitials.test(token) || eitherAbbreviations.has(lower)) {
    return !next.opensSentence;
  }
  return false;
}

/**
 * Judges the stop at `at` in the sentence that began at `start`. Closing quotes, brackets and a raised reference
 * number after the stop belong to the sentence.
 */
export function endsSentence(text: string, at: number, start: number): StopVerdict {
  let next = at;
  let marks = 0;
  while (next < text.length && stops.includes(text[next]!)) {
    marks += text[next] === "…" ? 3 : 1;
    next += 1;
  }
  const strong = text.slice(at, next).search(/[!?]/) >= 0;
  const afterStops = next;
  while (next < text.length && closers.includes(text[next]!)) {
    if (text[next] === ")" && closesCall(text, next, start)) return { ends: false, next: next + 1 };
    next += 1;
  }
  if (next > afterStops && next < text.length && stops.includes(text[next]!)) return { ends: false, next };
  if (next === afterStops && marks === 1 && at > start && /[\p{Ll})\]"”]/u.test(text[at - 1]!)) {
    const reference = /^(?:\d{1,3}(?:[,–-]\d{1,3})*|\[\d{1,3}(?:[,–-] ?\d{1,3})*\])(?=\s|$)/.exec(
      text.slice(next, next + 24),
    );
    if (reference) next += reference[0].length;
  }
  if (next >= text.length) return { ends: true, next };
  // Flattened notes follow their sentence without a space: "… leaders.“Global Report” …".
  if (text[next] === "“" && at > start && /\p{Ll}/u.test(text[at - 1]!)) return { ends: true, next };
  if (!space.test(text[next]!)) return { ends: false, next };
  const word = lookAhead(text, next);
  if (word.character === "") return { ends: true, next };
  // A small letter goes on with the sentence, save for names such as "iPhone" and "pH".
  if (/\p{Ll}/u.test(word.character) && !/^\p{Ll}{1,2}\p{Lu}/u.test(word.rest)) return { ends: false, next };
  if (/[,;:–—)\]=+<>/]/.test(word.character)) return { ends: false, next };
  if (marks === 1 && !strong && isAbbreviation(text, at, start, word)) return { ends: false, next };
  return { ends: true, next };
}
