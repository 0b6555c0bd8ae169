import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scannedPdf } from "../../test/scanned-pdf.ts";
import { limitedCommand } from "./confine-process.client.ts";
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
    const scan = scannedPdf(source);
    expect(await readDocument({ bytes: scan, fileName: "scan.pdf" })).toMatchObject({
      ok: false,
      problems: [{ code: "scanned", scan: { pages: 2, scannedPages: 2 } }],
    });
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

test.skipIf(programs.missing.length > 0)(
  "a recognition that was stopped goes on with the pages that it has",
  async () => {
    const scan = scannedPdf(Array.from({ length: 9 }, () => soil).join("\n#pagebreak()\n"), 100);
    const folder = mkdtempSync(join(tmpdir(), "curriculum-kept-"));
    try {
      const stop = new AbortController();
      const order = { bytes: scan, fileName: "scan.pdf", languages: "eng", folder };
      const stopped = recogniseText({ ...order, signal: stop.signal, onPages: () => stop.abort(new Error("stopped")) });
      await expect(stopped).rejects.toThrow("stopped");
      const kept = readdirSync(folder).filter((name) => name.endsWith(".hocr"));
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThan(3);
      const written = kept.map((name) => statSync(join(folder, name)).mtimeMs);
      const recognition = await recogniseText(order);
      if (!recognition.ok) throw new Error(JSON.stringify(recognition.problems));
      expect(recognition.pages.map((page) => page.page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(kept.map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(written);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  180_000,
);

test.skipIf(programs.missing.length > 0)("recognition works without network and within limits", async () => {
  const [program, ...options] = await limitedCommand(["cat", "/proc/net/dev", "/proc/self/limits"], {
    memoryMb: 100,
    cpuSeconds: 5,
    fileMb: 1,
  });
  const told = execFileSync(program, options, { encoding: "utf8" });
  if (program === "unshare") expect(told).not.toMatch(/eth0/);
  if (options.includes("prlimit") || program === "prlimit") {
    expect(told).toMatch(/Max data size\s+104857600/);
    expect(told).toMatch(/Max cpu time\s+5/);
    expect(told).toMatch(/Max file size\s+1048576/);
  }
});
