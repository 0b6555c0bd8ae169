/** How far a sheet's cells reach, told from its XML before the grid is built: one stray cell can make it huge. */
export function sheetReach(xml: string): { rows: number; columns: number; cell: string } {
  let rows = 0;
  let columns = 0;
  for (const [, letters = "", digits = ""] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  return { rows, columns, cell: `${columnLetters(columns)}${rows}` };
}

/** Cells that hold an error ("#REF!") in place of a value, with their address. */
export function faultyCells(xml: string): { cell: string; error: string }[] {
  return [...xml.matchAll(/<(?:\w+:)?c\s([^>]*\bt="e"[^>]*)>([\s\S]*?)<\/(?:\w+:)?c>/g)].map(
    ([, attributes = "", content = ""]) => ({
      cell: /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "?",
      error: /<(?:\w+:)?v>([^<]*)</.exec(content)?.[1] ?? "error",
    }),
  );
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
}

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
