import type { Database } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";

/** The row of a document, with nothing of its text. */
export async function insertDocumentRow({ db }: Pick<Database, "db">, id: string, title: string): Promise<void> {
  await db
    .insertInto("documents")
    .values({
      id,
      format: "text",
      language: "en",
      reader_version: 1,
      record: JSON.stringify({ type: "textbook", title, authors: [] }),
      credibility: JSON.stringify({ score: 60, parts: [] }),
      rung: "native",
      rung_confidence: 1,
      sha256: id.repeat(2).slice(0, 64),
      words: 20,
    })
    .execute();
}

/** A document of the library with one passage for each text, in a section of its own named by the key. Returns its id. */
export async function insertSource(
  { db }: Database,
  title: string,
  textOfSection: Record<string, string>,
): Promise<string> {
  const id = deriveId("source", title);
  await insertDocumentRow({ db }, id, title);
  for (const [position, [heading, content]] of Object.entries(textOfSection).entries()) {
    await db
      .insertInto("knowledge_base")
      .values({
        id: deriveId("passage", title, heading),
        document_id: id,
        section_id: String(position),
        section_path: [heading],
        position,
        content,
      })
      .execute();
  }
  return id;
}
