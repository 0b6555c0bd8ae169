import { splitLeadingVerb } from "@curriculum/curriculum/bloom/leading-verb.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { verbsByLevel } from "@curriculum/curriculum/bloom/verbs.ts";
import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { AuthorContext } from "../../author.ts";

/** The more usual verbs of a level: what stands far down a list is a matter of its object. */
const mostVerbs = 16;

export function verbsAt(level: BloomLevel, locale: string): string[] {
  return verbsByLevel[level].slice(0, mostVerbs).map((verb) => spellForLocale(verb, locale));
}

/** Whether no earlier outcome does with another verb what this one does: a repair may keep its own object. */
export function isNewObject(text: string, { written, faults }: Pick<AuthorContext, "written" | "faults">): boolean {
  const object = objectOf(text);
  return faults.length > 0 || !written.some((other) => objectOf(other) === object);
}

export const oldObject = "does under another verb what an outcome of WRITTEN does: take another object";

function objectOf(text: string): string {
  return contentOf(splitLeadingVerb(text).rest).join(" ");
}
