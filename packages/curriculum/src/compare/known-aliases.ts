import type { Curriculum } from "../model/curriculum.ts";

const short = /^[A-Z][A-Za-z]*[A-Z][A-Za-z]*$/;
const alsoCalled =
  /\b(?:also|sometimes|often) (?:called|known as|referred to as) (?:an? |the )?["“]?([\p{L}][\p{L} -]{2,40})/gu;

/**
 * Names of the same thing that the curriculum's own glossary gives, each way, lower case: a short form in brackets
 * ("structured query language (SQL)") and what a definition says that the term is also called.
 */
export function knownAliases({ glossary }: Pick<Curriculum, "glossary">): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  const link = (one: string, other: string) => {
    const key = one.trim().toLowerCase();
    const value = other.trim().toLowerCase();
    if (key === "" || value === "" || key === value) return;
    aliases.set(key, [...new Set([...(aliases.get(key) ?? []), value])]);
  };
  for (const { term, definition } of glossary) {
    const bracketed = /^(.+?) \(([^()]+)\)$/.exec(term);
    const found = [
      ...(bracketed && short.test(bracketed[2]!) ? [[bracketed[1]!, bracketed[2]!]] : []),
      ...[...definition.matchAll(alsoCalled)].map(([, name]) => [term, name!]),
    ];
    for (const [one, other] of found) {
      link(one!, other!);
      link(other!, one!);
    }
  }
  return aliases;
}
