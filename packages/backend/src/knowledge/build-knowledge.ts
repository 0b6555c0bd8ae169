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
import { buildPassages, type PassageDraft } from "./build-passages.ts";
import { collectTerms, type SentencePlace } from "./collect-terms.ts";
import { conceptUses } from "./concept-uses.ts";
import { defineConcept } from "./define-concept.ts";
import { draftConcepts } from "./draft-concepts.ts";
import { findMentions, indexTerms } from "./find-mentions.ts";
import { listTopicSections } from "./list-topic-sections.ts";
import { placeConcepts } from "./place-concepts.ts";
import { prerequisiteLinks } from "./prerequisite-links.ts";
import { settleTerms } from "./settle-terms.ts";
import { stateConcepts } from "./state-concepts.ts";
import { tagSentences } from "./tagged-sentence.ts";
import type { FoundDefinition } from "./term-candidate.ts";
import { weighSourceOrder } from "./weigh-source-order.ts";
import { readWordCase } from "./word-case.ts";

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
  const drafts = buildPassages(document, documentId);
  const passages = drafts.map(({ passage }) => passage);
  const sentences = tagSentences(drafts);
  const wordCase = readWordCase(sentences);
  const chapterOf = chapterOfSections(document);
  const places = sentences.map(({ passage }) => placeOf(drafts[passage]!, chapterOf));
  const { candidates, definitions: found } = collectTerms(sentences, places, headingsOf(document, chapterOf));
  const teachingWords = drafts.reduce((sum, { use, passage }) => sum + (use === "teaching" ? passage.words : 0), 0);
  const drafted = draftConcepts(candidates, document.keyTerms, wordCase, teachingWords);
  const index = indexTerms(drafted);
  const mentions = sentences.map(({ tokens }) => findMentions(tokens, index));
  const conceptDrafts = settleTerms(drafted, sentences, mentions);
  const sources = { drafts, sentences, found: groupByKey(found), wordCase };
  const definitions = conceptDrafts.map((draft) => defineConcept(draft, sources));
  const located = placeConcepts(conceptDrafts, definitions, drafts, sentences, mentions);
  const most = Math.max(1, ...located.map((place) => place.mentions));
  const concepts = conceptDrafts.map((draft, at): Concept => {
    const place = located[at]!;
    return {
      id: deriveId("concept", documentId, draft.key),
      documentId,
      sectionId: place.sectionId,
      term: draft.term,
      aliases: draft.aliases,
      number: draft.number,
      definition: definitions[at]!,
      isKeyTerm: draft.keyTerm !== null,
      salience: salienceOf(draft.score, place.mentions, most, definitions[at] !== null),
      mentions: place.mentions,
      passageIds: place.best.map((passage) => passages[passage]!.id),
      firstOffset: place.firstOffset,
    };
  });
  const statements = stateConcepts(concepts, conceptDrafts, passages, sentences, mentions, wordCase);
  const links = prerequisiteLinks(conceptUses(concepts, conceptDrafts, located, index));
  const offsets = new Map(concepts.map((concept) => [concept.id, concept.firstOffset]));
  return {
    passages,
    sections: listTopicSections(document, documentId),
    concepts: concepts.toSorted((a, b) => a.firstOffset - b.firstOffset || (a.id < b.id ? -1 : 1)),
    statements,
    prerequisites: breakCycles(weighSourceOrder(links, offsets)),
    objectives: document.objectives.map(({ sectionId, text }) => ({ documentId, sectionId, text })),
  };
}

/** The chapter (or outermost section, where there are none) of every section. */
function chapterOfSections(document: CleanDocument): Map<string, string> {
  const byId = new Map(document.sections.map((section) => [section.id, section]));
  const result = new Map<string, string>();
  for (const section of document.sections) {
    let at = section;
    while (at.kind !== "chapter") {
      const parent = byId.get(at.parentId ?? "");
      if (parent === undefined || parent.kind === "part") break;
      at = parent;
    }
    result.set(section.id, at.id);
  }
  return result;
}

function placeOf({ passage }: PassageDraft, chapterOf: ReadonlyMap<string, string>): SentencePlace {
  return { chapter: chapterOf.get(passage.sectionId) ?? "", section: passage.sectionId };
}

function headingsOf(
  document: CleanDocument,
  chapterOf: ReadonlyMap<string, string>,
): { text: string; chapter: string }[] {
  return document.sections
    .filter(({ kind }) => kind === "chapter" || kind === "section")
    .map(({ id, title }) => ({ text: title, chapter: chapterOf.get(id) ?? "" }));
}

function groupByKey(found: readonly FoundDefinition[]): Map<string, FoundDefinition[]> {
  const result = new Map<string, FoundDefinition[]>();
  for (const definition of found) {
    const list = result.get(definition.key);
    if (list === undefined) result.set(definition.key, [definition]);
    else list.push(definition);
  }
  return result;
}

/** Half how surely it is a term, a third how much the text speaks of it, the rest whether it says what it is. */
function salienceOf(score: number, mentions: number, most: number, isDefined: boolean): number {
  const spoken = Math.log1p(mentions) / Math.log1p(most);
  return Math.round((score * 0.5 + spoken * 0.35 + (isDefined ? 0.15 : 0)) * 1000) / 1000;
}
