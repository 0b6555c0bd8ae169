import type { ReadBlock } from "../reading.ts";

export type SheetValue = string | number | boolean | Date | null;

/** A sheet's name as heading, then its regions: blocks of rows parted by empty ones. */
export function sheetBlocks(name: string, grid: readonly (readonly SheetValue[])[], page: number): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let region: SheetValue[][] = [];
  const close = () => {
    blocks.push(...regionBlocks(region, page));
    region = [];
  };
  for (const row of grid) {
    if (row.every(isEmpty)) close();
    else region.push([...row]);
  }
  close();
  return blocks.length === 0 ? [] : [{ kind: "heading", level: 1, text: name, page }, ...blocks];
}

/** Lines above a table that fill one cell alone are its title and remarks; so is all of a region of one column. */
function regionBlocks(rows: readonly SheetValue[][], page: number): ReadBlock[] {
  const start = rows.findIndex((row) => row.filter((value) => !isEmpty(value)).length > 1);
  const lines = start === -1 ? rows : rows.slice(0, start);
  const blocks: ReadBlock[] = lines.map((row) => {
    const text = cellText(row.find((value) => !isEmpty(value)) ?? null);
    return start !== -1 && text.length < 120
      ? { kind: "caption", text, page }
      : { kind: "paragraph", text, lead: null, page };
  });
  if (start === -1) return blocks;
  const table = rows.slice(start);
  const used = (table[0] ?? []).map((_, column) => table.some((row) => !isEmpty(row[column] ?? null)));
  const kept = table.map((row) => row.filter((_, column) => used[column]));
  // A header names each column in words; data below it may be anything.
  const header = kept[0] ?? [];
  const isHeader = kept.length > 1 && header.every((value) => typeof value === "string" && value.length < 80);
  blocks.push({ kind: "table", rows: kept.map((row) => row.map(cellText)), headerRows: isHeader ? 1 : 0, page });
  return blocks;
}

function isEmpty(value: SheetValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function cellText(value: SheetValue): string {
  if (value === null) return "";
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, "")
      .replace("T", " ")
      .replace(/\.000Z$/, "");
  // 0.1 + 0.2 is stored with the noise of its arithmetic; sheets show at most 15 digits.
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return String(value);
}
