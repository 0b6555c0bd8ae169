import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";

// Fewer words of one text may well stand in another in their order ("Which term names …").
const fewestWords = 5;
// "In this module, …" and a word or two put in.
const mostAdded = 4;
// Of texts that were written to differ, no two share more than 0.71 of their words of meaning.
const nearlySame = 0.8;

/** The fault that a text repeats an earlier one, as it is or thinly disguised; empty where it repeats none. */
export function findCopy(text: string, earlier: readonly string[]): string[] {
  const words = wordsOf(text);
  const content = new Set(contentOf(text));
  const twin = earlier.find((other) => isSame(words, wordsOf(other)) || isAlike(content, new Set(contentOf(other))));
  return twin === undefined ? [] : [`“${text}” repeats “${twin}” in other words. Write about something else.`];
}

/** Whether one has all words of the other in their order, and few of its own. */
function isSame(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  if (short.length < fewestWords || long.length - short.length > mostAdded) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

function isAlike(content: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (Math.min(content.size, others.size) < fewestWords) return false;
  const shared = content.intersection(others).size;
  return shared / (content.size + others.size - shared) >= nearlySame;
}
