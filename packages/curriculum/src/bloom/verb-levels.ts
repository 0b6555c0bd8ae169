import { bloomLevels, type BloomLevel } from "../model/bloom-level.ts";
import { normaliseVerb } from "./normalise-verb.ts";
import { verbsByLevel, weakVerbs } from "./verbs.ts";

const levels = new Map<string, BloomLevel[]>();
for (const level of bloomLevels)
  for (const verb of verbsByLevel[level]) levels.set(verb, [...(levels.get(verb) ?? []), level]);

const weak = new Set(weakVerbs);

/** Every level at which a verb is listed, lowest first; empty for a verb that is in no list. */
export function levelsOfVerb(verb: string): readonly BloomLevel[] {
  return levels.get(normaliseVerb(verb)) ?? [];
}

/** True for "understand", "know", "be aware of" and the like: nobody can observe them. */
export function isWeakVerb(verb: string): boolean {
  return weak.has(normaliseVerb(verb));
}
