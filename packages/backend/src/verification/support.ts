import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { figuresOf, readPassage, readText, type TextReading } from "./read-passage.ts";

const negation = /\b(?:not|no|never|none|neither|nor|cannot|without)\b|\w+n['’]t\b/gi;

/** A figure that the passage does not hold is an invention, whatever the words around it. */
const wrongFigure = 0.3;
/** A statement that denies what its sentence affirms says the opposite with the same words. */
const wrongSign = 0.4;

/**
 * How far a passage carries a statement, 0 to 1: the share of its words of meaning that stand in the passage,
 * lowered where a figure is missing or the nearest sentence has the opposite sign. 1 for a statement without matter.
 */
export function scoreSupport(statement: string, passageText: string): number {
  return scoreByReading(statement, readText(passageText));
}

function scoreByReading(statement: string, passage: TextReading): number {
  const wanted = [...new Set(contentOf(statement))];
  if (wanted.length === 0) return 1;
  const covered = share(wanted, passage.words);
  const hasFigures = figuresOf(statement).every((figure) => passage.figures.has(figure));
  const nearest = nearestSentence(wanted, passage);
  const isOpposite = nearest !== undefined && nearest.covered >= 0.6 && isDenied(nearest.text) !== isDenied(statement);
  return covered * (hasFigures ? 1 : wrongFigure) * (isOpposite ? wrongSign : 1);
}

/** Least support of an answer or a definition by what it cites: below, most of it comes from elsewhere. */
const leastSupport = 0.34;

/** The fault that none of the cited passages carries a statement; empty where one does, or where nothing is cited. */
export function findWeakSupport(statement: string, citations: readonly Citation[], evidence: Evidence): string[] {
  const cited = evidence.passages.filter((passage) => citations.some((citation) => citation.passageId === passage.id));
  if (cited.length === 0) return [];
  const best = Math.max(...cited.map((passage) => scoreByReading(statement, readPassage(passage))));
  return best >= leastSupport
    ? []
    : [`The cited passage does not carry “${statement}”. Cite the passage that says it, or say what this one says.`];
}

function nearestSentence(
  wanted: readonly string[],
  { sentences }: TextReading,
): { text: string; covered: number } | undefined {
  return sentences
    .map(({ text, words }) => ({ text, covered: share(wanted, words) }))
    .reduce<{ text: string; covered: number } | undefined>(
      (best, candidate) => (best === undefined || candidate.covered > best.covered ? candidate : best),
      undefined,
    );
}

function share(wanted: readonly string[], held: ReadonlySet<string>): number {
  return wanted.filter((word) => held.has(word)).length / wanted.length;
}

/** Two negations affirm. */
function isDenied(text: string): boolean {
  return (text.match(negation)?.length ?? 0) % 2 === 1;
}
