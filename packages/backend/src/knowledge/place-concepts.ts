import type { Definition } from "@curriculum/curriculum/model/knowledge.ts";
import type { PassageDraft } from "./build-passages.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import type { Mention } from "./find-mentions.ts";
import { keyOfTerm } from "./key-of-term.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";

/** Where a concept stands in its document. */
export interface ConceptPlace {
  sectionId: string;
  mentions: number;
  /** Best first, at most 12 indices of passages. */
  best: number[];
  /** All passages that mention it. */
  passages: Set<number>;
  firstOffset: number;
}

const mostPassages = 12;

/** For each concept the passages that discuss it and the section that mainly teaches it. */
export function placeConcepts(
  concepts: readonly ConceptDraft[],
  definitions: readonly (Definition | null)[],
  drafts: readonly PassageDraft[],
  sentences: readonly TaggedSentence[],
  mentions: readonly (readonly Mention[])[],
  chapterOf: ReadonlyMap<string, string>,
): ConceptPlace[] {
  const counts = concepts.map(() => new Map<number, number>());
  const firstOffset = concepts.map(() => Number.POSITIVE_INFINITY);
  const totals = concepts.map(() => 0);
  mentions.forEach((list, at) => {
    const sentence = sentences[at]!;
    for (const mention of list) {
      const { concept } = mention;
      const map = counts[concept]!;
      // A sentence that begins with the term is about it: counted double.
      map.set(sentence.passage, (map.get(sentence.passage) ?? 0) + (mention.start <= 1 ? 2 : 1));
      totals[concept]! += 1;
      const offset =
        drafts[sentence.passage]!.passage.charStart + sentence.start + sentence.tokens[mention.start]!.start;
      if (offset < firstOffset[concept]!) firstOffset[concept] = offset;
    }
  });
  const passageOfId = new Map(drafts.map((draft, index) => [draft.passage.id, index]));
  return concepts.map((concept, index) => {
    const scores = new Map<number, number>();
    for (const [passage, count] of counts[index]!) scores.set(passage, scorePassage(drafts[passage]!, concept, count));
    const definedIn = passageOfId.get(definitions[index]?.passageId ?? "");
    if (definedIn !== undefined) scores.set(definedIn, (scores.get(definedIn) ?? 0) + definitionWorth);
    const ranked = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([passage]) => passage);
    const fallback = definedIn === undefined ? 0 : drafts[definedIn]!.passage.charStart;
    const first = firstOffset[index]!;
    return {
      sectionId: mainSection(scores, drafts, concept, definedIn, chapterOf),
      mentions: totals[index]!,
      best: ranked.slice(0, mostPassages),
      passages: new Set(counts[index]!.keys()),
      firstOffset: Number.isFinite(first) ? first : (concept.keyTerm?.charStart ?? fallback),
    };
  });
}

/** A passage that defines is worth as much as four mentions. */
const definitionWorth = 4;

function scorePassage(draft: PassageDraft, concept: ConceptDraft, count: number): number {
  const titles = draft.passage.sectionPath.slice(-1).map(keyOfTerm);
  const isTopic = titles.some((title) => ` ${title} `.includes(` ${concept.key} `));
  return count + (isTopic ? 2 : 0);
}

function mainSection(
  scores: ReadonlyMap<number, number>,
  drafts: readonly PassageDraft[],
  concept: ConceptDraft,
  definedIn: number | undefined,
  chapterOf: ReadonlyMap<string, string>,
): string {
  const bySection = new Map<string, number>();
  for (const [passage, score] of scores) {
    const draft = drafts[passage]!;
    if (draft.use !== "teaching") continue;
    bySection.set(draft.passage.sectionId, (bySection.get(draft.passage.sectionId) ?? 0) + score);
  }
  // "Options" on shares are taught in the chapter whose key terms list them, however often others speak of options.
  const listing = new Set(concept.listedIn.flatMap((section) => chapterOf.get(section) ?? []));
  const own = [...bySection].filter(([section]) => listing.has(chapterOf.get(section) ?? ""));
  const [best] = (own.length > 0 ? own : [...bySection]).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best !== undefined) return best[0];
  if (concept.keyTerm !== null) return concept.keyTerm.sectionId;
  return definedIn === undefined ? "" : drafts[definedIn]!.passage.sectionId;
}
