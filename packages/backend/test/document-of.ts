import type { Block, CleanDocument, Section, SectionKind } from "@curriculum/curriculum/model/document.ts";

export interface SectionOf {
  title: string;
  kind?: SectionKind;
  paragraphs: string[];
}

/** A clean document of one level of sections, for tests that read text. */
export function documentOf(parts: SectionOf[], keyTerms: { term: string; meaning: string }[] = []): CleanDocument {
  const blocks: Block[] = [];
  const sections: Section[] = [];
  let offset = 0;
  const push = (block: { kind: "heading"; level: number; text: string } | { kind: "paragraph"; text: string }) => {
    const charEnd = offset + block.text.length;
    blocks.push({ ...block, pageIndex: null, pageLabel: null, charStart: offset, charEnd });
    offset = charEnd + 2;
  };
  parts.forEach(({ title, kind = "chapter", paragraphs }, at) => {
    const firstBlock = blocks.length;
    push({ kind: "heading", level: 1, text: title });
    for (const text of paragraphs) push({ kind: "paragraph", text });
    const id = String(at + 1);
    sections.push({
      id,
      parentId: null,
      kind,
      level: 1,
      number: null,
      title,
      path: [title],
      firstBlock,
      lastBlock: blocks.length,
    });
  });
  return {
    format: "text",
    record: { type: "textbook", title: "Test", authors: [] },
    language: "en",
    rung: { rung: "native", confidence: 1 },
    pages: null,
    words: 0,
    blocks,
    sections,
    objectives: [],
    keyTerms: keyTerms.map((term) => ({ sectionId: "1", charStart: 0, ...term })),
    questions: [],
    warnings: [],
  };
}
