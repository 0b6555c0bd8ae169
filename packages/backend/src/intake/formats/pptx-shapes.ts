import type { ListItem, ReadBlock } from "../reading.ts";
import { ommlText } from "./omml-text.ts";
import type { XmlElement } from "./parse-xml.ts";
import { raised } from "./superscript.ts";
import { childAt, descendantsOf, elementsOf, textOf } from "./xml-walk.ts";

/** A shape's role on a slide: "title", "ctrTitle", "subTitle", "body", "ftr"…; null where it fills no placeholder. */
export function placeholderOf(shape: XmlElement): string | null {
  const holder = childAt(shape, "nvSpPr/nvPr/ph");
  return holder === undefined ? null : (holder.attributes["type"] ?? "body");
}

/** All shapes of a slide in reading order, those of groups included; of alternatives the newest. */
export function shapesOf(tree: XmlElement | undefined): XmlElement[] {
  return elementsOf(tree).flatMap((element) => {
    if (element.name === "grpSp") return shapesOf(element);
    if (element.name === "AlternateContent") return shapesOf(childAt(element, "Choice"));
    return ["sp", "graphicFrame", "pic"].includes(element.name) ? [element] : [];
  });
}

/** Paragraphs of a shape on one line each. */
export function shapeText(shape: XmlElement): string {
  return paragraphsOf(shape)
    .map(paragraphText)
    .filter((text) => text.trim() !== "")
    .join(" ");
}

/** Paragraphs and lists of a text body. In a placeholder for content every paragraph is an item unless it says otherwise. */
export function textBlocks(shape: XmlElement, page: number, isListed: boolean): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const paragraphs = paragraphsOf(shape).filter((paragraph) => paragraphText(paragraph).trim() !== "");
  // A lone paragraph in the place of a list is a statement, not a list of one.
  const isList = isListed && paragraphs.length > 1;
  const counts = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const text = paragraphText(paragraph);
    const properties = childAt(paragraph, "pPr");
    const isNumbered = childAt(properties, "buAutoNum") !== undefined;
    const isItem = isNumbered || childAt(properties, "buChar") !== undefined || isList;
    if (!isItem || childAt(properties, "buNone") !== undefined) {
      counts.clear();
      blocks.push({ kind: "paragraph", text, lead: leadOf(paragraph), page });
      continue;
    }
    const depth = Number(properties?.attributes["lvl"] ?? "0");
    for (const deeper of counts.keys()) if (deeper > depth) counts.delete(deeper);
    const number =
      (counts.get(depth) ?? Number(childAt(properties, "buAutoNum")?.attributes["startAt"] ?? "1") - 1) + 1;
    if (isNumbered) counts.set(depth, number);
    const item: ListItem = { text, depth, marker: isNumbered ? String(number) : null, lead: leadOf(paragraph) };
    const last = blocks.at(-1);
    if (last?.kind === "list") last.items.push(item);
    else blocks.push({ kind: "list", ordered: isNumbered, items: [item], page });
  }
  return blocks;
}

/** The table of a graphic frame; cells swallowed by a merge are empty. */
export function tableBlock(table: XmlElement, page: number): ReadBlock {
  const rows = elementsOf(table)
    .filter((row) => row.name === "tr")
    .map((row) =>
      elementsOf(row)
        .filter((cell) => cell.name === "tc")
        .map((cell) => (cell.attributes["hMerge"] === "1" || cell.attributes["vMerge"] === "1" ? "" : shapeText(cell))),
    );
  const headerRows = /^(1|true)$/.test(childAt(table, "tblPr")?.attributes["firstRow"] ?? "0") ? 1 : 0;
  return { kind: "table", rows, headerRows, page };
}

function paragraphsOf(shape: XmlElement): XmlElement[] {
  return elementsOf(childAt(shape, "txBody")).filter((element) => element.name === "p");
}

function paragraphText(paragraph: XmlElement): string {
  return elementsOf(paragraph).reduce((text, run) => text + runText(run, text), "");
}

function runText(run: XmlElement, before: string): string {
  if (run.name === "br") return "\n";
  if (run.name === "r" || run.name === "fld") {
    const text = textOf(childAt(run, "t"));
    return Number(childAt(run, "rPr")?.attributes["baseline"] ?? "0") > 0 ? raised(before, text) : text;
  }
  if (run.name !== "AlternateContent" && run.name !== "m") return "";
  const choice = run.name === "m" ? run : childAt(run, "Choice");
  return descendantsOf(choice, "oMath").map(ommlText).join(" ");
}

/** Opening words in bold; null where the paragraph opens plain. */
function leadOf(paragraph: XmlElement): string | null {
  let lead = "";
  for (const run of elementsOf(paragraph)) {
    if (run.name === "pPr") continue;
    const text = textOf(childAt(run, "t"));
    const isBold = /^(1|true)$/.test(childAt(run, "rPr")?.attributes["b"] ?? "0");
    if (run.name !== "r" || (!isBold && text.trim() !== "")) break;
    lead += text;
  }
  return lead.trim() === "" ? null : lead.trim();
}
