import type { DocumentBlock, PrintDocument } from "../documents/document-tree.ts";
import { escapeHtml } from "./escape-html.ts";
import { htmlBlock, htmlEntries } from "./html-blocks.ts";
import type { HtmlPlace } from "./html-blocks.ts";
import { htmlStyle } from "./html-style.ts";

/** Alone on its page, a document's headings follow the page's; among others they stand one level lower. */
function placeOf(document: PrintDocument, isAlone: boolean): HtmlPlace {
  return { shift: isAlone ? 1 : 2, scope: `${document.key}-` };
}

type Heading = Extract<DocumentBlock, { kind: "heading" }>;

function topHeadings({ key, blocks }: PrintDocument): Heading[] {
  // The letters of a glossary would fill the navigation without guiding anyone.
  return key === "glossary"
    ? []
    : blocks.filter((block) => block.kind === "heading").filter(({ level }) => level === 1);
}

function headingLinks(document: PrintDocument): string {
  const links = topHeadings(document).map(
    ({ id, text }) => `<li><a href="#${document.key}-${escapeHtml(id)}">${escapeHtml(text)}</a></li>`,
  );
  return links.length === 0 ? "" : `<ul>${links.join("\n")}</ul>`;
}

function navigation(documents: readonly PrintDocument[]): string {
  const [only, ...others] = documents;
  const list =
    only !== undefined && others.length === 0
      ? headingLinks(only)
      : `<ul>${documents.map((document) => `<li><a href="#${document.key}">${escapeHtml(document.title)}</a>${headingLinks(document)}</li>`).join("\n")}</ul>`;
  return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>${list}</nav>`;
}

function body(document: PrintDocument, isAlone: boolean): string[] {
  const place = placeOf(document, isAlone);
  return [
    `<p class="lead">${escapeHtml(document.summary)}</p>`,
    document.facts.length === 0 ? "" : htmlEntries(document.facts, "facts", place),
    ...document.blocks.map((block) => htmlBlock(block, place)),
  ];
}

function section(document: PrintDocument): string {
  return [
    `<section aria-labelledby="${document.key}"><h2 id="${document.key}">${escapeHtml(document.title)}</h2>`,
    ...body(document, false),
    "</section>",
  ].join("\n");
}

/**
 * Documents on one self-contained page: no script, no file beside it, nothing fetched. Navigation, landmarks, print
 * rules and a dark mode. `title` names the page; all documents share program, language and edition with the first.
 */
export function renderHtml(title: string, documents: readonly PrintDocument[]): string {
  const [first] = documents;
  if (first === undefined) throw new Error("A page needs at least one document");
  const isAlone = documents.length === 1;
  const main = isAlone ? body(first, true) : documents.map(section);
  const heading = isAlone
    ? `<p class="program">${escapeHtml(first.program)}</p><h1>${escapeHtml(title)}</h1>`
    : `<h1>${escapeHtml(title)}</h1>`;
  return `<!doctype html>
<html lang="${escapeHtml(first.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(isAlone ? `${title} – ${first.program}` : title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<div class="page">
${navigation(documents)}
<div class="body">
<header>${heading}<p class="quiet">${escapeHtml(first.edition)}</p></header>
<main id="content" tabindex="-1">
${main.join("\n")}
</main>
<footer><p>${escapeHtml(first.program)} · ${escapeHtml(first.edition)}</p></footer>
</div>
</div>
</body>
</html>
`;
}
