import { pageLocator } from "@curriculum/curriculum/sources/format-locator.ts";
import { referenceRuns } from "@curriculum/curriculum/sources/reference-runs.ts";
import { sortForReferenceList } from "@curriculum/curriculum/sources/year-suffixes.ts";
import type { Source } from "@curriculum/curriculum/model/source.ts";
import type { DocumentContext } from "./document-context.ts";
import type { DocumentBlock, Inline, PrintDocument } from "./document-tree.ts";
import { column, entry, heading, link, paragraph, plainText, run } from "./inline.ts";
import { listCitations } from "./list-citations.ts";
import type { CitedPassage } from "./list-citations.ts";
import { printDocument } from "./print-document.ts";

function reference(source: Source, context: DocumentContext): Inline[] {
  const yearSuffix = context.yearSuffixes.get(source.id);
  return referenceRuns(source.record, yearSuffix === undefined ? {} : { yearSuffix }).map((part) =>
    part.text.startsWith("http") ? link(part.text, part.text) : run(part.text, part.italic ? "emphasis" : "plain"),
  );
}

/** Numbers in page labels count as numbers: 9 before 10. Roman labels and passages without a page keep their order. */
function pageOrder(passage: CitedPassage): number {
  const page = Number.parseInt(passage.citation.page ?? "", 10);
  return Number.isNaN(page) ? 0 : page;
}

function passagesTable(passages: CitedPassage[], citedAs: string): DocumentBlock {
  const hasPages = passages.some(({ citation }) => citation.page !== null);
  return {
    kind: "table",
    caption: `Passages cited from ${citedAs}`,
    columns: [
      column("Section", 3),
      ...(hasPages ? [column("Page", 1)] : []),
      column("Quotation", 7),
      column("Used in", 2.4),
    ],
    rows: passages
      .toSorted((a, b) => pageOrder(a) - pageOrder(b))
      .map(({ citation, usedIn }) => [
        plainText(citation.section.replaceAll(" > ", " › ")),
        ...(hasPages ? [plainText(citation.page === null ? "" : pageLocator(citation.page))] : []),
        plainText(`“${citation.quote.replace(/\s+/gu, " ").trim()}”`),
        plainText(usedIn.join(", ")),
      ]),
    footer: null,
  };
}

/** The references in APA 7, and every cited passage with its quotation. */
export function bibliography(context: DocumentContext): PrintDocument {
  const sources = sortForReferenceList(context.curriculum.sources);
  const citations = listCitations(context.curriculum);
  const bySource = Map.groupBy(citations, ({ citation }) => citation.sourceId);
  const credibility: DocumentBlock = {
    kind: "table",
    caption: "Credibility of the sources",
    columns: [column("Source", 3), column("Points", 6), column("Score", 1, "end")],
    rows: sources.map((source) =>
      [
        context.citedAs.get(source.id) ?? source.record.title,
        source.credibility.parts.map(({ rule, points }) => `${rule} (${points})`).join("; "),
        String(source.credibility.score),
      ].map(plainText),
    ),
    footer: null,
  };
  return printDocument(context, {
    key: "bibliography",
    title: "Bibliography",
    summary: "The sources of the program in APA style, and the passages that its statements rest on.",
    facts: [entry("Sources", sources.length), entry("Cited passages", citations.length)],
    blocks:
      sources.length === 0
        ? [paragraph(plainText("This program has no sources."))]
        : [
            heading(1, "References", "references"),
            { kind: "references", entries: sources.map((source) => reference(source, context)) },
            heading(1, "Credibility", "credibility"),
            credibility,
            heading(1, "Cited passages", "cited-passages"),
            ...sources.flatMap((source, index) => {
              const passages = bySource.get(source.id) ?? [];
              const name = context.citedAs.get(source.id) ?? source.record.title;
              return passages.length === 0
                ? []
                : [heading(2, name, `passages-${index + 1}`), passagesTable(passages, name)];
            }),
          ],
  });
}
