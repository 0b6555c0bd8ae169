export interface CsvRow {
  /** 1-based line of the file at which the row begins. */
  line: number;
  cells: string[];
}

export type CsvOutcome = { ok: true; rows: CsvRow[] } | { ok: false; problem: string };

/** RFC 4180 rows with their lines; a comma or, where the first line has more of them, a semicolon separates. */
export function readCsvRows(text: string): CsvOutcome {
  const source = text.replace(/^\uFEFF/u, "");
  const head = source.slice(0, source.search(/\r?\n|$/));
  const separator = head.split(";").length > head.split(",").length ? ";" : ",";
  const rows: CsvRow[] = [];
  let [cells, cell, line, begins]: [string[], string, number, number] = [[], "", 1, 1];
  let quotedSince = 0;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== "")) rows.push({ line: begins, cells });
    [cells, cell] = [[], ""];
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]!;
    if (character === "\n") line += 1;
    if (quotedSince > 0) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = 0;
    } else if (character === '"' && cell === "") quotedSince = line;
    else if (character === separator) {
      cells.push(cell);
      cell = "";
    } else if (character === "\n") {
      endRow();
      begins = line;
    } else if (character !== "\r") cell += character;
  }
  if (quotedSince > 0)
    return { ok: false, problem: `line ${quotedSince}: a quotation mark is opened and never closed.` };
  endRow();
  return { ok: true, rows };
}
