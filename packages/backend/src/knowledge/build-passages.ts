import type { Block, CleanDocument, Section } from "@curriculum/curriculum/model/document.ts";
import type { PageStart } from "@curriculum/curriculum/model/page-start.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { deriveId } from "../platform/derive-id.ts";
import { isBibliographic } from "./is-bibliographic.ts";
import { useOfBlocks, type SectionUse } from "./teaching-blocks.ts";

/** Words of a passage: closed once it holds `aim`, never grown above `most` by a piece that could begin the next. */
const aim = 160;
const most = 240;
/** A last passage below this joins the one before it when both fit in `most` and a half. */
const least = 60;

/** A piece that is never cut: a sentence, a list item, a table, a block of code. */
interface Piece {
  text: string;
  charStart: number;
  charEnd: number;
  words: number;
  /** Its page and those that begin inside it; empty without pages. */
  pages: PageStart[];
  block: number;
  isProse: boolean;
  /** Blocks that only make sense whole: lists and tables begin together. */
  opensBlock: boolean;
}

/** A passage with what the later steps need to know of its making. */
export interface PassageDraft {
  passage: Passage;
  section: Section | null;
  use: Exclude<SectionUse, "none">;
  /** Stretches of running text in `passage.text`, each from one block. */
  prose: { start: number; end: number }[];
}

/** Cuts the teaching text and the key-term lists into passages, in document order. */
export function buildPassages(document: CleanDocument, documentId: string): PassageDraft[] {
  const uses = useOfBlocks(document);
  const drafts: PassageDraft[] = [];
  let open: Piece[] = [];
  let openAt = -1;

  function closeRun(): void {
    if (openAt >= 0 && open.length > 0) {
      const { section, use } = uses[openAt]!;
      if (use !== "none")
        for (const pieces of groupPieces(open))
          drafts.push(draftOf(document, documentId, pieces, section, use, drafts.length));
    }
    open = [];
    openAt = -1;
  }

  document.blocks.forEach((block, index) => {
    const { section, use } = uses[index]!;
    if (openAt >= 0 && uses[openAt]!.section !== section) closeRun();
    if (use === "none" || block.kind === "heading" || block.text.trim() === "" || isReference(block)) {
      // A passage is one slice of the text: nothing that is left out may stand inside it.
      closeRun();
      return;
    }
    if (openAt < 0) openAt = index;
    open.push(...piecesOf(block, index));
  });
  closeRun();
  return drafts;
}

function isReference(block: Block): boolean {
  return block.kind === "paragraph" && isBibliographic(block.text);
}

function piecesOf(block: Block, index: number): Piece[] {
  const isWhole = block.kind === "table" || block.kind === "code" || countWords(block.text) <= 60;
  if (isWhole) {
    const isProse = block.kind === "paragraph" || block.kind === "list";
    return [
      {
        text: block.text,
        charStart: block.charStart,
        charEnd: block.charStart + block.text.length,
        words: countWords(block.text),
        isProse,
        opensBlock: true,
        pages: pagesBetween(block, 0, block.text.length),
        block: index,
      },
    ];
  }
  return splitSentences(block.text).map((sentence, at) => ({
    text: sentence.text,
    charStart: block.charStart + sentence.start,
    charEnd: block.charStart + sentence.end,
    words: countWords(sentence.text),
    isProse: true,
    opensBlock: at === 0,
    pages: pagesBetween(block, sentence.start, sentence.end),
    block: index,
  }));
}

/** The pages of a stretch of a block: the one it begins on, at 0, and those that begin inside it. */
function pagesBetween(block: Block, start: number, end: number): PageStart[] {
  if (block.pageIndex === null) return [];
  const first: PageStart = [0, block.pageIndex, block.pageLabel ?? String(block.pageIndex + 1)];
  const all = [first, ...(block.pageStarts ?? [])];
  const begin = all.findLastIndex(([at]) => at <= start);
  return all.slice(begin).flatMap(([at, index, label]) => (at < end ? [[Math.max(at - start, 0), index, label]] : []));
}

function groupPieces(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let words = 0;
  for (const piece of pieces) {
    const isFull = words >= aim || (words + piece.words > most && words >= 120);
    if (group.length > 0 && isFull) {
      groups.push(group);
      group = [];
      words = 0;
    }
    group.push(piece);
    words += piece.words;
  }
  const last = groups.at(-1);
  if (last !== undefined && words < least && countOf(last) + words <= most) last.push(...group);
  else if (group.length > 0) groups.push(group);
  return groups;
}

function countOf(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.words, 0);
}

function draftOf(
  document: CleanDocument,
  documentId: string,
  pieces: Piece[],
  section: Section | null,
  use: Exclude<SectionUse, "none">,
  position: number,
): PassageDraft {
  const first = pieces[0]!;
  const prose: PassageDraft["prose"] = [];
  const pageStarts: PageStart[] = [];
  let text = "";
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (previous !== undefined) text += gapBetween(document, previous, piece);
    const start = text.length;
    text += piece.text;
    for (const [at, index, label] of piece.pages)
      if (index !== pageStarts.at(-1)?.[1]) pageStarts.push([start + at, index, label]);
    if (piece.isProse) {
      const open = prose.at(-1);
      if (previous?.block === piece.block && open !== undefined) open.end = text.length;
      else prose.push({ start, end: text.length });
    }
    previous = piece;
  }
  const passage: Passage = {
    id: deriveId("passage", documentId, String(position)),
    documentId,
    sectionId: section?.id ?? "",
    sectionPath: section?.path ?? [],
    text,
    position,
    pageLabel: document.blocks[first.block]!.pageLabel === null ? null : (pageStarts[0]?.[2] ?? null),
    ...(pageStarts.length > 0 && { pageStarts }),
    charStart: first.charStart,
    charEnd: pieces.at(-1)!.charEnd,
    words: countOf(pieces),
  };
  return { passage, section, use, prose };
}

/** What stands between two pieces in the document's plain text, so that the passage is a slice of it. */
function gapBetween(document: CleanDocument, before: Piece, after: Piece): string {
  if (before.block !== after.block) return "\n\n";
  const block = document.blocks[before.block]!;
  return block.text.slice(before.charEnd - block.charStart, after.charStart - block.charStart);
}
