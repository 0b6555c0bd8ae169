import { createHash } from "node:crypto";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { TopicSection } from "@curriculum/curriculum/model/knowledge.ts";
import { documentRows } from "../../knowledge/document-rows.ts";
import { insertDocument } from "../../knowledge/insert-document.store.ts";
import type { Tx } from "../../platform/database.ts";
import { credibilityOfSource, wordsOfSource } from "./build-seed-curriculum.ts";
import { passageId, passagePath, sourceId } from "./quote-passage.ts";
import { seedPassages } from "./seed-passages.ts";
import { passageSection, seedSources, type SeedSource } from "./seed-sources.ts";

/** Stores the development library: three documents with one passage each. What is there already stays as it is. */
export async function insertSeedLibrary(tx: Tx): Promise<void> {
  for (const source of seedSources) {
    const id = sourceId(source.passage);
    const stored = await tx.selectFrom("documents").select("id").where("id", "=", id).executeTakeFirst();
    if (stored) continue;
    const sections = listSections(source, id);
    const text = seedPassages[source.passage].join(" ");
    const document = documentOf(source, text);
    await insertDocument(tx, {
      id,
      sha256: createHash("sha256").update(text).digest("hex"),
      fileName: source.fileName,
      facts: document,
      credibility: credibilityOfSource(source),
      text: documentRows(document, {
        sections,
        passages: [
          {
            id: passageId(source.passage),
            documentId: id,
            sectionId: sections.find(({ title }) => title === passageSection)!.sectionId,
            sectionPath: passagePath(source.passage),
            text,
            position: 0,
            pageLabel: null,
            charStart: 0,
            charEnd: text.length,
            words: countWords(text),
          },
        ],
        concepts: [],
        statements: [],
        prerequisites: [],
        objectives: [],
      }),
    });
    await tx
      .updateTable("knowledge_base")
      .set({ domain: source.domain })
      .where("id", "=", passageId(source.passage))
      .execute();
  }
}

function documentOf(source: SeedSource, text: string): CleanDocument {
  return {
    format: "markdown",
    record: source.record,
    language: "en",
    rung: { rung: "native", confidence: 1 },
    pages: null,
    words: wordsOfSource(source),
    blocks: [{ kind: "paragraph", text, pageIndex: null, pageLabel: null, charStart: 0, charEnd: text.length }],
    sections: [],
    objectives: [],
    keyTerms: [],
    questions: [],
    warnings: [
      {
        code: "excerpt",
        message: "Development data: one section is stored of this work. Add the file itself to use the rest.",
      },
    ],
  };
}

function listSections({ chapters }: SeedSource, documentId: string): TopicSection[] {
  const listed: TopicSection[] = [];
  for (const [index, chapter] of chapters.entries()) {
    const number = String(index + 1);
    const words = chapter.sections.reduce((sum, [, count]) => sum + count, 0);
    const base = { documentId, kind: "section" as const };
    listed.push({
      ...base,
      kind: "chapter",
      sectionId: number,
      parentId: null,
      number,
      title: chapter.title,
      path: [chapter.title],
      position: listed.length,
      words,
    });
    for (const [at, [title, count]] of chapter.sections.entries())
      listed.push({
        ...base,
        sectionId: `${number}.${at + 1}`,
        parentId: number,
        number: `${number}.${at + 1}`,
        title,
        path: [chapter.title, title],
        position: listed.length,
        words: count,
      });
  }
  return listed;
}
