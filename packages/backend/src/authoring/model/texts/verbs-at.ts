import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { verbsByLevel } from "@curriculum/curriculum/bloom/verbs.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";

/** The more usual verbs of a level: what stands far down a list is a matter of its object. */
const mostVerbs = 16;

export function verbsAt(level: BloomLevel, locale: string): string[] {
  return verbsByLevel[level].slice(0, mostVerbs).map((verb) => spellForLocale(verb, locale));
}
