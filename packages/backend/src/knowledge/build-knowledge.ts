import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type {
  Concept,
  Knowledge,
  Passage,
  Prerequisite,
  Statement,
  TopicSection,
} from "@curriculum/curriculum/model/knowledge.ts";
import { deriveId } from "../platform/derive-id.ts";
import { breakCycles } from "./break-cycles.ts";
import { conceptUses } from "./concept-uses.ts";
import { defineConcept } from "./define-concept.ts";
import { draftConcepts } from "./draft-concepts.ts";
import { explainedTerms } from "./explained-terms.ts";
import { findMentions, indexTerms } from "./find-mentions.ts";
import { listTopicSections } from "./list-topic-sections.ts";
import { placeConcepts } from "./place-concepts.ts";
import { prerequisiteLinks } from "./prerequisite-links.ts";
import { readPersons } from "./read-persons.ts";
import { readText, type ReadText } from "./read-text.ts";
import { settleTerms } from "./settle-terms.ts";
import { nameAsDefined } from "./name-as-defined.ts";
import { stateConcepts } from "./state-concepts.ts";
import { statementsOf, teachableConcepts } from "./teachable-concepts.ts";
import { weighSourceOrder } from "./weigh-source-order.ts";

/** What one document teaches. */
export interface DocumentKnowledge {
  passages: Passage[];
  sections: TopicSection[];
  concepts: Concept[];
  statements: Statement[];
  prerequisites: Prerequisite[];
  objectives: Knowledge["objectives"];
}

/** Reads a clean document for what it teaches. Pure: the same document and id give the same knowledge. */
export function buildKnowledge(document: CleanDocument, documentId: string): DocumentKnowledge {
  const read = readText(document, documentId);
  const { drafts, sentences, wordCase, nounUses, candidates } = read;
  const passages = drafts.map(({ passage }) => passage);
  const chapters = { words: wordsOfChapters(read), of: read.chapterOf };
  const drafted = draftConcepts(candidates, document.keyTerms, wordCase, chapters, nounUses);
  const index = indexTerms(drafted);
  const mentions = sentences.map(({ tokens }) => findMentions(tokens, index));
  const conceptDrafts = settleTerms(drafted, sentences, mentions);
  const definitions = conceptDrafts.map((draft) => defineConcept(draft, read));
  const located = placeConcepts(conceptDrafts, definitions, drafts, sentences, mentions, read.chapterOf);
  const most = Math.max(1, ...located.map((place) => place.mentions));
  const concepts = conceptDrafts.map((draft, at): Concept => {
    const place = located[at]!;
    const named = nameAsDefined(draft, definitions[at]!, nounUses);
    return {
      id: deriveId("concept", documentId, draft.key),
      documentId,
      sectionId: place.sectionId,
      ...named,
      definition: definitions[at]!,
      isKeyTerm: draft.keyTerm !== null,
      salience: salienceOf(draft.score, place.mentions, most, definitions[at] !== null),
      mentions: place.mentions,
      passageIds: place.best.map((passage) => passages[passage]!.id),
      firstOffset: place.firstOffset,
    };
  });
  const stated = stateConcepts(concepts, conceptDrafts, passages, sentences, mentions, wordCase);
  const teachable = teachableConcepts(concepts, stated, readPersons(sentences));
  const links = prerequisiteLinks(
    conceptUses(concepts, conceptDrafts, located, index).filter(({ id }) => teachable.has(id)),
  );
  const offsets = new Map(concepts.map((concept) => [concept.id, concept.firstOffset]));
  return {
    passages,
    sections: listTopicSections(document, documentId, explainedTerms(read)),
    concepts: concepts
      .filter(({ id }) => teachable.has(id))
      .toSorted((a, b) => a.firstOffset - b.firstOffset || (a.id < b.id ? -1 : 1)),
    statements: statementsOf(stated, teachable),
    prerequisites: breakCycles(weighSourceOrder(links, offsets)),
    objectives: document.objectives.map(({ sectionId, text }) => ({ documentId, sectionId, text })),
  };
}

function wordsOfChapters({ drafts, chapterOf }: ReadText): Map<string, number> {
  const words = new Map<string, number>();
  for (const { use, passage } of drafts) {
    const chapter = chapterOf.get(passage.sectionId) ?? "";
    if (use === "teaching") words.set(chapter, (words.get(chapter) ?? 0) + passage.words);
  }
  return words;
}

/** Half how surely it is a term, a third how much the text speaks of it, the rest whether it says what it is. */
function salienceOf(score: number, mentions: number, most: number, isDefined: boolean): number {
  const spoken = Math.log1p(mentions) / Math.log1p(most);
  return Math.round((score * 0.5 + spoken * 0.35 + (isDefined ? 0.15 : 0)) * 1000) / 1000;
}
