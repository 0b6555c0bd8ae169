import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Citation, GroundedText } from "@curriculum/curriculum/model/citation.ts";
import { rotate } from "../choose.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";

interface Line {
  text: string;
  citation: Citation | null;
}

/** The task: a unit's paragraph has 50 to 110 words. */
const fewestWords = 50;
const enoughWords = 62;
const mostWords = 110;

/** How a paragraph may begin; a concept without a definition opens with what is said of it. */
const openings: readonly ((facts: ConceptFacts) => string | null)[] = [
  ({ definition }) => definition,
  ({ noun, gloss }) => gloss && `the unit begins with ${noun.one}: ${gloss}`,
  ({ definition }) => definition && `students first learn that ${definition}`,
  ({ noun, gloss }) => gloss && `the starting point is ${noun.one}, ${gloss}`,
  ({ noun, gloss }) => gloss && `the unit opens by defining ${noun.one} as ${gloss}`,
  ({ noun, gloss }) => gloss && `the first sessions deal with ${noun.one}: ${gloss}`,
  ({ definition }) => definition && `one definition underlies the unit: ${definition}`,
  ({ noun, gloss }) => gloss && `the term “${noun.term}” is introduced first; it denotes ${gloss}`,
  ({ noun, gloss }) => gloss && `reading and discussion start with ${noun.one}, described as ${gloss}`,
];

/** Used where the source does not define the first concept. */
const plainOpenings: readonly ((facts: ConceptFacts) => string)[] = [
  ({ noun }) => `the unit begins with ${noun.generic}`,
  ({ noun }) => `students first study ${noun.generic}`,
  ({ noun }) => `the first sessions deal with ${noun.generic}`,
];

const leadsToDefinition: readonly ((facts: ConceptFacts) => string)[] = [
  ({ definition }) => `${definition}`,
  ({ noun, gloss, definition }) => (gloss ? `attention then turns to ${noun.one}, ${gloss}` : `${definition}`),
  ({ noun, gloss, definition }) => (gloss ? `the unit goes on to ${noun.one}: ${gloss}` : `${definition}`),
  ({ definition }) => `students also learn that ${definition}`,
  ({ noun, gloss, definition }) => (gloss ? `a related term is “${noun.term}”: ${gloss}` : `${definition}`),
  ({ noun, gloss, definition }) => (gloss ? `a later session covers ${noun.one}, ${gloss}` : `${definition}`),
];

/** Whole sentences of the unit's own pages, for a unit of which little was taken apart. */
export interface PageSentence {
  text: string;
  citation: Citation;
}

/** What is said of one concept after it was introduced: claims that do not repeat its definition. */
function claimLines(facts: ConceptFacts, limit: number): Line[] {
  return facts.claims
    .filter((claim) => claim.kind !== "definition" && claim.text !== facts.definition)
    .slice(0, limit)
    .map((claim) => ({ text: claim.text, citation: claim.citation }));
}

/**
 * Connected prose on a few concepts, 50 to 110 words where the evidence reaches that far, every sentence
 * resting on a definition or a statement. Null where the evidence says nothing about any of them.
 */
export function composeParagraph(
  concepts: readonly ConceptFacts[],
  seed: string,
  round: number = 0,
  pages: readonly PageSentence[] = [],
): GroundedText | null {
  const telling = concepts.filter((facts) => facts.definition || facts.claims.length > 0);
  const [first, ...others] = telling;
  if (!first) return fromPages(pages);
  const opening = openingFor(first, seed, round);
  const lines: Line[] = [{ text: opening, citation: first.citations[0] ?? null }, ...claimLines(first, 1)];
  const moves = rotate(leadsToDefinition, `${seed}/moves`, round);
  for (const [index, facts] of others.entries()) {
    if (facts.definition)
      lines.push({
        text: (index % 2 === 0 ? moves[(index / 2) % moves.length] : leadsToDefinition[0])?.(facts) ?? facts.definition,
        citation: facts.citations[0] ?? null,
      });
    lines.push(...claimLines(facts, facts.definition ? 1 : 2));
  }
  lines.push(...telling.flatMap((facts) => claimLines(facts, 4).slice(1)));
  const kept: Line[] = [];
  for (const line of lines) {
    const words = kept.reduce((sum, other) => sum + countWords(other.text), 0);
    if (words >= enoughWords) break;
    if (words + countWords(line.text) <= mostWords && !kept.some((other) => other.text.includes(line.text)))
      kept.push(line);
  }
  const length = () => kept.reduce((sum, line) => sum + countWords(line.text), 0);
  for (const { text, citation } of pages) {
    if (length() >= fewestWords) break;
    const isNew = !kept.some((line) => sharesMost(line.text, text));
    if (isNew && length() + countWords(text) <= mostWords) kept.push({ text, citation });
  }
  return {
    text: kept.map((line) => `${capitaliseFirst(line.text)}.`).join(" "),
    basis: "evidence",
    citations: uniqueCitations(
      kept.map((line) => line.citation),
      6,
    ),
  };
}

function openingFor(first: ConceptFacts, seed: string, round: number): string {
  const told = rotate(openings, seed, round).flatMap((opening) => opening(first) ?? [])[0];
  return told ?? rotate(plainOpenings, seed, round)[0]?.(first) ?? "";
}

/** Whether one text says most of the other over again. */
function sharesMost(known: string, text: string): boolean {
  const told = new Set(known.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? []);
  const words = text.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? [];
  return words.length === 0 || words.filter((word) => told.has(word)).length / words.length > 0.6;
}

function fromPages(pages: readonly PageSentence[]): GroundedText | null {
  const kept: PageSentence[] = [];
  for (const page of pages) {
    const words = kept.reduce((sum, one) => sum + countWords(one.text), 0);
    if (words >= enoughWords) break;
    if (words + countWords(page.text) <= mostWords && !kept.some((one) => sharesMost(one.text, page.text)))
      kept.push(page);
  }
  if (kept.length === 0) return null;
  return {
    text: kept.map((page) => `${capitaliseFirst(page.text)}.`).join(" "),
    basis: "evidence",
    citations: uniqueCitations(
      kept.map((page) => page.citation),
      6,
    ),
  };
}
