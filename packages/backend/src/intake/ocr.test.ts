import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";
import { decideOcr } from "./decide-ocr.ts";
import { findOcrPrograms, recogniseText } from "./ocr.client.ts";
import { readDocument } from "./read-document.ts";
import { readRecognised } from "./read-recognised.ts";
import { recognisedPages, withSettledSizes } from "./recognised-pages.ts";

const programs = await findOcrPrograms();
const installed = { missing: [], languages: ["deu", "eng"] };
const scanned = [{ code: "scanned" as const }];

test("only a scan is handed to text recognition, and only when it was asked for", () => {
  const base = { fileName: "a.pdf", programs: installed };
  expect(decideOcr({ ...base, problems: scanned, languages: "eng" })).toEqual({ kind: "recognise" });
  expect(decideOcr({ ...base, problems: scanned, languages: null })).toEqual({ kind: "none" });
  expect(decideOcr({ ...base, problems: [{ code: "damaged" }], languages: "eng" })).toEqual({ kind: "none" });
});

test("what is missing for text recognition is named with its remedy", () => {
  const base = { fileName: "a.pdf", problems: scanned };
  expect(decideOcr({ ...base, languages: "eng", programs: { missing: ["tesseract"], languages: [] } })).toMatchObject({
    kind: "refuse",
    message: expect.stringContaining("apt-get install tesseract-ocr poppler-utils"),
  });
  expect(decideOcr({ ...base, languages: "fra+eng", programs: installed })).toMatchObject({
    kind: "refuse",
    message: expect.stringContaining("apt-get install tesseract-ocr-fra"),
  });
});

const line = (text: string, size: number, top: number, confidence: number) =>
  `<p class='ocr_par'><span class='ocr_line' title="bbox 100 ${top} 900 ${top + size}; baseline 0 -7; x_size ${size}; x_descenders 7">${text
    .split(" ")
    .map(
      (word, index) =>
        `<span class='ocrx_word' title='bbox ${100 + index * 100} ${top} ${190 + index * 100} ${top + size}; x_wconf ${confidence}'>${word}</span>`,
    )
    .join(" ")}</span></p>`;
const hocr = (pages: string[]) =>
  `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html><body>${pages.map((page) => `<div class='ocr_page' title='image "a;b"; bbox 0 0 1200 1700; ppageno 0'>${page}</div>`).join("")}</body></html>`;

test("pages of low confidence and empty ones are named", () => {
  const pages = recognisedPages(hocr([line("Soil holds.", 28, 100, 95), line("Wxtcr", 28, 100, 40), ""]), 5);
  if (pages === null) throw new Error("not well-formed");
  expect(pages.map(({ page, words }) => [page, words])).toEqual([
    [5, 2],
    [6, 1],
    [7, 0],
  ]);
  const outcome = readRecognised(pages, "scan.pdf");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { warnings, rung, blocks } = outcome.document;
  expect(warnings[0]?.message).toMatch(/77 %.*page 6\. No text was found on page 7\./);
  expect(rung.confidence).toBeLessThan(0.9);
  expect(blocks[0]).toMatchObject({ text: "Soil holds.", pageIndex: 0, pageLabel: "5" });
});

test("sizes that differ by the measuring alone become one, headings stay larger", () => {
  const pages = recognisedPages(
    hocr([
      line("Soil", 42, 100, 95) +
        line("Soil holds water and air", 28, 200, 95) +
        line("and it feeds plants", 31, 240, 95),
    ]),
    1,
  );
  const sizes = withSettledSizes(pages ?? []).flatMap((page) => page.runs.map((run) => run.size));
  expect(new Set(sizes)).toEqual(new Set([10, 28 * 0.24]));
});

test("output that is cut off is no page", () => {
  expect(recognisedPages("<html><body><div class='ocr_page'>", 1)).toBeNull();
});

const soil =
  "Soil is the upper layer of the earth in which plants grow. It holds water and air between its grains, and small animals live in it. Sand has large grains and lets water pass, and clay has small grains and keeps it for a long time.";
const water =
  "Rain falls on the land, and rivers carry it to the sea. The sun lifts it up again into the clouds, from which it falls once more. Plants take up what they need through their roots and give most of it back to the air.";

const source = `#set page(width: 148mm, height: 210mm)
#set text(lang: "en", size: 11pt)
#show heading: it => block(text(18pt, weight: "bold", it.body))
= Chapter 1. Soil
${soil}
#pagebreak()
= Chapter 2. Water
${water}`;

test.skipIf(programs.missing.length > 0)(
  "a scanned PDF is recognised and read with headings and pages",
  async () => {
    const scan = scanOf(new Uint8Array(NodeCompiler.create({}).pdf({ mainFileContent: source })));
    expect(await readDocument({ bytes: scan, fileName: "scan.pdf" })).toMatchObject({ ok: false, problems: scanned });
    const recognition = await recogniseText({ bytes: scan, fileName: "scan.pdf", languages: "eng" });
    if (!recognition.ok) throw new Error(JSON.stringify(recognition.problems));
    const outcome = readRecognised(recognition.pages, "scan.pdf");
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.document.blocks.map((block) => [block.kind, block.pageIndex, block.text])).toEqual([
      ["heading", 0, "Chapter 1. Soil"],
      ["paragraph", 0, soil],
      ["heading", 1, "Chapter 2. Water"],
      ["paragraph", 1, water],
    ]);
    for (const page of recognition.pages) expect(page.confidence).toBeGreaterThan(0.8);
  },
  60_000,
);

test.skipIf(programs.missing.length > 0)(
  "a file that is no PDF is refused by text recognition, not thrown",
  async () => {
    const outcome = await recogniseText({
      bytes: Buffer.from("%PDF-1.7 broken"),
      fileName: "scan.pdf",
      languages: "eng",
    });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "damaged" }] });
  },
);

/** The same pages as grey images. */
function scanOf(pdf: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "curriculum-scan-"));
  try {
    writeFileSync(join(folder, "a.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", "200", "-gray", join(folder, "a.pdf"), join(folder, "p")]);
    const images = readdirSync(folder)
      .filter((name) => name.endsWith(".pgm"))
      .toSorted();
    return imagePdf(images.map((name) => readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function imagePdf(images: readonly Buffer[]): Uint8Array {
  const objects: Buffer[] = [Buffer.from("<</Type/Catalog/Pages 2 0 R>>")];
  const kids = images.map((_, index) => `${index * 3 + 3} 0 R`);
  objects.push(Buffer.from(`<</Type/Pages/Count ${images.length}/Kids[${kids.join(" ")}]>>`));
  images.forEach((image, index) => {
    const [head = "", width = "", height = ""] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString("latin1", 0, 40)) ?? [];
    const packed = deflateSync(image.subarray(head.length));
    const own = index * 3 + 3;
    const draw = "420 0 0 595 0 0 cm /I Do";
    objects.push(
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents ${own + 1} 0 R/Resources<</XObject<</I ${own + 2} 0 R>>>>>>`,
      ),
      Buffer.from(`<</Length ${draw.length}>>stream\n${draw}\nendstream`),
      Buffer.concat([
        Buffer.from(
          `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${packed.length}>>stream\n`,
        ),
        packed,
        Buffer.from("\nendstream"),
      ]),
    );
  });
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets = objects.map((object, index) => {
    const at = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.from(`${index + 1} 0 obj`), object, Buffer.from("endobj\n"));
    return at;
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(trailer)]));
}
