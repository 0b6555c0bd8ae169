import type { Block, BlockPosition } from "@curriculum/curriculum/model/document.ts";
import type { ReadBlock } from "./reading.ts";

/** A block at its place, with what the reader knew of it. */
export interface PlacedBlock {
  block: Block;
  read: ReadBlock;
}

/** Gives every block its plain text and its offsets in the whole text, in which blocks are joined by "\n\n". */
export function placeBlocks(blocks: readonly ReadBlock[], pageLabels: readonly string[]): PlacedBlock[] {
  let at = 0;
  return blocks.map((read) => {
    const shape = shapeOf(read);
    const position: BlockPosition = {
      pageIndex: read.page,
      pageLabel: read.page === null ? null : (pageLabels[read.page] ?? null),
      ...(read.pageStarts && {
        pageStarts: read.pageStarts.map((start) => [
          start.at,
          start.page,
          pageLabels[start.page] ?? String(start.page + 1),
        ]),
      }),
      charStart: at,
      charEnd: at + shape.text.length,
    };
    at = position.charEnd + 2;
    return { read, block: { ...shape, ...position } };
  });
}

function shapeOf(read: ReadBlock) {
  switch (read.kind) {
    case "heading":
      return { kind: read.kind, level: read.level, text: read.text };
    case "list": {
      const items = read.items.map((item) => item.text);
      return { kind: read.kind, ordered: read.ordered, items, text: items.join("\n") };
    }
    case "definitions": {
      const items = read.pairs.map(({ term, meaning }) => `${term}: ${meaning}`);
      return { kind: "list" as const, ordered: false, items, text: items.join("\n") };
    }
    case "table":
      return {
        kind: read.kind,
        rows: read.rows,
        headerRows: read.headerRows,
        text: read.rows.map((row) => row.join(" | ")).join("\n"),
      };
    case "paragraph":
      return { kind: read.kind, text: read.text, ...(read.note === true ? { note: read.note } : {}) };
    default:
      return { kind: read.kind, text: read.text };
  }
}

/** Offset of each item of a list or definition block in the whole text. */
export function itemOffsets(placed: PlacedBlock): number[] {
  if (placed.block.kind !== "list") return [];
  let at = placed.block.charStart;
  return placed.block.items.map((item) => {
    const start = at;
    at += item.length + 1;
    return start;
  });
}
