import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { openParsers } from "../ingestion/parsers/open-parsers.client.ts";
import { checkBrief } from "../planning/read-brief.ts";
import { readStructureSheet, type SheetRow } from "../planning/read-structure-sheet.ts";
import { AppError } from "../platform/app-error.ts";
import { readCsvRows } from "../platform/csv-rows.ts";

/** A brief with the modules of a structure sheet: CSV, or the first table of a spreadsheet or another document. */
export async function loadStructure(brief: Brief, file: string, maximumBytes: number): Promise<Brief> {
  if (brief.modules !== undefined) {
    throw new AppError("contradiction", `The brief says its modules itself: leave them out, or leave ${file} out.`);
  }
  const bytes = await readFile(file).catch((cause) => {
    throw new AppError("not_found", `The structure sheet ${file} cannot be read.`, { cause });
  });
  const rows =
    extname(file).toLowerCase() === ".csv" ? csvRows(file, bytes) : await tableRows(file, bytes, maximumBytes);
  const sheet = readStructureSheet(rows, brief.creditFramework);
  if (!sheet.ok) refuse(file, sheet.problems);
  const checked = checkBrief({ ...brief, modules: sheet.modules });
  if (!checked.ok)
    refuse(
      file,
      checked.problems.map(({ path, message }) => `${path}: ${message}`),
    );
  return checked.brief;
}

function refuse(file: string, problems: string[]): never {
  throw new AppError("bad_input", `The structure sheet ${file} cannot be used.`, { problems });
}

function csvRows(file: string, bytes: Uint8Array): SheetRow[] {
  const read = readCsvRows(new TextDecoder().decode(bytes));
  if (!read.ok) refuse(file, [read.problem]);
  return read.rows;
}

async function tableRows(file: string, bytes: Uint8Array, maximumBytes: number): Promise<SheetRow[]> {
  const parsers = openParsers();
  try {
    const read = await parsers.read(bytes, basename(file), { maximumBytes });
    if (!read.ok)
      refuse(
        file,
        read.problems.map(({ message }) => message),
      );
    const table = read.document.blocks.find((block) => block.kind === "table");
    if (table === undefined)
      refuse(file, ["It holds no table. Give one row for each module, the first naming the columns."]);
    return table.rows.map((cells, index) => ({ line: index + 1, cells }));
  } finally {
    await parsers.close();
  }
}
