import type { ReadBlock } from "../reading.ts";
import { relationsOf, xmlPart } from "./office-package.ts";
import type { Parts, Relation } from "./office-package.ts";
import type { XmlElement } from "./parse-xml.ts";
import { placeholderOf, shapesOf, shapeText, tableBlock, textBlocks } from "./pptx-shapes.ts";
import { childAt, descendantsOf, elementsOf, textOf } from "./xml-walk.ts";

export interface Slide {
  title: string | null;
  subtitle: string | null;
  /** What the slide's layout says it is: the deck's title, the head of a section, or content. */
  role: "title" | "section" | "content";
  isHidden: boolean;
  /** Content and then notes, without the title. */
  blocks: ReadBlock[];
}

/** Placeholders that repeat on every slide. */
const furniture = new Set(["ftr", "hdr", "dt", "sldNum", "sldImg"]);

/** Reads one slide; null where its part is missing or not well-formed. */
export function readSlide(parts: Parts, path: string, page: number): Slide | null {
  const root = xmlPart(parts, path);
  if (root === null) return null;
  const relations = relationsOf(parts, path);
  const shapes = shapesOf(childAt(root, "cSld/spTree"));
  const titleShape = shapes.find((shape) => /^(title|ctrTitle)$/.test(placeholderOf(shape) ?? ""));
  const subtitle = shapes.find((shape) => placeholderOf(shape) === "subTitle");
  const title = titleShape === undefined ? "" : shapeText(titleShape).trim();
  const layout = xmlPart(parts, partOf(relations, "slideLayout"))?.attributes["type"];
  const role = layout === "title" ? "title" : layout === "secHead" ? "section" : "content";
  const blocks = shapes
    .filter((shape) => shape !== titleShape)
    .flatMap((shape) => shapeBlocks(shape, page, parts, relations));
  return {
    title: title === "" ? null : title,
    subtitle: subtitle === undefined ? null : shapeText(subtitle),
    role,
    isHidden: /^(0|false)$/.test(root.attributes["show"] ?? "1"),
    blocks: [...blocks, ...notesBlocks(parts, relations, page)],
  };
}

function partOf(relations: ReadonlyMap<string, Relation>, type: string): string {
  return [...relations.values()].find((relation) => relation.type === type)?.path ?? "";
}

function shapeBlocks(
  shape: XmlElement,
  page: number,
  parts: Parts,
  relations: ReadonlyMap<string, Relation>,
): ReadBlock[] {
  if (shape.name === "pic") return pictureCaption(shape, page);
  if (shape.name === "graphicFrame") {
    const data = childAt(shape, "graphic/graphicData");
    const table = childAt(data, "tbl");
    if (table !== undefined) return [tableBlock(table, page)];
    const chart = childAt(data, "chart")?.attributes["r:id"];
    if (chart !== undefined) return chartCaption(xmlPart(parts, relations.get(chart)?.path ?? ""), page);
    const diagram = childAt(data, "relIds")?.attributes["r:dm"];
    return diagram === undefined ? [] : diagramList(xmlPart(parts, relations.get(diagram)?.path ?? ""), page);
  }
  const placeholder = placeholderOf(shape);
  if (placeholder !== null && furniture.has(placeholder)) return [];
  return textBlocks(shape, page, placeholder === "body" || placeholder === "obj");
}

/** A picture's description, where a person wrote one: programs put file names and guesses there. */
function pictureCaption(shape: XmlElement, page: number): ReadBlock[] {
  const text = childAt(shape, "nvPicPr/cNvPr")?.attributes["descr"]?.trim() ?? "";
  const isWritten = text.split(/\s+/).length >= 3 && !/automatically generated|\.(png|jpe?g|gif|svg|emf)$/i.test(text);
  return isWritten ? [{ kind: "caption", text, page }] : [];
}

function chartCaption(chart: XmlElement | null, page: number): ReadBlock[] {
  const title = descendantsOf(childAt(chart, "chart/title"), "t").map(textOf).join("").trim();
  return title === "" ? [] : [{ kind: "caption", text: title, page }];
}

/** SmartArt: the texts of its nodes in the order they were entered. */
function diagramList(data: XmlElement | null, page: number): ReadBlock[] {
  const items = elementsOf(childAt(data, "ptLst"))
    .filter((point) => /^(node|asst)$/.test(point.attributes["type"] ?? "node"))
    .map((point) => descendantsOf(childAt(point, "t"), "t").map(textOf).join("").trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, depth: 0, marker: null, lead: null }));
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items, page }];
}

function notesBlocks(parts: Parts, relations: ReadonlyMap<string, Relation>, page: number): ReadBlock[] {
  const notes = xmlPart(parts, partOf(relations, "notesSlide"));
  return shapesOf(childAt(notes, "cSld/spTree"))
    .filter((shape) => placeholderOf(shape) === "body")
    .flatMap((shape) => textBlocks(shape, page, false));
}
