import type { ReadBlock } from "../reading.ts";
import type { HtmlElement } from "./html-dom.ts";
import { inlineText } from "./html-inline.ts";

/** No real table spans further; a file that says so would fill the memory. */
const maximumSpan = 100;

/** Adds a table with its caption. `walk` reads the cells of a table that is layout, not data. */
export function addTable(
  element: HtmlElement,
  blocks: ReadBlock[],
  walk: (cell: HtmlElement, blocks: ReadBlock[]) => void,
): void {
  const caption = element.querySelector("caption");
  const trs = [...element.querySelectorAll("tr")].filter((row) => row.closest("table") === element);
  const rows = gridOf(trs);
  if (caption !== null && caption.closest("table") === element)
    blocks.push({ kind: "caption", text: inlineText([...caption.childNodes]), page: null });
  if (rows.every((row) => row.length <= 1)) {
    // One column is layout, not data: its cells are running content.
    for (const cell of element.querySelectorAll("td,th")) if (cell.closest("table") === element) walk(cell, blocks);
    return;
  }
  const headerRows = trs.filter(
    (row) => row.closest("thead") !== null || [...row.children].every((cell) => /^th$/i.test(cell.tagName)),
  ).length;
  if (rows.some((row) => row.some((cell) => cell.trim() !== "")))
    blocks.push({ kind: "table", rows, headerRows, page: null });
}

/** Cells under their columns: a merged cell stands in its first place, and its other places are empty. */
function gridOf(trs: readonly HtmlElement[]): string[][] {
  const grid: (string | undefined)[][] = trs.map(() => []);
  trs.forEach((tr, index) => {
    let column = 0;
    for (const cell of tr.children) {
      if (!/^t[hd]$/i.test(cell.tagName)) continue;
      while (grid[index]?.[column] !== undefined) column += 1;
      const width = spanOf(cell, "colspan");
      const height = spanOf(cell, "rowspan");
      for (let down = 0; down < height; down += 1) {
        const row = grid[index + down];
        if (row === undefined) break;
        for (let right = 0; right < width; right += 1) row[column + right] ??= "";
      }
      const own = grid[index];
      if (own !== undefined) own[column] = inlineText([...cell.childNodes]);
      column += width;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? ""));
}

function spanOf(cell: HtmlElement, name: string): number {
  return Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1, 1), maximumSpan);
}
