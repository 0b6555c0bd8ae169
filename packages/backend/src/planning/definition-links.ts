import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import type { Concept, Prerequisite } from "@curriculum/curriculum/model/knowledge.ts";
import { conceptKey } from "./rank-concepts.ts";

const longestTerm = 4;
// One mention in one definition is a hint; two between the same modules make a case.
const linkWeight = 0.8;

/**
 * Prerequisites between documents, which reading each by itself cannot show: a concept whose definition names
 * another document's concept needs it first. A lone word must be a key term, or chance mentions would count.
 */
export function definitionLinks(concepts: readonly Concept[]): Prerequisite[] {
  if (concepts.every((concept) => concept.documentId === concepts[0]?.documentId)) return [];
  const byKey = new Map<string, Concept[]>();
  for (const concept of concepts) {
    const key = conceptKey(concept);
    if (key.includes(" ") || concept.isKeyTerm) byKey.set(key, [...(byKey.get(key) ?? []), concept]);
  }
  const starts = new Set([...byKey.keys()].map((key) => key.split(" ")[0] ?? ""));
  return concepts.flatMap((concept) => {
    const stems = concept.definition ? wordsOf(concept.definition.sentence).map(stemWord) : [];
    const named = new Set<string>();
    for (let start = 0; start < stems.length; start += 1) {
      if (!starts.has(stems[start] ?? "")) continue;
      for (let size = 1; size <= longestTerm; size += 1) named.add(stems.slice(start, start + size).join(" "));
    }
    const own = conceptKey(concept);
    return [...named].flatMap((key) => {
      const taught = key === own ? [] : (byKey.get(key) ?? []);
      const isTaughtHere = taught.some((other) => other.documentId === concept.documentId);
      return isTaughtHere ? [] : taught.map((other) => ({ from: other.id, to: concept.id, weight: linkWeight }));
    });
  });
}
