import type { GlossaryEntry } from "@curriculum/curriculum/model/curriculum.ts";
import { collectNotes } from "./collect-notes.ts";
import type { Notes } from "./collect-notes.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, Entry, PrintDocument } from "./document-tree.ts";
import { entry, heading, paragraph, plainText, run } from "./inline.ts";
import { fileSlug } from "./file-slug.ts";
import { sentenceStart } from "./labels.ts";
import { printDocument } from "./print-document.ts";

/** The letter that a term is filed under; figures and signs share "#". */
function initialOf(term: string): string {
  const letter = fileSlug(term, "#").charAt(0).toUpperCase();
  return /[A-Z]/u.test(letter) ? letter : "#";
}

function compareTerms(left: GlossaryEntry, right: GlossaryEntry): number {
  const [a, b] = [left, right].map(({ term }) => `${initialOf(term)}${fileSlug(term)}\u0000${term}`);
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}

function termEntry(found: GlossaryEntry, notes: Notes): Entry {
  const related = found.related.length === 0 ? [] : [`See also ${found.related.join(", ")}.`];
  const modules = found.moduleCodes.length === 0 ? [] : [`${found.moduleCodes.join(", ")}.`];
  return {
    term: found.term,
    content: [
      run(sentenceStart(found.definition)),
      ...notes.mark(found.citations),
      run(` ${[...related, ...modules].join(" ")}`, "quiet"),
    ],
  };
}

/** Terms in alphabetical order, with where they are taught and what they rest on. */
export function glossary(context: DocumentContext): PrintDocument {
  const terms = context.curriculum.glossary.toSorted(compareTerms);
  const notes = collectNotes(context, "glossary");
  const letters = Map.groupBy(terms, ({ term }) => initialOf(term));
  const groups = [...letters].flatMap(([letter, group]): DocumentBlock[] => [
    heading(1, letter, `letter-${fileSlug(letter, "other")}`),
    { kind: "definitions", entries: group.map((term) => termEntry(term, notes)) },
  ]);
  return printDocument(context, {
    key: "glossary",
    title: "Glossary",
    summary: "The terms of the program as its sources define them.",
    facts: [entry("Terms", terms.length)],
    blocks: terms.length === 0 ? [paragraph(plainText("This program has no glossary."))] : [...groups, ...notes.list()],
  });
}
