import { Readability } from "@mozilla/readability";
import { decodeText } from "../decode-text.ts";
import type { ReadBlock, ReadingResult, StatedFacts } from "../reading.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { attachNotes } from "./html-notes.ts";
import { parseHtml } from "./parse-html.ts";
import type { HtmlDocument } from "./html-dom.ts";

/** Reads a web page or an exported HTML book. */
export async function readHtml(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return decoded;
  const document = parseHtml(decoded.text);
  const facts = htmlFacts(document);
  removeFurniture(document);
  attachNotes(document);
  const main = document.querySelector("main,[role=main]") ?? document.body;
  let blocks = htmlBlocks(main);
  if (!blocks.some((block) => block.kind === "heading")) blocks = articleBlocks(decoded.text) ?? blocks;
  const found = blocks.some((block) => block.kind === "heading");
  return {
    ok: true,
    reading: {
      blocks,
      facts,
      rung: { rung: found ? "native" : "plain", confidence: found ? 0.95 : 0.3 },
      pages: null,
      pageLabels: [],
      warnings: [],
    },
  };
}

/** A page without headings is mostly navigation and advertisements: keep the article alone, where one is recognised. */
function articleBlocks(text: string): ReadBlock[] | null {
  const article = new Readability(parseHtml(text)).parse();
  if (typeof article?.content !== "string") return null;
  const blocks = htmlBlocks(parseHtml(article.content).body);
  return blocks.length === 0 ? null : blocks;
}

const menuName =
  /(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|sidebar|cookies?|share|social|pagination|advert)(?:$|[\s_-])/i;

function removeFurniture(document: HtmlDocument): void {
  for (const element of document.querySelectorAll(
    "nav,#toc,#TOC,.toc,[role=doc-toc],#title-block-header,body > footer",
  )) {
    element.remove();
  }
  const whole = (document.body.textContent ?? "").length;
  for (const element of document.querySelectorAll("div,ul,aside,p")) {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    // Names lie: a part that holds much of the text is no menu.
    if (menuName.test(name) && (element.textContent ?? "").length < whole * 0.2) element.remove();
  }
  // A page header that carries no heading of its own is title furniture; the record holds what it says.
  for (const header of document.querySelectorAll("body > header")) {
    if (header.querySelector("h1,h2") === null) header.remove();
  }
}

const metaNames: Record<string, keyof StatedFacts> = {
  "dc.title": "title",
  "dcterms.title": "title",
  citation_title: "title",
  "dc.publisher": "publisher",
  "dcterms.publisher": "publisher",
  citation_publisher: "publisher",
  publisher: "publisher",
  date: "published",
  "dcterms.date": "published",
  "dc.date": "published",
  "dcterms.issued": "published",
  citation_publication_date: "published",
  "article:published_time": "published",
  license: "licence",
  licence: "licence",
  "dc.rights": "licence",
  "dcterms.license": "licence",
  citation_doi: "doi",
  citation_isbn: "isbn",
  type: "type",
};

function htmlFacts(document: HtmlDocument): StatedFacts {
  const facts: StatedFacts = {};
  const authors: string[] = [];
  for (const meta of document.querySelectorAll("meta")) {
    const name = (meta.getAttribute("name") ?? meta.getAttribute("property") ?? "").toLowerCase();
    const content = meta.getAttribute("content")?.trim() ?? "";
    if (content === "") continue;
    if (/^(author|dc\.creator|dcterms\.creator|citation_author)$/.test(name)) authors.push(content);
    const field = metaNames[name];
    if (field !== undefined && field !== "authors") facts[field] ??= content;
  }
  const title = document.querySelector("title")?.textContent?.trim() ?? "";
  if (title !== "") facts.title ??= title;
  if (authors.length > 0) facts.authors = [...new Set(authors)];
  const language = document.documentElement?.getAttribute("lang") || document.documentElement?.getAttribute("xml:lang");
  if (language) facts.language = language;
  const licence = document.querySelector("a[rel~=license],link[rel~=license]");
  const licenceText = licence?.textContent?.trim() || licence?.getAttribute("href");
  if (licenceText) facts.licence ??= licenceText;
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  if (canonical) facts.url = canonical;
  return facts;
}
