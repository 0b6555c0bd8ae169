import readWorkbook from "read-excel-file/node";
import type { ReadBlock, ReadingResult } from "../reading.ts";
import { refuse } from "../reading.ts";
import { textPart, unpackArchive } from "../unpack-archive.ts";
import { coreFacts, relationsOf, xmlPart } from "./office-package.ts";
import type { Parts } from "./office-package.ts";
import { sheetBlocks } from "./xlsx-blocks.ts";
import type { SheetValue } from "./xlsx-blocks.ts";
import { faultyCells, sheetReach } from "./xlsx-cells.ts";
import { childAt, elementsOf } from "./xml-walk.ts";

/** More cells than this, blank ones included, are no teaching material and would fill the memory. */
const maximumCells = 2_000_000;

interface SheetPart {
  name: string;
  isHidden: boolean;
  xml: string;
}

/** Reads a workbook: a heading for each sheet, its tables as tables. A page is a sheet; its label is the sheet's name. */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const unpacked = unpackArchive(bytes, (name) =>
    /^(xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)|docProps\/core\.xml)$/.test(name),
  );
  if (!unpacked.ok) return unpacked;
  const sheets = listSheets(unpacked.parts);
  for (const { name, xml } of sheets) {
    const reach = sheetReach(xml);
    if (reach.rows * reach.columns > maximumCells) {
      return refuse(
        "too-large",
        `Sheet "${name}" of "${fileName}" reaches to cell ${reach.cell}: more than ${maximumCells} cells. Delete the empty rows and columns at its end, or split it.`,
      );
    }
  }
  let data: { sheet: string; data: SheetValue[][] }[];
  try {
    // Typed by the library as values of the class Date, not as dates.
    data = (await readWorkbook(Buffer.from(bytes))) as unknown as typeof data;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      "damaged",
      `"${fileName}" cannot be read as a spreadsheet (${reason}). Save it anew and send it again.`,
    );
  }
  const hiddenNames = new Set(sheets.filter((sheet) => sheet.isHidden).map((sheet) => sheet.name));
  const blocks: ReadBlock[] = data.flatMap((sheet, page) =>
    hiddenNames.has(sheet.sheet) ? [] : sheetBlocks(sheet.sheet, sheet.data, page),
  );
  const warnings = sheets
    .filter((sheet) => !sheet.isHidden)
    .flatMap((sheet) => {
      const faults = faultyCells(sheet.xml);
      const named = faults.slice(0, 5).map(({ cell, error }) => `${cell} (${error})`);
      return faults.length === 0
        ? []
        : [
            {
              code: "faulty-cells",
              message: `Sheet "${sheet.name}": ${named.join(", ")}${faults.length > 5 ? ` and ${faults.length - 5} more cells` : ""} hold${faults.length === 1 ? "s" : ""} an error instead of a value and was read as empty. Mend the formulas and send the file again.`,
              pageLabel: sheet.name,
            },
          ];
    });
  if (hiddenNames.size > 0) {
    warnings.push({
      code: "hidden-sheets",
      message: `Hidden sheets were left out: ${[...hiddenNames].map((name) => `"${name}"`).join(", ")}. Unhide them and send the file again if they belong to it.`,
      pageLabel: "",
    });
  }
  return {
    ok: true,
    reading: {
      blocks,
      facts: coreFacts(unpacked.parts),
      rung: { rung: "native", confidence: 0.9 },
      pages: data.length,
      pageLabels: data.map((sheet) => sheet.sheet),
      warnings: warnings.map(({ pageLabel, ...warning }) => (pageLabel === "" ? warning : { ...warning, pageLabel })),
    },
  };
}

/** Sheets in the workbook's order. */
function listSheets(parts: Parts): SheetPart[] {
  const relations = relationsOf(parts, "xl/workbook.xml");
  return elementsOf(childAt(xmlPart(parts, "xl/workbook.xml"), "sheets")).map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    isHidden: /hidden/i.test(attributes["state"] ?? ""),
    xml: textPart(parts, relations.get(attributes["r:id"] ?? "")?.path ?? "") ?? "",
  }));
}
