const ends = 0;
const letter = 1;
const digit = 2;
const joiner = 3;

// Filled on first sight of a character: a property-class regex for each character is ten times slower than a table.
const unseen = 255;
const classes = new Uint8Array(65_536).fill(unseen);

function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== unseen) return known;
  const character = String.fromCharCode(code);
  let found = ends;
  if (/[\p{L}\p{M}]/u.test(character) || (code >= 0xd800 && code <= 0xdfff)) found = letter;
  else if (/\p{N}/u.test(character)) found = digit;
  else if (character === "'" || character === "’" || character === "." || character === ",") found = joiner;
  classes[code] = found;
  return found;
}

/** Whether a joiner inside a word holds it together: "don't", "u.s", "3.5", "1,200". */
function holds(text: string, at: number, start: number): boolean {
  const before = classOf(text.charCodeAt(at - 1));
  const after = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : ends;
  const mark = text[at];
  if (mark === ",") return before === digit && after === digit;
  if (mark !== ".") return before === letter && after === letter;
  if (before === digit && after === digit) return true;
  // Dotted initials only: a missing space after a full stop must not glue two words together.
  const aloneBefore = at - start === 1 || text[at - 2] === ".";
  const afterNext = at + 2 < text.length ? classOf(text.charCodeAt(at + 2)) : ends;
  return before === letter && after === letter && aloneBefore && afterNext !== letter;
}

function withoutPossessive(word: string): string {
  const plain = word.includes("’") ? word.replaceAll("’", "'") : word;
  return plain.endsWith("'s") ? plain.slice(0, -2) : plain;
}

/**
 * The words of a text in order, lower case: letters and digits with inner apostrophes, decimal points and dotted
 * initials kept ("don't", "3.5", "u.s"); hyphens separate; a possessive 's is dropped.
 */
export function wordsOf(text: string): string[] {
  // eslint-disable-next-line no-control-regex
  const lower = (/[^\x00-\x7f]/.test(text) ? text.normalize("NFKC") : text).toLowerCase();
  const words: string[] = [];
  const length = lower.length;
  let at = 0;
  while (at < length) {
    const first = classOf(lower.charCodeAt(at));
    if (first !== letter && first !== digit) {
      at += 1;
      continue;
    }
    const start = at;
    let joined = false;
    at += 1;
    while (at < length) {
      const found = classOf(lower.charCodeAt(at));
      if (found === ends || (found === joiner && !holds(lower, at, start))) break;
      if (found === joiner) joined = true;
      at += 1;
    }
    const word = lower.slice(start, at);
    words.push(joined ? withoutPossessive(word) : word);
  }
  return words;
}

/** Running words as a reader counts them: stretches between spaces that hold a letter or digit ("well-known" is one). */
export function countWords(text: string): number {
  let count = 0;
  let inStretch = false;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029;
    if (isSpace) {
      inStretch = false;
      continue;
    }
    if (!inStretch) counted = false;
    inStretch = true;
    if (counted) continue;
    const found = classOf(code);
    if (found === letter || found === digit) {
      count += 1;
      counted = true;
    }
  }
  return count;
}
