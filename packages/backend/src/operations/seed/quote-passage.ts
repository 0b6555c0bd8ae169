import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Place } from "./module-text.ts";
import { seedId } from "./seed-id.ts";
import { seedPassages, type PassageKey } from "./seed-passages.ts";
import { passageSection, seedSources } from "./seed-sources.ts";

export const sourceId = (key: PassageKey) => seedId("document", key);
export const passageId = (key: PassageKey) => seedId("passage", key);

export function seedSource(key: PassageKey) {
  const source = seedSources.find(({ passage }) => passage === key);
  if (!source) throw new Error(`The development library has no source “${key}”.`);
  return source;
}

/** Headings of the passage's section from the chapter down. */
export function passagePath(key: PassageKey): string[] {
  return [seedSource(key).chapters[0]!.title, passageSection];
}

/** The citation of one sentence of a passage. */
export function quotePassage([key, sentence]: Place): Citation {
  const quote = seedPassages[key][sentence];
  if (quote === undefined) throw new Error(`The passage “${key}” has no sentence ${sentence}.`);
  return {
    sourceId: sourceId(key),
    passageId: passageId(key),
    quote,
    section: passagePath(key).join(" > "),
    page: null,
  };
}
