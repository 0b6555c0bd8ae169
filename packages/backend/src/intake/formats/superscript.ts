/**
 * Raised text on the line: "10" and "6" give "10^6", "m" and "2" give "m^2"; "1st" stays, and so does a number after
 * a whole word, which is the mark of a note. `before` is the text that the raised part follows.
 */
export function raised(before: string, text: string): string {
  const isExponent = /^[-−–+]?(?:\d{1,4}|[a-z])$/.test(text.trim());
  const isBase = /(?:\p{N}|[)\]])$|(?:^|[^\p{L}\p{M}])\p{L}{1,2}$/u.test(before);
  return isExponent && isBase ? `^${text.trim()}` : text;
}
