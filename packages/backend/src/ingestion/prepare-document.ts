import type { SourceStanding } from "@curriculum/curriculum/model/admission.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { readStanding } from "../admission/read-standing.ts";
import { buildKnowledge } from "../knowledge/build-knowledge.ts";
import { documentRows, type StorableText } from "../knowledge/document-rows.ts";
import type { DocumentFacts } from "../knowledge/insert-document.store.ts";

/** A document with all that is known of it, ready to be judged and stored; its blocks are left behind. */
export interface PreparedDocument {
  facts: DocumentFacts;
  standing: SourceStanding;
  text: StorableText;
}

/** Reads a clean document for what it teaches, and makes rows of it. Pure. */
export function prepareDocument(document: CleanDocument, documentId: string): PreparedDocument {
  const { format, record, language, rung, pages, words, warnings } = document;
  return {
    facts: { format, record, language, rung, pages, words, warnings },
    standing: readStanding(document),
    text: documentRows(document, buildKnowledge(document, documentId)),
  };
}
