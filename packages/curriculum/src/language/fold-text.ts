const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
// Of all that is folded, plain text holds only this one.
const backticks = /`/g;
// eslint-disable-next-line no-control-regex
const beyondPlain = /[^\x00-\x7f]/;
// What spaces are when there is nothing to make one of them.
const unevenSpace = /[^\S ]|\s\s|^\s|\s$/;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * A text reduced to what matters when two texts are compared: NFKC, straight quotes, plain hyphens, no invisible
 * characters, every stretch of space one space, trimmed, lower case.
 */
export function foldText(text: string): string {
  const folded = foldCharacters(text);
  return unevenSpace.test(folded) ? folded.replace(/\s+/g, " ").trim() : folded;
}

/** As `foldText`, with spaces left as they are: for callers that keep track of offsets. */
export function foldCharacters(text: string): string {
  if (!beyondPlain.test(text)) return text.replace(backticks, "'").toLowerCase();
  return text
    .replace(invisible, "")
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, "-")
    .normalize("NFKC")
    .replace(dashes, "-")
    .toLowerCase();
}
