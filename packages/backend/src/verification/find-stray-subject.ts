import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { readPassage } from "./read-passage.ts";

/** Of a term of several words, half may be left out: "operant conditioning" is meant by "conditioning" beside it. */
const namedAtLeast = 0.5;

/** The fault that a text names none of the terms that it should be about, by any form the sources have for them. */
export function findStraySubject(text: string, terms: readonly string[], evidence: Evidence): string[] {
  return terms.length === 0 || isNamed(text, terms, evidence)
    ? []
    : [`The text does not speak of “${terms.slice(0, 3).join("”, “")}”. Write about that.`];
}

/** Whether a text names one of the terms, under whatever form the sources have for it. */
export function isNamed(text: string, terms: readonly string[], { concepts, siblings }: Evidence): boolean {
  const words = new Set(contentOf(text));
  const known = [...concepts, ...siblings];
  return terms.some((term) => {
    const aliases = known.find((concept) => concept.term === term)?.aliases ?? [];
    return [term, ...aliases].some((form) => share(contentOf(form), (word) => words.has(word)) >= namedAtLeast);
  });
}

/** Share of a text's words of meaning that stand in the evidence, 0 to 1. */
export function shareInEvidence(text: string, evidence: Evidence): number {
  const readings = evidence.passages.map(readPassage);
  return share([...new Set(contentOf(text))], (word) => readings.some(({ words }) => words.has(word)));
}

/**
 * The fault that most of what a paragraph says stands in none of the passages that it cites; empty where nothing is
 * cited. `atLeast`: share of its words of meaning.
 */
export function findUncarried(
  text: string,
  citations: readonly Citation[],
  evidence: Evidence,
  atLeast: number,
): string[] {
  const cited = evidence.passages.filter(({ id }) => citations.some(({ passageId }) => passageId === id));
  if (cited.length === 0) return [];
  const readings = cited.map(readPassage);
  return share([...new Set(contentOf(text))], (word) => readings.some(({ words }) => words.has(word))) >= atLeast
    ? []
    : [`The cited passages carry little of “${text.slice(0, 120)}”. Say what they say, or cite those that say it.`];
}

function share(words: readonly string[], isHeld: (word: string) => boolean): number {
  return words.length === 0 ? 1 : words.filter(isHeld).length / words.length;
}
