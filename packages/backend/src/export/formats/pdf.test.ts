import { expect, test } from "vitest";
import { exportCurriculum } from "../export-curriculum.ts";
import { hostileText, testProgram } from "../test-program.ts";
import { readPdf } from "../test-readers.ts";

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

test("every PDF is tagged, names its language and title, and claims PDF/UA-1", async () => {
  for (const { fileName, bytes } of await exportCurriculum(testProgram(), "pdf")) {
    const source = latin(bytes);
    expect(source.startsWith("%PDF-1.7"), fileName).toBe(true);
    expect(source).toContain("/StructTreeRoot");
    expect(source).toMatch(/\/Lang\s*\(en-GB\)/u);
    expect(source).toContain("/DisplayDocTitle true");
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/u);
    const { isTagged, title } = await readPdf(bytes);
    expect(isTagged).toBe(true);
    expect(title).toMatch(/ – Business intelligence plain words$/u);
  }
});

test("a letter that no font holds costs the PDF/UA mark, never the file", async () => {
  const privateUse = "\u{10FFF0}";
  const [file] = await exportCurriculum(testProgram(`rare ${privateUse}`), "pdf", { documents: ["glossary"] });
  const { isTagged, pages } = await readPdf(file?.bytes ?? new Uint8Array());
  expect(isTagged).toBe(true);
  expect(latin(file?.bytes ?? new Uint8Array())).not.toContain("pdfuaid");
  expect(pages).toBeGreaterThan(1);
});

test("pages are numbered out of their total, and American programs are on Letter paper", async () => {
  const program = testProgram(hostileText);
  const american = { ...program, program: { ...program.program, locale: "en-US" } };
  const [file] = await exportCurriculum(american, "pdf", { documents: ["program-specification"] });
  const { text, pages } = await readPdf(file?.bytes ?? new Uint8Array());
  expect(text).toContain(`Page 2 of ${pages}`);
  expect(latin(file?.bytes ?? new Uint8Array())).toMatch(/\/MediaBox\s*\[0 0 612 792\]/u);
});
