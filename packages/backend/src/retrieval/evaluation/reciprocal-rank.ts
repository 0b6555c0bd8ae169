import { rankPassages } from "../rank-passages.ts";
import type { SearchIndex } from "../search-index.ts";
import type { VectorEvidence } from "../signals/vector-points.ts";
import type { EvaluationCase } from "./evaluation-case.ts";

// A reader of hits looks no further, and a right section below counts as not found.
const passagesLooked = 50;

/** 1 over the place of the right section among the sections of the best passages; 0 when it is not among them. */
export function reciprocalRank(index: SearchIndex, asked: EvaluationCase, vectors?: VectorEvidence): number {
  const hits = rankPassages(index, asked.text, {
    limit: passagesLooked,
    isOutcome: asked.kind === "objective",
    ...(vectors && { vectors }),
  });
  const sections = [...new Set(hits.map(({ documentId, sectionId }) => `${documentId}#${sectionId}`))];
  const place = sections.indexOf(asked.section);
  return place < 0 ? 0 : 1 / (place + 1);
}
