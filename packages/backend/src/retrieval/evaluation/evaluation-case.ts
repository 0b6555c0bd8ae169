import { createHash } from "node:crypto";
import type { SearchIndex } from "../search-index.ts";

/** A question of the library's own whose right section is known. */
export interface EvaluationCase {
  kind: "objective" | "question";
  text: string;
  /** "documentId#sectionId". */
  section: string;
}

export interface EvaluationHalves {
  learn: EvaluationCase[];
  report: EvaluationCase[];
}

// Enough for an interval of ± .02; more would cost the model's tokens without changing the answer.
const casesOfKind = 1_000;

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * The cases that can be answered, in two halves by section: neighbours of one section never stand on both sides. Where
 * there are too many of a kind a fixed choice is taken, the same for the same library.
 */
export function splitCases(cases: readonly EvaluationCase[], index: SearchIndex): EvaluationHalves {
  const known = new Set(
    index.sectionIds.map(
      (sectionId, section) => `${index.documentIds[index.documentOfSection[section]!]!}#${sectionId}`,
    ),
  );
  const halves: EvaluationHalves = { learn: [], report: [] };
  for (const kind of ["objective", "question"] as const) {
    const chosen = cases
      .filter((one) => one.kind === kind && known.has(one.section))
      .map((one) => ({ one, order: hashOf(`${one.section} ${one.text}`) }))
      .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .slice(0, casesOfKind);
    for (const { one } of chosen) halves[isLearned(one.section) ? "learn" : "report"].push(one);
  }
  return halves;
}

function isLearned(section: string): boolean {
  return Number.parseInt(hashOf(`half ${section}`).slice(0, 2), 16) % 2 === 0;
}
