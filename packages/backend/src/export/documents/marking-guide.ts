import type { MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, Inline } from "./document-tree.ts";
import { column, plainText, run } from "./inline.ts";
import { sumMarks } from "./labels.ts";

function guide(ledger: readonly MarkLine[], caption: string, context: DocumentContext): DocumentBlock {
  return {
    kind: "table",
    caption: `Marking guide: ${caption}`,
    columns: [column("Criterion", 5), column("Outcome", 2), column("Marks", 1, "end")],
    rows: ledger.map((line) =>
      [line.criterion, context.outcomeCodes.get(line.outcomeId) ?? "", String(line.marks)].map(plainText),
    ),
    footer: ["Total", "", String(sumMarks(ledger))].map(plainText),
  };
}

function band(line: MarkLine, index: number): Inline[] {
  const found = line.bands[index];
  if (found === undefined) return plainText("–");
  const range = found.from === found.to ? String(found.to) : `${found.from}–${found.to}`;
  return [run(`${range}: `, "strong"), run(found.description)];
}

function rubric(ledger: readonly MarkLine[], caption: string): DocumentBlock {
  const count = Math.max(...ledger.map((line) => line.bands.length));
  const headers = Array.from({ length: count }, (_, index) => {
    const labels = new Set(ledger.map((line) => line.bands[index]?.label));
    const [label] = labels;
    return labels.size === 1 && label !== undefined ? label : `Band ${index + 1}`;
  });
  return {
    kind: "table",
    caption: `Rubric: ${caption}`,
    columns: [column("Criterion", 2.2), ...headers.map((header) => column(header, 3))],
    rows: ledger.map((line) => [
      plainText(`${line.criterion} (${line.marks})`),
      ...headers.map((_, index) => band(line, index)),
    ]),
    footer: null,
  };
}

/** Marking guide and rubric: two views of one mark ledger, so their marks cannot disagree. */
export function markingGuide(ledger: readonly MarkLine[], caption: string, context: DocumentContext): DocumentBlock[] {
  return [guide(ledger, caption, context), rubric(ledger, caption)];
}
