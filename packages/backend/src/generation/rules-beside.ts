import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";
import type { RunMaterial } from "./run-material.ts";

/** A sentence that may say what follows from what: of no single person, and without a figure. */
const rule =
  /(?:^|[.!?]["”’)]* )(?:If|When|Whenever|Once) (?![^.?!]*(?:\d|\b(?:you|your|we|us|our|they|he|she|it)\b))[^.?!,:;]+, [^.?!:;]+\./;

// This many hold the few that can be asked about and leave the evidence readable.
const mostRules = 24;

// Every slot of a program looks at the same passages.
const known = new WeakMap<RunMaterial["passages"], ReadonlyMap<string, Passage[]>>();

function rulesByDocument(passages: RunMaterial["passages"]): ReadonlyMap<string, Passage[]> {
  const before = known.get(passages);
  if (before !== undefined) return before;
  const found = Map.groupBy(
    [...passages.values()].filter(({ text }) => rule.test(text)),
    ({ documentId }) => documentId,
  );
  known.set(passages, found);
  return found;
}

/**
 * The passages of a concept's source that state conditions, nearest to its first mention first: a question that asks
 * what follows takes its distractors from what follows elsewhere, and a concept's own passages seldom hold four rules.
 */
export function rulesBeside(material: Pick<RunMaterial, "passages">, concept: Concept): Passage[] {
  const rules = rulesByDocument(material.passages).get(concept.documentId) ?? [];
  const distance = ({ charStart }: Passage) => Math.abs(charStart - concept.firstOffset);
  return rules.toSorted((a, b) => distance(a) - distance(b) || a.position - b.position).slice(0, mostRules);
}
