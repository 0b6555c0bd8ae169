import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { buildPassages, type PassageDraft } from "./build-passages.ts";
import { collectTerms, type CollectedTerms, type SentencePlace } from "./collect-terms.ts";
import { tagSentences, type TaggedSentence } from "./tagged-sentence.ts";
import type { FoundDefinition } from "./term-candidate.ts";
import { readNounUse, type NounUses } from "./read-noun-use.ts";
import { readWordCase, type WordCase } from "./word-case.ts";

/** A document as every later step reads it: cut, tagged, its possible terms counted. */
export interface ReadText extends CollectedTerms {
  drafts: PassageDraft[];
  sentences: TaggedSentence[];
  wordCase: WordCase;
  nounUses: NounUses;
  /** The chapter of each section. */
  chapterOf: ReadonlyMap<string, string>;
  /** Definitions by counting key. */
  found: ReadonlyMap<string, readonly FoundDefinition[]>;
}

export function readText(document: CleanDocument, documentId: string): ReadText {
  const drafts = buildPassages(document, documentId);
  const sentences = tagSentences(drafts);
  const chapterOf = chapterOfSections(document);
  const places = sentences.map(({ passage }) => placeOf(drafts[passage]!, chapterOf));
  const collected = collectTerms(sentences, places, headingsOf(document, chapterOf));
  const found = Map.groupBy(collected.definitions, ({ key }) => key);
  return {
    drafts,
    sentences,
    wordCase: readWordCase(sentences),
    nounUses: readNounUse(sentences),
    found,
    chapterOf,
    ...collected,
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
