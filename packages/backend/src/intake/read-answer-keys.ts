import type { Section } from "@curriculum/curriculum/model/document.ts";
import { parseHeading } from "./parse-heading.ts";
import type { PlacedBlock } from "./place-blocks.ts";
import { chapterOf, indexSections, teachingSectionOf } from "./teaching-section.ts";
import type { SectionIndex } from "./teaching-section.ts";

interface Answer {
  /** Id of the chapter or section that the answer belongs to; null when the key names none. */
  scopeId: string | null;
  number: string;
  letter: string;
}

export interface AnswerKeys {
  /** The letter for a printed question number: by the question's own section, then by its chapter; null where none is sure. */
  find(question: { number: string; sectionId: string; chapterId: string | null }): string | null;
}

/** Reads all answer keys: inside a chapter, or at the end of the book under "Chapter N" headings or bold lead-ins. */
export function readAnswerKeys(sections: readonly Section[], placed: readonly PlacedBlock[]): AnswerKeys {
  const index = indexSections(sections);
  const answers = sections.flatMap((section) =>
    section.kind === "answer-key" ? answersOf(section, sections, placed, index) : [],
  );
  return {
    find({ number, sectionId, chapterId }) {
      for (const scope of [sectionId, chapterId, null]) {
        const fitting = answers.filter((answer) => answer.scopeId === scope && answer.number === number);
        // Two keys that disagree are no key.
        const letters = new Set(fitting.map((answer) => answer.letter));
        if (letters.size > 0) return letters.size === 1 ? (fitting[0]?.letter ?? null) : null;
      }
      return null;
    },
  };
}

function answersOf(
  section: Section,
  sections: readonly Section[],
  placed: readonly PlacedBlock[],
  index: SectionIndex,
): Answer[] {
  const parent = section.parentId === null ? undefined : index.get(section.parentId);
  if (parent?.kind === "answer-key") return [];
  let scopeId = teachingSectionOf(section, index)?.id ?? null;
  const answers: Answer[] = [];
  for (const { block, read } of placed.slice(section.firstBlock + 1, section.lastBlock)) {
    if (read.kind === "heading") {
      scopeId = scopeOf(read.text, sections, index) ?? scopeId;
    } else if (read.kind === "list") {
      for (const item of read.items) {
        const lone = item.marker !== null && /^\d+$/.test(item.marker) ? loneLetter(item.text) : null;
        if (lone !== null && item.marker !== null) answers.push({ scopeId, number: item.marker, letter: lone });
        else answers.push(...inlineAnswers(item.text, scopeId));
      }
    } else if (read.kind === "table") {
      for (const row of read.rows) {
        for (let cell = 0; cell + 1 < row.length; cell += 2)
          answers.push(...inlineAnswers(`${row[cell] ?? ""} ${row[cell + 1] ?? ""}`, scopeId));
      }
    } else {
      const lead = /^((?:chapter|unit|module|lesson|section)?\s*[\dIVX.]+[^:]{0,80}):\s*/i.exec(block.text);
      const named = lead === null ? null : scopeOf(lead[1] ?? "", sections, index);
      if (named !== null) scopeId = named;
      answers.push(
        ...inlineAnswers(named === null || lead === null ? block.text : block.text.slice(lead[0].length), scopeId),
      );
    }
  }
  return answers;
}

/** The chapter or section that a heading of the key names by number or title. */
function scopeOf(text: string, sections: readonly Section[], index: SectionIndex): string | null {
  const { number, title } = parseHeading(text.trim());
  const teaching = sections.filter((section) => section.kind === "chapter" || section.kind === "section");
  const byNumber =
    number === null
      ? undefined
      : teaching.find(
          (section) => section.number === number && (number.includes(".") || chapterOf(section, index) === section),
        );
  const byTitle = teaching.find((section) => section.title.toLowerCase() === title.toLowerCase());
  return (byNumber ?? byTitle)?.id ?? null;
}

function loneLetter(text: string): string | null {
  return /^\(?([A-Ha-h])\)?(?:[.,:;)\s–—-].*)?$/s.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** "1. d, 2. b" and "1 c; 2 d" and "1-B 2-A" alike. */
function inlineAnswers(text: string, scopeId: string | null): Answer[] {
  const answers: Answer[] = [];
  for (const match of text.matchAll(/(?<![\d.])(\d{1,3})\s*[.):–=-]?\s*\(?([A-Ha-h])\)?(?![\p{L}\p{N}'’])/gu)) {
    answers.push({ scopeId, number: match[1] ?? "", letter: (match[2] ?? "").toLowerCase() });
  }
  return answers;
}
