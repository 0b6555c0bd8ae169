import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { DocumentOutcome } from "../read-document.ts";
import { readDocument } from "../read-document.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const rowsOf = (rows: Record<number, string>) =>
  Object.entries(rows)
    .map(([number, cells]) => `<row r="${number}">${cells}</row>`)
    .join("");

function workbook(sheets: { name: string; rows: string; state?: string }[]): Promise<DocumentOutcome> {
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state = "visible" }, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="r${index}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="r${index}" Type="${office}/worksheet" Target="worksheets/s${index}.xml"/>`).join("")}<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows }, index) => {
    files[`xl/worksheets/s${index}.xml`] = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
  return readDocument({ bytes, fileName: "earth.xlsx" });
}

test("each sheet of a workbook is a section, and its tables stay tables", async () => {
  const outcome = await workbook([
    {
      name: "Soils",
      rows: rowsOf({
        1: text("A1", "Kinds of soil"),
        2: text("A2", "Kind") + text("B2", "Sampled") + text("D2", "Share"),
        3: text("A3", "Loam") + `<c r="B3" s="1"><v>44197</v></c><c r="D3"><v>0.30000000000000004</v></c>`,
        5: text("A5", "Loam is the soil that most plants like best, for it holds both water and air."),
      }),
    },
    { name: "Lists", rows: rowsOf({ 1: text("A1", "internal") }), state: "hidden" },
    {
      name: "Rain",
      rows: rowsOf({
        1: text("A1", "Month") + text("B1", "mm"),
        2: text("A2", "May") + `<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
      }),
    },
  ]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { blocks, warnings, sections } = outcome.document;
  expect(blocks.map((block) => [block.kind, block.pageLabel, block.text])).toEqual([
    ["heading", "Soils", "Soils"],
    ["caption", "Soils", "Kinds of soil"],
    ["table", "Soils", "Kind | Sampled | Share\nLoam | 2021-01-01 | 0.3"],
    ["paragraph", "Soils", "Loam is the soil that most plants like best, for it holds both water and air."],
    ["heading", "Rain", "Rain"],
    ["table", "Rain", "Month | mm\nMay | "],
  ]);
  expect(blocks[2]).toMatchObject({ headerRows: 1 });
  expect(sections.map((section) => section.title)).toEqual(["Soils", "Rain"]);
  expect(warnings).toMatchObject([
    { code: "faulty-cells", pageLabel: "Rain", message: expect.stringContaining('Sheet "Rain": B2 (#DIV/0!)') },
    { code: "hidden-sheets", message: expect.stringContaining('"Lists"') },
  ]);
});

test("one stray cell at the edge of a sheet is refused by sheet and cell before the grid is built", async () => {
  const outcome = await workbook([
    { name: "Soils", rows: rowsOf({ 1: text("A1", "Soil"), 1048576: text("XFD1048576", "x") }) },
  ]);
  expect(outcome).toMatchObject({
    ok: false,
    problems: [{ code: "too-large", message: expect.stringMatching(/"Soils".*XFD1048576/) }],
  });
});

test("a workbook without its parts is refused as damaged", async () => {
  const bytes = zipSync({ "xl/workbook.xml": strToU8("x") });
  expect(await readDocument({ bytes, fileName: "a.xlsx" })).toMatchObject({
    ok: false,
    problems: [{ code: "damaged" }],
  });
});
