import type { StatedFacts } from "../reading.ts";
import { parseHtml } from "./parse-html.ts";
import type { HtmlDocument } from "./html-dom.ts";

export interface EpubPackage {
  facts: StatedFacts;
  /** Paths of the text parts inside the archive, in reading order; navigation parts left out. */
  spine: string[];
}

/** The path of the package document that META-INF/container.xml names. */
export function packagePath(container: string): string | null {
  return /<(?:\w+:)?rootfile\b[^>]*\bfull-path\s*=\s*["']([^"']+)["']/.exec(container)?.[1] ?? null;
}

/** Reads a package document (OPF): metadata and spine. */
export function readPackage(opf: string, path: string): EpubPackage {
  // Prefixes differ between makers ("opf:item"); without them one query fits all.
  const document = parseHtml(opf.replace(/<(\/?)(?:opf|dc):/g, "<$1").replace(/<(\/?)(meta|link)\b/g, "<$1x-$2"));
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const manifest = new Map<string, { href: string; type: string; isNavigation: boolean }>();
  for (const item of document.querySelectorAll("manifest item")) {
    manifest.set(item.getAttribute("id") ?? "", {
      href: resolvePath(folder, item.getAttribute("href") ?? ""),
      type: item.getAttribute("media-type") ?? "",
      isNavigation: /\bnav\b/.test(item.getAttribute("properties") ?? ""),
    });
  }
  const spine: string[] = [];
  for (const reference of document.querySelectorAll("spine itemref")) {
    const item = manifest.get(reference.getAttribute("idref") ?? "");
    if (item === undefined || item.isNavigation || !/html/.test(item.type)) continue;
    if (reference.getAttribute("linear") !== "no") spine.push(item.href);
  }
  return { facts: packageFacts(document), spine };
}

function packageFacts(document: HtmlDocument): StatedFacts {
  const facts: StatedFacts = {};
  const text = (tag: string) =>
    [...document.querySelectorAll(`metadata ${tag}`)]
      .map((element) => (element.textContent ?? "").trim())
      .filter((value) => value !== "");
  const modified = [...document.querySelectorAll("x-meta")]
    .find((meta) => meta.getAttribute("property") === "dcterms:modified")
    ?.textContent?.trim();
  facts.title = text("title")[0];
  facts.authors = text("creator");
  facts.publisher = text("publisher")[0];
  facts.language = text("language")[0];
  facts.licence = text("rights")[0];
  // Converters stamp the moment of conversion as the date: then it equals the moment of last change and dates no work.
  const date = text("date")[0];
  if (date !== undefined && date !== modified) facts.published = date;
  facts.isbn = text("identifier")
    .map((value) => /(?:isbn[:\s]*)?((?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx])$/i.exec(value)?.[1])
    .find((value) => value !== undefined);
  facts.doi = text("identifier")
    .map((value) => /\b(10\.\d{4,9}\/\S+)/.exec(value)?.[1])
    .find((value) => value !== undefined);
  facts.type = text("type")[0];
  return facts;
}

function resolvePath(folder: string, href: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${safeDecode(href.split("#")[0] ?? "")}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
