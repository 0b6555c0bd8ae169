/** The text with its first letter raised, unless the first word carries its own capitals ("pH", "iPhone", "eBay") or is a single-letter symbol ("t-test", "p-value"). */
export function capitaliseFirst(text: string): string {
  const match = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/u.exec(text);
  if (!match?.[2]) return text;
  const [lead, opening = "", word] = match;
  if (/^\p{Ll}+\p{Lu}/u.test(word) || /^\p{N}/u.test(word)) return text;
  if (word.length === 1 && word !== "a" && /^[-‐–]\p{L}/u.test(text.slice(lead.length))) return text;
  return opening + word.charAt(0).toUpperCase() + text.slice(opening.length + 1);
}

/** The text as it reads inside a sentence: the first letter lowered unless the word is a name, "I" or an acronym. `isName` tells of words that keep their capital. */
export function lowerFirst(text: string, isName: (word: string) => boolean = () => false): string {
  const word = /^[\p{L}\p{N}'’-]+/u.exec(text)?.[0] ?? "";
  if (word === "I" || /^.+\p{Lu}/u.test(word) || (/^\p{Lu}$/u.test(word.split("-")[0] ?? "") && word !== "A"))
    return text;
  return isName(word) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
