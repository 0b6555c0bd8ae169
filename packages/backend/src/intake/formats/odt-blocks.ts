import type { ListItem, ReadBlock, StatedFacts } from "../reading.ts";
import { odtText } from "./odt-inline.ts";
import type { FormulaText, OdtText } from "./odt-inline.ts";
import { styleChain } from "./odt-styles.ts";
import type { OdtStyles } from "./odt-styles.ts";
import type { XmlElement } from "./parse-xml.ts";
import { descendantsOf, elementsOf } from "./xml-walk.ts";

interface OdtReading {
  styles: OdtStyles;
  formula: FormulaText;
  blocks: ReadBlock[];
  facts: StatedFacts;
}

/** Lists that the program makes from the text itself. */
const derived = /^(table-of-content|illustration-index|table-index|object-index|alphabetical-index|user-index)$/;

/** Rows and columns beyond these are the empty rest of a sheet, which files repeat up to its edge. */
const maximumRepeats = 500;

/** Blocks of a text document's body, and what its title-page styles state. */
export function odtBlocks(
  body: XmlElement,
  styles: OdtStyles,
  formula: FormulaText,
): { blocks: ReadBlock[]; facts: StatedFacts } {
  const reading: OdtReading = { styles, formula, blocks: [], facts: {} };
  walk(body, reading);
  return { blocks: reading.blocks, facts: reading.facts };
}

function walk(parent: XmlElement, reading: OdtReading): void {
  for (const element of elementsOf(parent)) {
    if (element.name === "h" || element.name === "p") addParagraph(element, reading);
    else if (element.name === "list") addList(element, reading);
    else if (element.name === "table") addTable(element, reading);
    else if (element.name === "section" && element.attributes["text:display"] !== "none") walk(element, reading);
    else if (element.name === "frame") addFrames([element], reading);
    else if (element.name === "bibliography" || element.name === "index-body" || element.name === "numbered-paragraph")
      walk(element, reading);
    else if (derived.test(element.name)) continue;
  }
}

function addParagraph(element: XmlElement, reading: OdtReading): void {
  const { blocks, styles } = reading;
  const found = odtText(element, styles, reading.formula);
  const chain = styleChain(styles.styles, element.attributes["text:style-name"]);
  // Writers use the program's own styles without defining them.
  const names = [element.attributes["text:style-name"] ?? "", ...chain.map((style) => style.name)];
  const { text, lead } = found;
  const level = levelOf(element, reading);
  if (chain.some((style) => style.isHidden)) return;
  if (text.trim() !== "") {
    const field = names.map((name) => /^(title|subtitle|author)$/i.exec(name)?.[1]?.toLowerCase()).find(Boolean);
    const last = blocks.at(-1);
    if (names.some((name) => /^contents \d|^index( |$)/i.test(name))) return;
    if (level !== null) blocks.push({ kind: "heading", level, text, page: null });
    else if (field === "author") reading.facts.authors = [...(reading.facts.authors ?? []), text.trim()];
    else if (field === "title" || field === "subtitle") reading.facts[field] ??= text.trim();
    else if (names.some((name) => /^(.*caption|illustration|figure|drawing|table)$/i.test(name)))
      blocks.push({ kind: "caption", text, page: null });
    else if (names.some((name) => /^(preformatted text|source code|source text)$/i.test(name))) {
      if (last?.kind === "code") last.text += `\n${text}`;
      else blocks.push({ kind: "code", text, page: null });
    } else blocks.push({ kind: "paragraph", text, lead, page: null });
  }
  addAsides(found, reading);
}

function levelOf(element: XmlElement, { styles }: OdtReading): number | null {
  const chain = styleChain(styles.styles, element.attributes["text:style-name"]);
  if (element.name === "h") return Number(element.attributes["text:outline-level"] ?? "1") || 1;
  for (const style of chain) {
    const named = /^heading (\d{1,2})$/i.exec(style.name)?.[1];
    if (named !== undefined) return Number(named);
    if (style.outline !== null) return style.outline;
  }
  return null;
}

