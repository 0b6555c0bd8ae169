import { pageLocator } from "@curriculum/curriculum/sources/format-locator.ts";
import type { Citation, GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, Inline } from "./document-tree.ts";
import { paragraph, run } from "./inline.ts";

/** Long enough for a full sentence; the bibliography prints every quotation whole. */
const longestQuote = 300;

function shorten(quote: string): string {
  const text = quote.replace(/\s+/gu, " ").trim();
  if (text.length <= longestQuote) return text;
  return `${text.slice(0, longestQuote).replace(/\s+\S*$/u, "")} …`;
}

/** The innermost heading of "Chapter > Section". */
export function innermostSection(section: string): string {
  return section.split(" > ").at(-1) ?? section;
}

/** "OpenStax (2023), 2.3 Measures of the Center, p. 41". */
function citedPlace(citation: Citation, context: DocumentContext): string {
  const parts = [context.citedAs.get(citation.sourceId) ?? "Unknown source"];
  const section = innermostSection(citation.section).trim();
  if (section !== "") parts.push(section);
  if (citation.page !== null) parts.push(pageLocator(citation.page));
  return parts.join(", ");
}

/** Numbers citations in order of first use and keeps them for a list of notes. */
export interface Notes {
  /** The mark to print after a statement; nothing where there is no citation. */
  mark: (citations: readonly Citation[]) => Inline[];
  /** The list of notes; nothing where no mark was made. */
  list: () => DocumentBlock[];
}

/** `scope` keeps the notes of one part of a document apart from those of another. */
export function collectNotes(context: DocumentContext, scope: string): Notes {
  const numbers = new Map<string, { number: number; citation: Citation }>();
  const idOf = (number: number): string => `note-${scope}-${number}`;
  return {
    mark: (citations) => {
      const used = citations.map((citation) => {
        const key = [citation.sourceId, citation.passageId, citation.quote].join("\u0000");
        const known = numbers.get(key) ?? { number: numbers.size + 1, citation };
        numbers.set(key, known);
        return known.number;
      });
      const sorted = [...new Set(used)].toSorted((a, b) => a - b);
      return sorted.length === 0
        ? []
        : [{ kind: "marks", notes: sorted.map((number) => ({ number, id: idOf(number) })) }];
    },
    list: () => {
      const entries = [...numbers.values()].map(({ number, citation }) => ({
        note: { number, id: idOf(number) },
        content: [run(`${citedPlace(citation, context)}: `), run(`“${shorten(citation.quote)}”`, "quiet")],
      }));
      return entries.length === 0 ? [] : [{ kind: "notes", title: "Notes", entries }];
    },
  };
}

/** Says of a statement that no source was found for it; nothing for others. */
export function ungroundedMark(basis: GroundedText["basis"]): Inline[] {
  return basis === "ungrounded" ? [run(" (no source found)", "quiet")] : [];
}

/** A paragraph with the marks of what it rests on. */
export function groundedParagraph(
  text: GroundedText,
  notes: Notes,
  style: Extract<DocumentBlock, { kind: "paragraph" }>["style"] = "body",
): DocumentBlock {
  return paragraph([run(text.text), ...notes.mark(text.citations), ...ungroundedMark(text.basis)], style);
}
