import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, CleanDocument, Section, SectionKind } from "@curriculum/curriculum/model/document.ts";

export interface OpenstaxModule {
  id: string;
  title: string;
  intro: boolean;
  objectives: string[];
  glossary: { term: string; meaning: string }[];
  bold_terms: string[];
  mcqs: { stem: string; options: string[]; key: number | null }[];
  paragraphs: string[];
}

export interface OpenstaxBook {
  title: string;
  slug: string;
  chapters: { path: string[]; modules: OpenstaxModule[] }[];
}

export const openstaxSlugs = [
  "introduction-business-2e",
  "introduction-python-programming",
  "introductory-statistics-2e",
  "nutrition",
  "principles-economics-3e",
  "psychology-2e",
] as const;

/** Reads one book of the folder that CURRICULUM_DATA names; undefined when the data is not there. */
export function readOpenstaxBook(slug: string): OpenstaxBook | undefined {
  const data = process.env["CURRICULUM_DATA"];
  if (data === undefined) return undefined;
  const book: OpenstaxBook = JSON.parse(readFileSync(join(data, "openstax-dev", `${slug}.json`), "utf8"));
  return book;
}

export interface ConvertOptions {
  /** Leave the key terms out, so that terms and definitions must come from the running text. */
  hideGlossary?: boolean;
  /** Chapters in this order instead of the book's. */
  chapterOrder?: number[];
  /** Take numbers of chapters, sections, figures and tables out of the text. */
  stripReferences?: boolean;
}

/** The book as intake would hand it over, from the ground truth itself: no reading error is in it. */
export function convertOpenstaxBook(book: OpenstaxBook, options: ConvertOptions = {}): CleanDocument {
  const writer = new DocumentWriter(options.stripReferences ?? false);
  const order = options.chapterOrder ?? book.chapters.map((_, index) => index);
  for (const index of order) {
    const chapter = book.chapters[index];
    if (chapter === undefined) throw new RangeError(`no chapter ${index}`);
    writer.writeChapter(chapter, options.hideGlossary ?? false);
  }
  return writer.finish(book.title);
}

/** Grows blocks and sections together; the one place that knows offsets. */
class DocumentWriter {
  private readonly blocks: Block[] = [];
  private readonly sections: Section[] = [];
  private readonly objectives: CleanDocument["objectives"] = [];
  private readonly keyTerms: CleanDocument["keyTerms"] = [];
  private readonly questions: CleanDocument["questions"] = [];
  private offset = 0;
  private chapters = 0;
  private readonly stripReferences: boolean;

  constructor(stripReferences: boolean) {
    this.stripReferences = stripReferences;
  }

  writeChapter(chapter: OpenstaxBook["chapters"][number], hideGlossary: boolean): void {
    this.chapters += 1;
    const chapterId = String(this.chapters);
    const parent = this.open(chapterId, null, "chapter", chapter.path.at(-1) ?? "", []);
    let ordinal = 0;
    for (const module of chapter.modules) {
      ordinal += 1;
      const id = `${chapterId}.${ordinal}`;
      const section = this.open(id, parent, "section", module.title, parent.path);
      if (module.objectives.length > 0) this.writeObjectives(id, section, module.objectives);
      for (const text of module.paragraphs) this.write({ kind: "paragraph", text: this.clean(text) });
      this.close(section);
      for (const { stem, options, key } of module.mcqs)
        this.questions.push({ sectionId: id, stem, options, key, charStart: this.offset });
    }
    if (!hideGlossary) this.writeKeyTerms(`${chapterId}.${ordinal + 1}`, parent, chapter);
    this.close(parent);
  }

  finish(title: string): CleanDocument {
    return {
      format: "text",
      record: { type: "textbook", title, authors: [] },
      language: "en",
      rung: { rung: "native", confidence: 1 },
      pages: null,
      words: this.blocks.reduce((sum, block) => sum + block.text.split(/\s+/u).length, 0),
      blocks: this.blocks,
      sections: this.sections,
      objectives: this.objectives,
      keyTerms: this.keyTerms,
      questions: this.questions,
      warnings: [],
    };
  }

  private writeObjectives(sectionId: string, parent: Section, objectives: string[]): void {
    const section = this.open(`${sectionId}.1`, parent, "objectives", "Learning Objectives", parent.path);
    for (const text of objectives) this.objectives.push({ sectionId, text, charStart: this.offset });
    this.write({ kind: "list", ordered: false, items: objectives, text: objectives.join("\n") });
    this.close(section);
  }

  private writeKeyTerms(id: string, parent: Section, chapter: OpenstaxBook["chapters"][number]): void {
    const glossary = chapter.modules.flatMap((module) => module.glossary);
    if (glossary.length === 0) return;
    const section = this.open(id, parent, "key-terms", "Key Terms", parent.path);
    for (const { term, meaning } of glossary) {
      this.keyTerms.push({ sectionId: parent.id, term, meaning, charStart: this.offset });
      this.write({ kind: "paragraph", text: `${term}: ${meaning}` });
    }
    this.close(section);
  }

  private clean(text: string): string {
    if (!this.stripReferences) return text;
    return text
      .replaceAll(/\b(?:Chapter|Section|Figure|Table|Module|Unit)\s+\d+(?:\.\d+)*/giu, "")
      .replaceAll(/\b(?:in|see)\s+(?:the\s+)?(?:earlier|later|previous|next|following|preceding)\s+chapters?\b/giu, "");
  }

  private open(id: string, parent: Section | null, kind: SectionKind, title: string, path: string[]): Section {
    const section: Section = {
      id,
      parentId: parent?.id ?? null,
      kind,
      level: path.length + 1,
      number: null,
      title,
      path: [...path, title],
      firstBlock: this.blocks.length,
      lastBlock: this.blocks.length,
    };
    this.sections.push(section);
    this.write({ kind: "heading", level: path.length + 1, text: title });
    return section;
  }

  private close(section: Section): void {
    section.lastBlock = this.blocks.length;
  }

  private write(
    block:
      | { kind: "heading"; level: number; text: string }
      | { kind: "paragraph"; text: string }
      | { kind: "list"; ordered: boolean; items: string[]; text: string },
  ): void {
    const charEnd = this.offset + block.text.length;
    this.blocks.push({ ...block, pageIndex: null, pageLabel: null, charStart: this.offset, charEnd });
    this.offset = charEnd + 2;
  }
}
