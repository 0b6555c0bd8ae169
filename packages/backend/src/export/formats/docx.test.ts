import { expect, test } from "vitest";
import { exportCurriculum } from "../export-curriculum.ts";
import { testProgram } from "../test-program.ts";
import { docxPart } from "../test-readers.ts";

async function specification(): Promise<Uint8Array> {
  const [file] = await exportCurriculum(testProgram(), "docx", { documents: ["program-specification"] });
  if (file === undefined) throw new Error("no file");
  return file.bytes;
}

test("headings bear Word's named styles and the contents list them with their pages", async () => {
  const body = docxPart(await specification(), "word/document.xml");
  expect(body).toContain('<w:pStyle w:val="Heading1"/>');
  expect(body).toMatch(/TOC \\h \\o/u);
  expect(body).toMatch(/PAGEREF _Toc1 [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>3<\/w:t>/u);
});

test("head rows repeat, rows stay whole and widths are fixed", async () => {
  const body = docxPart(await specification(), "word/document.xml");
  const tables = body.match(/<w:tbl>/gu)?.length ?? 0;
  expect(tables).toBeGreaterThan(3);
  expect(body.match(/<w:tblHeader\/>/gu)?.length).toBe(tables);
  expect(body.match(/<w:tblLayout w:type="fixed"\/>/gu)?.length).toBe(tables);
});

test("the language is set, and the footer counts the pages", async () => {
  const bytes = await specification();
  expect(docxPart(bytes, "word/styles.xml")).toMatch(/<w:lang [^>]*w:val="en-GB"/u);
  const footers = docxPart(bytes, "word/footer1.xml") + docxPart(bytes, "word/footer2.xml");
  expect(footers).toContain("NUMPAGES");
});

test("each mark leads to a note that is there", async () => {
  const body = docxPart(await specification(), "word/document.xml");
  const targets = [...body.matchAll(/w:anchor="(note_\d+)"/gu)].map((match) => match[1]);
  const notes = new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="(note_\d+)"/gu)].map((match) => match[1]));
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !notes.has(target))).toEqual([]);
});
