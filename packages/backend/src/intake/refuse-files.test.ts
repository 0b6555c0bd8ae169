import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readDocument } from "./read-document.ts";

async function refusalOf(bytes: Uint8Array, fileName: string, maximumBytes?: number): Promise<string> {
  const outcome = await readDocument({ bytes, fileName, maximumBytes });
  if (outcome.ok) return "read";
  for (const problem of outcome.problems) expect(problem.message.length).toBeGreaterThan(30);
  return outcome.problems.map((problem) => problem.code).join(",");
}

test("an empty file is refused", async () => {
  expect(await refusalOf(new Uint8Array(), "a.pdf")).toBe("empty");
});

test("a file above the limit is refused, one at the limit is read", async () => {
  const bytes = strToU8("# Soil\n\nSoil is the upper layer of the earth.");
  expect(await refusalOf(bytes, "a.md", bytes.length - 1)).toBe("too-large");
  expect(await refusalOf(bytes, "a.md", bytes.length)).toBe("read");
});

test("a cut-off archive is refused as damaged", async () => {
  const whole = zipSync({ "word/document.xml": strToU8("<w:document/>".repeat(50)) });
  expect(await refusalOf(whole.slice(0, whole.length - 30), "a.docx")).toBe("damaged");
});

test("a Word container without a readable document is refused as damaged", async () => {
  expect(await refusalOf(zipSync({ "word/document.xml": strToU8("<broken") }), "a.docx")).toBe("damaged");
});

test("a damaged PDF is refused", async () => {
  expect(await refusalOf(strToU8("%PDF-1.7\nthis is no PDF at all"), "a.pdf")).toBe("damaged");
});

test("an EPUB without a package document is refused as damaged", async () => {
  expect(await refusalOf(zipSync({ "META-INF/container.xml": strToU8("<container/>") }), "a.epub")).toBe("damaged");
});

test("a Word document behind a password is refused as encrypted", async () => {
  const name = Array.from("EncryptedPackage").flatMap((letter) => [letter.codePointAt(0) ?? 0, 0]);
  const bytes = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 500 }, () => 0),
    ...name,
  ]);
  expect(await refusalOf(bytes, "a.docx")).toBe("encrypted");
});

test("a PDF that asks for a password is refused as encrypted", async () => {
  expect(await refusalOf(strToU8(encryptedPdf()), "a.pdf")).toBe("encrypted");
});

test("an EPUB with encrypted chapters is refused", async () => {
  const epub = zipSync({
    "META-INF/container.xml": strToU8(`<container><rootfile full-path="book.opf"/></container>`),
    "META-INF/encryption.xml": strToU8(`<encryption><CipherReference URI="a.xhtml"/></encryption>`),
    "book.opf": strToU8(
      `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    ),
    "a.xhtml": strToU8("garbled"),
  });
  expect(await refusalOf(epub, "a.epub")).toBe("encrypted");
});

test("an archive with a path that climbs out is refused", async () => {
  expect(await refusalOf(zipSync({ "word/document.xml": strToU8("x"), "../../etc/x": strToU8("x") }), "a.docx")).toBe(
    "hostile-archive",
  );
});

test("an archive bomb is refused before it is unpacked", async () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(6_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(30_000);
  expect(await refusalOf(bomb, "a.docx")).toBe("hostile-archive");
});

test("an archive with an encrypted entry is refused", async () => {
  const archive = zipSync({ "word/document.xml": strToU8("x") });
  const directory = archive.lastIndexOf(0x02, archive.length - 22);
  const at = archive.findIndex(
    (_, index) =>
      archive[index] === 0x50 && archive[index + 1] === 0x4b && archive[index + 2] === 1 && archive[index + 3] === 2,
  );
  expect(directory).toBeGreaterThan(0);
  archive[at + 8] = (archive[at + 8] ?? 0) | 1;
  expect(await refusalOf(archive, "a.docx")).toBe("encrypted");
});

test("images, other archives, other OpenDocument files and old Office files are refused as unsupported", async () => {
  const mimetype = strToU8("application/vnd.oasis.opendocument.presentation");
  expect(await refusalOf(zipSync({ mimetype, "content.xml": strToU8("x") }), "a.odp")).toBe("unsupported");
  expect(await refusalOf(zipSync({ "notes.txt": strToU8("x") }), "a.zip")).toBe("unsupported");
  expect(await refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "a.png")).toBe("unsupported");
  expect(await refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "a.doc")).toBe("unsupported");
});

test("a PDF of page images is refused as a scan, and the remedy names OCR", async () => {
  const pages = new Uint8Array(
    NodeCompiler.create({}).pdf({ mainFileContent: "#rect()\n#pagebreak()\n#rect()\n#pagebreak()\n3" }),
  );
  const outcome = await readDocument({ bytes: pages, fileName: "scan.pdf" });
  expect(outcome).toMatchObject({
    ok: false,
    problems: [{ code: "scanned", message: expect.stringContaining("OCR") }],
  });
});

test("binary data under a text name is refused", async () => {
  expect(await refusalOf(new Uint8Array([1, 2, 0, 4, 5]), "a.txt")).toBe("not-text");
  expect(
    await refusalOf(
      Uint8Array.from({ length: 400 }, (_, index) => ((index * 37) % 255) + 1),
      "a.txt",
    ),
  ).toBe("not-text");
});

test("a text without words is refused", async () => {
  expect(await refusalOf(strToU8("--- *** ---\n\n1234"), "a.txt")).toBe("no-text");
});

/** The standard security handler with a user password nobody knows: the stored hashes fit none. */
function encryptedPdf(): string {
  const hash = "<" + "ab".repeat(32) + ">";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
    `<</Filter/Standard/V 1/R 2/O ${hash}/U ${hash}/P -4>>`,
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const id = "<00112233445566778899aabbccddeeff>";
  return `${body}xref\n0 5\n0000000000 65535 f \n${table}trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[${id}${id}]>>\nstartxref\n${body.length}\n%%EOF`;
}
