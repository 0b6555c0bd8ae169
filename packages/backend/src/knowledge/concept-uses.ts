import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import { findMentions, type TermIndex } from "./find-mentions.ts";
import type { ConceptPlace } from "./place-concepts.ts";
import type { ConceptUse } from "./prerequisite-links.ts";
import { tagText } from "./tag-text.ts";

/** What prerequisite links are drawn from, by concept. */
export function conceptUses(
  concepts: readonly Concept[],
  drafts: readonly ConceptDraft[],
  places: readonly ConceptPlace[],
  index: TermIndex,
): ConceptUse[] {
  return concepts.map((concept, at) => {
    const usedInDefinition = new Set<string>();
    if (concept.definition !== null)
      for (const mention of findMentions(tagText(concept.definition.gloss), index))
        if (mention.concept !== at) usedInDefinition.add(concepts[mention.concept]!.id);
    return {
      id: concept.id,
      usedInDefinition,
      insideTerm: termsInside(drafts[at]!, concepts, index),
      passages: places[at]!.passages,
    };
  });
}

function termsInside(draft: ConceptDraft, concepts: readonly Concept[], index: TermIndex): Set<string> {
  const words = draft.key.split(" ");
  const inside = new Set<string>();
  for (let start = 0; start < words.length; start += 1)
    for (let end = start + 1; end <= words.length; end += 1) {
      if (end - start === words.length) continue;
      const concept = index.byKey.get(words.slice(start, end).join(" "));
      if (concept !== undefined) inside.add(concepts[concept]!.id);
    }
  return inside;
}
