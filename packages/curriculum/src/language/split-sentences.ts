import { endsSentence } from "./ends-sentence.ts";

/** A sentence and where it stands: `text.slice(start, end)` is exactly `text`. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

// A bullet, or a short number or letter with its mark, at the start of a line.
const listMarker = /(?:[-*•‣▪◦·–—]|\(?(?:\d{1,2}|[a-zA-Z])[.)])[ \t]+(?=\S)/y;
const inlineBullet = /[•‣▪◦]/;
const lowerCase = /\p{Ll}/u;

/**
 * A line break ends a sentence unless the line plainly runs on: blocks of a document hold single breaks only between
 * list items and table rows; a hard-wrapped line goes on in lower case.
 */
function breaksLine(text: string, at: number): boolean {
  let next = at;
  let breaks = 0;
  while (next < text.length && isSpace(text.charCodeAt(next))) {
    if (text[next] === "\n") breaks += 1;
    next += 1;
  }
  if (breaks > 1 || next >= text.length) return true;
  return !lowerCase.test(text[next]!);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
}

function afterMarker(text: string, at: number): number {
  listMarker.lastIndex = at;
  const marker = listMarker.exec(text);
  if (!marker) return at;
  // "A. Smith wrote …" and "5. 7" are no list entries: a letter marker needs a bracket or stands before a capital alone.
  if (/^[A-Za-z]\./.test(marker[0])) return at;
  return at + marker[0].length;
}

/**
 * Sentences of running text in order, without list markers and outer space. A full stop ends a sentence only where
 * it is no abbreviation, initial, decimal, version number, ellipsis inside a sentence or part of a call such as
 * `print("x.")`. Line breaks between list items end one too. Time grows with the text's length alone.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const length = text.length;
  let start = 0;
  let atLineStart = true;

  function close(end: number): void {
    let last = end;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last -= 1;
    if (last > start) sentences.push({ text: text.slice(start, last), start, end: last });
  }

  while (start < length) {
    while (start < length && isSpace(text.charCodeAt(start))) {
      if (text[start] === "\n") atLineStart = true;
      start += 1;
    }
    if (start >= length) break;
    if (atLineStart || inlineBullet.test(text[start]!)) start = afterMarker(text, start);
    atLineStart = false;
    let at = start;
    let end = length;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === 10 && breaksLine(text, at)) {
        end = at;
        break;
      }
      if (code === 46 || code === 33 || code === 63 || code === 0x2026) {
        const stop = endsSentence(text, at, start);
        if (stop.ends) {
          end = stop.next;
          break;
        }
        at = stop.next;
        continue;
      }
      if (at > start && inlineBullet.test(text[at]!) && isSpace(text.charCodeAt(at - 1))) {
        end = at;
        break;
      }
      at += 1;
    }
    close(end);
    start = end;
  }
  return sentences;
}
