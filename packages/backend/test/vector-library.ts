import type { Database } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";

export interface PassageToStore {
  name: string;
  text: string;
  documentName?: string;
  sectionId?: string;
  sectionPath?: string[];
  domain?: string | null;
  sourceType?: string;
}

export const passageId = (name: string) => deriveId("passage", name);
export const documentId = (name: string) => deriveId("document", name);

/** Puts passages into the library, with the documents that they name. */
export async function insertLibrary({ db }: Database, passages: readonly PassageToStore[]): Promise<void> {
  for (const name of new Set(passages.map(({ documentName = "book" }) => documentName))) {
    const id = documentId(name);
    await db
      .insertInto("documents")
      .values({
        id,
        file_name: `${name}.md`,
        sha256: id,
        format: "md",
        record: JSON.stringify({ title: name }),
        language: "en",
        rung: "outline",
        rung_confidence: 1,
        words: 1,
        credibility: "{}",
        reader_version: 1,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const rows = passages.map(({ name, text, documentName = "book", sectionId = name, ...rest }, position) => ({
    id: passageId(name),
    content: text,
    source_type: rest.sourceType ?? "textbook",
    domain: rest.domain ?? null,
    document_id: documentId(documentName),
    section_id: sectionId,
    section_path: rest.sectionPath ?? [],
    position,
  }));
  for (let at = 0; at < rows.length; at += 1_000) {
    await db
      .insertInto("knowledge_base")
      .values(rows.slice(at, at + 1_000))
      .execute();
  }
}
