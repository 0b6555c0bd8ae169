import type { Knowledge, SectionUse } from "@curriculum/curriculum/model/knowledge.ts";
import { groupTexts } from "./group-texts.ts";
import { topicWeights } from "./topic-flow.ts";
import type { Topic } from "./topic-tree.ts";

/** What speaks for one group before another where they come from different documents; both empty where there is one. */
export interface DocumentEvidence {
  /** By the flow of terms, in units of the usual difference between two groups: flow[a][b] = -flow[b][a]. */
  flow: readonly (readonly number[])[];
  /** As the flow, but decided by the numbers that the files' names bear, where they do. */
  order: readonly (readonly number[])[];
}

/** A person who numbers files means it: more than any flow. */
const byNumber = 5;

export function documentEvidence(
  groups: readonly (readonly Topic[])[],
  documents: Knowledge["documents"],
  uses: readonly SectionUse[],
): DocumentEvidence {
  if (uses.length === 0) return { flow: [], order: [] };
  const weights = topicWeights(groupTexts(groups, uses));
  const differences = weights.map((row, a) => row.map((weight, b) => weight - (weights[b]?.[a] ?? 0)));
  const usual = mean(differences.flatMap((row, a) => row.slice(a + 1).map(Math.abs)));
  const documentsOf = groups.map((topics) => new Set(topics.map(({ documentId }) => documentId)));
  const flow = differences.map((row, a) =>
    row.map((one, b) => (usual > 0 && documentsOf[a]!.isDisjointFrom(documentsOf[b]!) ? one / usual : 0)),
  );
  const numbers = new Map(documents.flatMap(({ id, number }) => (number === undefined ? [] : [[id, number] as const])));
  const places = documentsOf.map((ids) => mean([...ids].flatMap((id) => numbers.get(id) ?? [])));
  const order = flow.map((row, a) =>
    row.map((one, b) => one + (numbers.size === 0 ? 0 : byNumber * Math.sign(places[b]! - places[a]!))),
  );
  return { flow, order };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}
