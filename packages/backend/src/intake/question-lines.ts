import { looksLikeMarker } from "./marker.ts";
import { itemOffsets } from "./place-blocks.ts";
import type { PlacedBlock } from "./place-blocks.ts";

/** One line of a question section, whatever block it came from. */
export interface QuestionLine {
  kind: "number" | "letter" | "key" | "text" | "heading";
  /** Printed label: "12", "c"; the named option for a key line. */
  marker: string;
  text: string;
  charStart: number;
}

/** "Answer: C" below a question. */
export const keyLine =
  /^(?:(?:the )?(?:correct )?(?:answer|ans\.?|key|solution)(?: key)?(?: is)?)\s*[:.=–-]?\s*\(?([A-Ha-h])\b[).:]?(.*)$/i;

/** Takes the blocks of a question section apart into labelled lines. */
export function questionLines(blocks: readonly PlacedBlock[]): QuestionLine[] {
  return blocks.flatMap((placed) => {
    const { read, block } = placed;
    if (read.kind === "heading")
      return [{ kind: "heading" as const, marker: "", text: read.text, charStart: block.charStart }];
    if (read.kind === "list") {
      const offsets = itemOffsets(placed);
      return read.items.map((item, index) =>
        lineOf(item.text, item.marker, item.depth, offsets[index] ?? block.charStart),
      );
    }
    if (read.kind === "paragraph" || read.kind === "code") return [lineOf(block.text, null, 0, block.charStart)];
    return [];
  });
}

function lineOf(text: string, marker: string | null, depth: number, charStart: number): QuestionLine {
  const key = keyLine.exec(text);
  if (key !== null)
    return { kind: "key", marker: (key[1] ?? "").toLowerCase(), text: (key[2] ?? "").trim(), charStart };
  const written = marker === null ? looksLikeMarker(text) : null;
  const label = marker ?? written?.marker ?? null;
  const rest = written?.rest ?? text;
  const at = charStart + text.length - rest.length;
  if (label !== null && /^\d+$/.test(label)) return { kind: "number", marker: label, text: rest, charStart: at };
  if (label !== null && /^[a-h]$/.test(label)) return { kind: "letter", marker: label, text: rest, charStart: at };
  // A bullet below a numbered question is an option; its letter follows from its place.
  return { kind: depth > 0 ? "letter" : "text", marker: "", text: rest, charStart: at };
}
