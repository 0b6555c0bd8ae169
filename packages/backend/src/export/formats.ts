import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { DocumentKey, PrintDocument } from "./documents/document-tree.ts";
import { renderDocx } from "./formats/docx.ts";
import { renderHtml } from "./formats/html.ts";
import { renderJson } from "./formats/json.ts";
import { renderMarkdown } from "./formats/markdown.ts";
import { renderPdf } from "./formats/pdf.ts";

/** A file before it has its whole name: `part` tells the files of one program and format apart; "" for the only one. */
interface RenderedPart {
  part: DocumentKey | "program" | "";
  content: Uint8Array | string;
}

export interface FormatRow {
  key: string;
  /** As a person knows it. */
  name: string;
  extension: string;
  mediaType: string;
  /** True when the format holds the whole curriculum, answer keys and all, whatever documents are asked for. */
  isWhole: boolean;
  render: (curriculum: Curriculum, documents: readonly PrintDocument[]) => Promise<RenderedPart[]> | RenderedPart[];
}

/** These stand in files of their own: a student may hold one and must not hold the other. */
const apart: readonly DocumentKey[] = ["student-paper", "answer-key", "exam-papers", "exam-key"];

async function renderEach(
  documents: readonly PrintDocument[],
  render: (document: PrintDocument) => Promise<Uint8Array> | Uint8Array | string,
): Promise<RenderedPart[]> {
  const parts: RenderedPart[] = [];
  // One after another: each holds a whole document in memory and keeps one processor busy.
  for (const document of documents) parts.push({ part: document.key, content: await render(document) });
  return parts;
}

function renderPages(curriculum: Curriculum, documents: readonly PrintDocument[]): RenderedPart[] {
  const together = documents.filter(({ key }) => !apart.includes(key));
  const alone = documents.filter(({ key }) => apart.includes(key));
  return [
    ...(together.length === 0
      ? []
      : [{ part: "program" as const, content: renderHtml(curriculum.program.title, together) }]),
    ...alone.map((document) => ({ part: document.key, content: renderHtml(document.title, [document]) })),
  ];
}

/** Every format that a curriculum leaves in. */
export const exportFormats = [
  {
    key: "json",
    name: "Curriculum file",
    extension: "json",
    mediaType: "application/json",
    isWhole: true,
    render: (curriculum) => [{ part: "", content: renderJson(curriculum) }],
  },
  {
    key: "md",
    name: "Markdown",
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
    isWhole: false,
    render: (_, documents) => renderEach(documents, renderMarkdown),
  },
  {
    key: "html",
    name: "Web page",
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    isWhole: false,
    render: renderPages,
  },
  {
    key: "docx",
    name: "Word",
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    isWhole: false,
    render: (_, documents) => renderEach(documents, renderDocx),
  },
  {
    key: "pdf",
    name: "PDF",
    extension: "pdf",
    mediaType: "application/pdf",
    isWhole: false,
    render: (_, documents) => renderEach(documents, renderPdf),
  },
] as const satisfies readonly FormatRow[];

export type ExportFormat = (typeof exportFormats)[number]["key"];
