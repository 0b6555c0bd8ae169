import { createHash } from "node:crypto";
import type { SearchIndex } from "../search-index.ts";

/** A question of the library's own whose right section is known. */
export interface EvaluationCase {
  kind: CaseKind;
  text: string;
  /** "documentId#sectionId". It, or any section under it, answers the case. */
  section: string;
  /** The list that the text was taken from, which would answer by itself: "documentId#sectionId". */
  without?: string;
}

export const caseKinds = ["objective", "question", "definition"] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Whether a section is the wanted one or stands under it; both as "documentId#sectionId". */
export function isWithin(section: string, wanted: string): boolean {
  return section === wanted || section.startsWith(`${wanted}.`);
}

export interface EvaluationHalves {
  learn: EvaluationCase[];
  report: EvaluationCase[];
}

// Enough for an interval of ± .02; more would cost the model's tokens without changing the answer.
const casesOfKind = 1_000;

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * The cases that can be answered, in two halves by chapter: neighbours never stand on both sides. Where
 * there are too many of a kind a fixed choice is taken, the same for the same library.
 */
export function splitCases(cases: readonly EvaluationCase[], index: SearchIndex): EvaluationHalves {
  const known = index.sectionIds.map(
    (sectionId, section) => `${index.documentIds[index.documentOfSection[section]!]!}#${sectionId}`,
  );
  const answerable = new Set(known.flatMap(withParents));
  const halves: EvaluationHalves = { learn: [], report: [] };
  for (const kind of caseKinds) {
    const chosen = cases
      .filter((one) => one.kind === kind && answerable.has(one.section))
      .map((one) => ({ one, order: hashOf(`${one.section} ${one.text}`) }))
      .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .slice(0, casesOfKind);
    for (const { one } of chosen) halves[isLearned(one.section) ? "learn" : "report"].push(one);
  }
  return halves;
}

/** A section and all that it stands in. */
function withParents(section: string): string[] {
  const [document, id] = section.split("#") as [string, string];
  const steps = id.split(".");
  return steps.map((_, at) => `${document}#${steps.slice(0, at + 1).join(".")}`);
}

function isLearned(section: string): boolean {
  const [chapter] = withParents(section);
  return Number.parseInt(hashOf(`half ${chapter}`).slice(0, 2), 16) % 2 === 0;
}
