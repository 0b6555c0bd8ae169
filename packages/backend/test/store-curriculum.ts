import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { formatReference } from "@curriculum/curriculum/sources/format-reference.ts";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import type { Database, Tx } from "../src/platform/database.ts";
import { deriveId } from "../src/platform/derive-id.ts";
import { insertCurriculum } from "../src/programs/insert-curriculum.store.ts";

/** The same curriculum as it can be stored: UUIDs for its readable ids wherever they stand, references as they are computed. */
export function storable(value: Curriculum): Curriculum {
  const isId = (key: string) => key === "id" || /Ids?$/.test(key);
  const walk = (entry: unknown, key: string): unknown => {
    if (typeof entry === "string") return isId(key) ? deriveId("test", entry) : entry;
    if (Array.isArray(entry)) return entry.map((one) => walk(one, key));
    if (entry === null || typeof entry !== "object") return entry;
    return Object.fromEntries(Object.entries(entry).map(([name, one]) => [name, walk(one, name)]));
  };
  const changed = walk(value, "") as Curriculum;
  const sources = changed.sources.map((source) => ({ ...source, reference: formatReference(source.record) }));
  return { ...changed, sources };
}

/** Stores a finished curriculum as a run does: the draft, its sources, then item by item. */
export async function storeCurriculum(database: Database, value: Curriculum): Promise<void> {
  const userId = await getLocalUserId(database.db);
  await database.transaction(async (tx) => {
    await insertSources(tx, value);
    await insertCurriculum(tx, value, userId);
    // The model keeps title and sector beside the brief, and a test may change one alone.
    const { title, sector } = value.program;
    await tx
      .updateTable("programs")
      .set({ program_name: title, industry_sector: sector })
      .where("id", "=", value.program.id)
      .execute();
  });
}

async function insertSources(tx: Tx, { sources, passages }: Curriculum): Promise<void> {
  for (const { id, fileName, record, credibility, words } of sources) {
    const reading = { format: "pdf", language: "en", rung: "outline", rung_confidence: 1, reader_version: 1, words };
    const json = { record: JSON.stringify(record), credibility: JSON.stringify(credibility) };
    await tx
      .insertInto("documents")
      .values({ id, file_name: fileName, sha256: id, ...reading, ...json })
      .execute();
  }
  for (const [position, { id, sourceId, section, page, text }] of passages.entries()) {
    const place = { document_id: sourceId, section_path: section.split(" > "), page_label: page, position };
    await tx
      .insertInto("knowledge_base")
      .values({ id, content: text, source_type: "textbook", domain: "test", credibility_score: 78, ...place })
      .execute();
  }
}
