import type { getDocumentProxy } from "unpdf";
import type { Fragment } from "./pdf-page.ts";
import type { OutlineEntry } from "./pdf-headings.ts";
import { taggedContent } from "./pdf-structure.ts";

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** Runs of every page. Weights come from font names, which the library knows only after a page's drawing list was made. */
export async function readFragments(document: PdfDocument): Promise<{ fragments: Fragment[][]; widths: number[] }> {
  const bold = new Map<string, boolean>();
  const fragments: Fragment[][] = [];
  const widths: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    fragments.push(await pageFragments(page, bold));
    widths.push(page.getViewport({ scale: 1 }).width);
    page.cleanup();
  }
  return { fragments, widths };
}

async function pageFragments(page: PdfPage, bold: Map<string, boolean>): Promise<Fragment[]> {
  const tree = await page.getStructTree();
  const tags = tree === null ? null : taggedContent(tree);
  const { items } = await page.getTextContent({ includeMarkedContent: tags !== null });
  if (items.some((item) => "fontName" in item && item.str.trim() !== "" && !bold.has(item.fontName))) {
    await learnFonts(page, items, bold);
  }
  const fragments: Fragment[] = [];
  const marks: (string | null)[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type.startsWith("begin"))
        marks.push("tag" in item && item.tag === "Artifact" ? "Artifact" : (item.id ?? null));
      else marks.pop();
      continue;
    }
    if (item.str === "" || marks.includes("Artifact")) continue;
    const [a = 0, b = 0, , , x = 0, y = 0]: number[] = item.transform;
    // Text set at an angle is a watermark or a label in a figure.
    if (Math.abs(b) > Math.abs(a) * 0.2) continue;
    const tag = tags?.get(marks.findLast((mark) => mark !== null) ?? "");
    fragments.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(a, b),
      bold: bold.get(item.fontName) ?? false,
      heading: tag?.heading ?? null,
      block: tag === undefined || tag.block === "" ? null : `${page.pageNumber}.${tag.block}`,
    });
  }
  return fragments;
}

async function learnFonts(page: PdfPage, items: readonly object[], bold: Map<string, boolean>): Promise<void> {
  await page.getOperatorList();
  for (const item of items) {
    if (!("fontName" in item) || typeof item.fontName !== "string" || bold.has(item.fontName)) continue;
    const font: unknown = page.commonObjs.has(item.fontName) ? page.commonObjs.get(item.fontName) : null;
    const name = typeof font === "object" && font !== null && "name" in font ? String(font.name) : "";
    bold.set(item.fontName, /bold|black|heavy|demi|semibold|[-,]bd\b/i.test(name));
  }
}

interface OutlineItem {
  title: string;
  dest: unknown;
  items: OutlineItem[];
}

/** The bookmark tree as a flat list in reading order, with 0-based target pages. */
export async function readOutline(document: PdfDocument): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const visit = async (items: readonly OutlineItem[], level: number): Promise<void> => {
    for (const item of items) {
      entries.push({ title: item.title, level, page: await targetPage(document, item.dest) });
      await visit(item.items, level + 1);
    }
  };
  await visit((await document.getOutline()) ?? [], 1);
  return entries;
}

async function targetPage(document: PdfDocument, dest: unknown): Promise<number | null> {
  try {
    const explicit = typeof dest === "string" ? await document.getDestination(dest) : dest;
    const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
    if (typeof target === "number") return target;
    return isReference(target) ? await document.getPageIndex(target) : null;
  } catch {
    // A bookmark that leads nowhere is a fault of the file that costs this one heading.
    return null;
  }
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === "object" && value !== null && "num" in value && "gen" in value;
}