/** What stands beside a paragraph follows it: framed captions and boxes, then its notes. */
function addAsides(found: Pick<OdtText, "notes" | "frames">, reading: OdtReading): void {
  addFrames(found.frames, reading);
  for (const note of found.notes) {
    const texts = descendantsOf(note, "p").map((part) => odtText(part, reading.styles, reading.formula).text.trim());
    const text = texts.filter((part) => part !== "").join(" ");
    if (text !== "") reading.blocks.push({ kind: "paragraph", text, lead: null, page: null, note: true });
  }
}

function addFrames(frames: readonly XmlElement[], reading: OdtReading): void {
  for (const frame of frames)
    for (const box of elementsOf(frame)) if (box.name === "text-box" || box.name === "table") walk(box, reading);
}

function addList(list: XmlElement, reading: OdtReading): void {
  const items: ListItem[] = [];
  const beside: OdtText[] = [];
  const style = list.attributes["text:style-name"] ?? "";
  const isOrdered = (name: string, depth: number) => reading.styles.numbered.get(name)?.[depth] ?? false;
  const visit = (parent: XmlElement, depth: number, name: string): void => {
    let number = 0;
    for (const entry of elementsOf(parent)) {
      if (entry.name !== "list-item" && entry.name !== "list-header") continue;
      number = Number(entry.attributes["text:start-value"] ?? "") || number + 1;
      const own = elementsOf(entry).filter((child) => child.name === "p" || child.name === "h");
      const heading = own.find((child) => levelOf(child, reading) !== null);
      // Numbered headings are wrapped in lists.
      if (heading !== undefined) addParagraph(heading, reading);
      else if (own.length > 0) {
        const texts = own.map((child) => odtText(child, reading.styles, reading.formula));
        const marker = isOrdered(name, depth) && entry.name === "list-item" ? label(number, depth) : null;
        const text = texts.map((part) => part.text).join("\n");
        items.push({ text, depth, marker, lead: texts[0]?.lead ?? null });
        beside.push(...texts);
      }
      for (const child of elementsOf(entry))
        if (child.name === "list") visit(child, depth + 1, child.attributes["text:style-name"] ?? name);
    }
  };
  visit(list, 0, style);
  if (items.some((item) => item.text.trim() !== ""))
    reading.blocks.push({ kind: "list", ordered: isOrdered(style, 0), items, page: null });
  for (const aside of beside) addAsides(aside, reading);
}

function label(number: number, depth: number): string {
  return depth > 0 && number <= 26 ? String.fromCodePoint(96 + number) : String(number);
}

function addTable(table: XmlElement, reading: OdtReading): void {
  const rows: string[][] = [];
  const notes: XmlElement[] = [];
  let headerRows = 0;
  const visit = (parent: XmlElement, isHeader: boolean): void => {
    for (const row of elementsOf(parent)) {
      if (row.name === "table-header-rows") visit(row, true);
      else if (row.name === "table-rows" || row.name === "table-row-group") visit(row, isHeader);
      if (row.name !== "table-row") continue;
      rows.push(elementsOf(row).flatMap((cell) => cellTexts(cell, reading, notes)));
      if (isHeader) headerRows += 1;
    }
  };
  visit(table, false);
  if (rows.every((row) => row.length <= 1)) {
    // One column is layout, not data: its cells are running content.
    for (const cell of descendantsOf(table, "table-cell")) walk(cell, reading);
    return;
  }
  reading.blocks.push({ kind: "table", rows, headerRows, page: null });
  addAsides({ notes, frames: [] }, reading);
}

function cellTexts(cell: XmlElement, reading: OdtReading, notes: XmlElement[]): string[] {
  if (cell.name !== "table-cell" && cell.name !== "covered-table-cell") return [];
  const texts = paragraphsOf(cell).map((part) => odtText(part, reading.styles, reading.formula));
  notes.push(...texts.flatMap((part) => part.notes));
  const repeats = Math.min(Number(cell.attributes["table:number-columns-repeated"] ?? "1") || 1, maximumRepeats);
  const text = cell.name === "table-cell" ? texts.map((part) => part.text).join("\n") : "";
  return Array.from({ length: repeats }, () => text);
}

/** Paragraphs of a cell, those of its lists included and those of its notes not. */
function paragraphsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    child.name === "p" || child.name === "h" ? [child] : paragraphsOf(child),
  );
}
