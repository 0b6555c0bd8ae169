/** One row of a delimited file with the line on which it begins, from 1. */
export interface FileRow {
  line: number;
  cells: string[];
}

/** A delimited file that cannot be read on; the line is the one where the trouble begins. */
export class UnreadableRow extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = "UnreadableRow";
    this.line = line;
  }
}

// A field of a taxonomy is a description at most; beyond this a quotation mark was never closed.
const longestField = 200_000;

/**
 * Rows of RFC 4180 text, or of tab-separated text without quotation, as it streams in: rows may be cut anywhere between
 * two chunks. The first line decides: one with a tab is tab-separated. Throws UnreadableRow.
 */
export async function* splitRows(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<FileRow> {
  let delimiter: string | null = null;
  let head = "";
  let cells: string[] = [];
  let field = "";
  let line = 1;
  let begins = 1;
  let state: "plain" | "quoted" | "closed" = "plain";
  const rows: FileRow[] = [];
  const endRow = () => {
    cells.push(field);
    if (cells.length > 1 || cells[0]!.trim() !== "") rows.push({ line: begins, cells });
    cells = [];
    field = "";
  };
  const read = (text: string) => {
    for (const character of text) {
      if (character === "\n") line += 1;
      if (state === "quoted") {
        if (character === '"') state = "closed";
        else field += character;
        if (field.length > longestField) throw new UnreadableRow(begins, "A quotation mark is not closed.");
        continue;
      }
      if (state === "closed") {
        state = "plain";
        if (character === '"') {
          field += '"';
          state = "quoted";
          continue;
        }
      }
      if (character === '"' && field === "" && delimiter === ",") state = "quoted";
      else if (character === delimiter) {
        cells.push(field);
        field = "";
      } else if (character === "\n") {
        endRow();
        begins = line;
      } else if (character !== "\r") field += character;
    }
  };
  for await (const chunk of chunks) {
    let text = chunk;
    if (delimiter === null) {
      head += chunk;
      const end = head.indexOf("\n");
      if (end < 0 && head.length <= longestField) continue;
      delimiter = head.slice(0, Math.max(0, end)).includes("\t") ? "\t" : ",";
      text = head.replace(/^\uFEFF/, "");
    }
    read(text);
    yield* rows.splice(0);
  }
  if (delimiter === null) {
    delimiter = head.includes("\t") ? "\t" : ",";
    read(head.replace(/^\uFEFF/, ""));
  }
  // The callback above sets it; narrowing does not see that.
  if ((state as string) === "quoted") throw new UnreadableRow(begins, "A quotation mark is not closed.");
  if (field !== "" || cells.length > 0) endRow();
  yield* rows;
}
