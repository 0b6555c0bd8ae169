import { ExternalHyperlink, InternalHyperlink, TextRun } from "docx";
import type { ParagraphChild } from "docx";
import type { Inline, PrintDocument } from "../documents/document-tree.ts";
import { docxColour } from "./docx-style.ts";
import { printableText } from "./printable-text.ts";

function mark(text: string): TextRun {
  return new TextRun({ text, superScript: true, color: docxColour.accent });
}

/** Note id → bookmark name: Word allows 40 letters, digits and underscores. */
export function noteAnchors(document: PrintDocument): Map<string, string> {
  const ids = document.blocks.flatMap((block) =>
    block.kind === "notes" ? block.entries.map(({ note }) => note.id) : [],
  );
  return new Map(ids.map((id, index) => [id, `note_${index + 1}`]));
}

/** Runs of a paragraph. `isBold` sets every run in bold, as in a row of totals. */
export function docxInline(content: readonly Inline[], anchors: Map<string, string>, isBold = false): ParagraphChild[] {
  return content.flatMap((part): ParagraphChild[] => {
    if (part.kind === "link") {
      return [
        new ExternalHyperlink({
          link: part.href,
          children: [new TextRun({ text: printableText(part.text), color: docxColour.accent })],
        }),
      ];
    }
    if (part.kind === "marks") {
      const numbers = part.notes.flatMap(({ number, id }, index): ParagraphChild[] => {
        const anchor = anchors.get(id);
        const text = mark(String(number));
        return [
          ...(index === 0 ? [] : [mark(", ")]),
          anchor === undefined ? text : new InternalHyperlink({ anchor, children: [text] }),
        ];
      });
      return [mark("\u00A0["), ...numbers, mark("]")];
    }
    return [
      new TextRun({
        text: printableText(part.text),
        ...(isBold || part.style === "strong" ? { bold: true } : {}),
        ...(part.style === "emphasis" ? { italics: true } : {}),
        ...(part.style === "quiet" ? { color: docxColour.quiet } : {}),
      }),
    ];
  });
}
