import { craftZip, type CraftedEntry } from "./craft-zip.ts";
import { asBytes, prose, type HostileFile } from "./hostile-file.ts";

const wordHead = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const types = {
  name: "[Content_Types].xml",
  bytes: asBytes(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ),
};
const relations = {
  name: "_rels/.rels",
  bytes: asBytes(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
};

/** A Word document around the given XML. */
export const wordOf = (xml: string, more: readonly CraftedEntry[] = [], lie?: CraftedEntry["lie"]): Uint8Array =>
  craftZip([types, relations, { name: "word/document.xml", bytes: asBytes(xml), ...(lie ? { lie } : {}) }, ...more]);
export const soundWord = wordOf(`${wordHead}${paragraph(prose.repeat(5))}</w:body></w:document>`);

/** An EPUB of the given parts; `spine` names them in their order. */
export function epubOf(parts: Record<string, string>, spine = Object.keys(parts), before = ""): Uint8Array {
  const items = Object.keys(parts).map(
    (name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const opf = `${before}<package><metadata><title>Soil</title></metadata><manifest>${items.join("")}</manifest><spine>${spine.map((name) => `<itemref idref="${name}"/>`).join("")}</spine></package>`;
  return craftZip([
    { name: "mimetype", bytes: asBytes("application/epub+zip") },
    { name: "META-INF/container.xml", bytes: asBytes(`<container><rootfile full-path="book.opf"/></container>`) },
    { name: "book.opf", bytes: asBytes(opf) },
    ...Object.entries(parts).map(([name, text]) => ({ name, bytes: asBytes(text) })),
  ]);
}

const zeros = (bytes: number) => new Uint8Array(bytes);
const sharedZeros = zeros(4_900_000);
const laughs = `<!DOCTYPE d [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join("")}]>`;
const outside = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:1/dtd"> %y;]>`;
const odtOf = (xml: string) =>
  craftZip([
    { name: "mimetype", bytes: asBytes("application/vnd.oasis.opendocument.text") },
    { name: "content.xml", bytes: asBytes(xml) },
  ]);
const odtBody = (text: string) =>
  `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`;

export const hostileArchives: HostileFile[] = [
  { fileName: "bomb.docx", make: () => wordOf("x", [{ name: "word/media/a.bin", bytes: zeros(60_000_000) }]) },
  {
    fileName: "bomb-in-the-text.docx",
    make: () => wordOf(wordHead + paragraph("a".repeat(20_000_000)) + "</w:body></w:document>"),
  },
  {
    fileName: "bomb-below-the-ratio.docx",
    make: () => wordOf(wordHead + paragraph(prose).repeat(200_000) + "</w:body></w:document>"),
  },
  {
    fileName: "many-small-bombs.docx",
    make: () =>
      wordOf(
        "x",
        Array.from({ length: 250 }, (_, index) => ({ name: `word/${index}.xml`, bytes: sharedZeros })),
      ),
  },
  {
    fileName: "nested.docx",
    make: () =>
      wordOf("x", [
        {
          name: "word/a.zip",
          bytes: craftZip([{ name: "b.zip", bytes: craftZip([{ name: "c", bytes: zeros(50_000_000) }]) }]),
        },
      ]),
  },
  { fileName: "bomb.zip", make: () => craftZip([{ name: "a", bytes: zeros(40_000_000) }]) },
  {
    fileName: "overlapping.docx",
    make: () =>
      wordOf(
        "x",
        Array.from({ length: 5_000 }, (_, index) => ({
          name: `word/${index}.xml`,
          lie: { offset: 0, bytes: 100_000 },
        })),
      ),
  },
  { fileName: "overlapping.epub", make: () => overlappingEpub() },
  {
    fileName: "says-less-than-it-holds.docx",
    make: () => wordOf(wordHead + paragraph("a".repeat(20_000_000)) + "</w:body></w:document>", [], { bytes: 1_000 }),
  },
  { fileName: "says-less-than-it-holds.epub", make: () => lyingEpub(1_000) },
  { fileName: "says-it-holds-4-gb.docx", make: () => wordOf("<x/>", [], { bytes: 0xfffffff0 }) },
  {
    fileName: "says-900-mb-below-the-ratio.docx",
    make: () => wordOf("<x/>", [], { bytes: 900_000_000, packedBytes: 200_000_000 }),
  },
  { fileName: "says-900-mb.epub", make: () => lyingEpub(900_000_000) },
  { fileName: "climbs-out.docx", make: () => wordOf("x", [{ name: "../../../../tmp/out", bytes: asBytes("x") }]) },
  { fileName: "climbs-out-backwards.docx", make: () => wordOf("x", [{ name: "..\\..\\out", bytes: asBytes("x") }]) },
  { fileName: "absolute.docx", make: () => wordOf("x", [{ name: "/etc/cron.d/x", bytes: asBytes("x") }]) },
  { fileName: "drive.docx", make: () => wordOf("x", [{ name: "C:\\x", bytes: asBytes("x") }]) },
  {
    fileName: "symlink.docx",
    make: () =>
      craftZip([types, relations, { name: "word/document.xml", bytes: asBytes("/etc/passwd"), mode: 0o120_777 }]),
  },
  {
    fileName: "symlink.epub",
    make: () => craftZip([{ name: "META-INF/container.xml", bytes: asBytes("/etc/passwd"), mode: 0o120_777 }]),
  },
  {
    fileName: "100k-parts.docx",
    make: () =>
      wordOf(
        "x",
        Array.from({ length: 60_000 }, (_, index) => ({ name: `p${index}` })),
      ),
  },
  { fileName: "says-65535-parts.docx", make: () => craftZip([types, relations], { count: 65_535 }) },
  {
    fileName: "proto.docx",
    make: () =>
      wordOf("x", [
        { name: "__proto__", bytes: asBytes("x") },
        { name: "constructor", bytes: asBytes("x") },
      ]),
  },
  {
    fileName: "same-name-twice.docx",
    make: () =>
      craftZip([
        types,
        relations,
        { name: "word/document.xml", bytes: asBytes("<a/>") },
        { name: "word/document.xml", bytes: asBytes("<b/>") },
      ]),
  },
  { fileName: "laughs.docx", make: () => wordOf(laughs + wordHead + paragraph("&a12;") + "</w:body></w:document>") },
  { fileName: "outside.docx", make: () => wordOf(outside + wordHead + paragraph("&x;") + "</w:body></w:document>") },
  {
    fileName: "deep.docx",
    make: () => wordOf(wordHead + "<w:p>".repeat(200_000) + "</w:p>".repeat(200_000) + "</w:body></w:document>"),
  },
  {
    fileName: "giant-table.docx",
    make: () =>
      wordOf(
        `${wordHead}<w:tbl>${`<w:tr>${`<w:tc>${paragraph("1")}</w:tc>`.repeat(100)}</w:tr>`.repeat(4_000)}</w:tbl></w:body></w:document>`,
      ),
  },
  {
    fileName: "wide-cell.docx",
    make: () =>
      wordOf(
        `${wordHead}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/><w:vMerge/></w:tcPr>${paragraph(prose)}</w:tc></w:tr></w:tbl></w:body></w:document>`,
      ),
  },
  { fileName: "cut.docx", make: () => soundWord.slice(0, soundWord.length - 40) },
  { fileName: "flipped.docx", make: () => soundWord.map((byte, index) => (index % 97 === 50 ? byte ^ 0x55 : byte)) },
  { fileName: "laughs.epub", make: () => epubOf({ "a.xhtml": `${laughs}<html><body><p>&a12;</p></body></html>` }) },
  { fileName: "outside.epub", make: () => epubOf({ "a.xhtml": "<p>x</p>" }, ["a.xhtml"], outside) },
  {
    fileName: "spine-loop.epub",
    make: () =>
      epubOf(
        { "a.xhtml": `<html><body><h1>A</h1><p>${prose.repeat(50)}</p></body></html>` },
        Array.from({ length: 60_000 }, () => "a.xhtml"),
      ),
  },
  {
    fileName: "own-package.epub",
    make: () => epubOf({ "book.opf.xhtml": "<p>a</p>" }, ["book.opf", "META-INF/container.xml", "nowhere"]),
  },
  {
    fileName: "wrong-mimetype.epub",
    make: () =>
      craftZip([
        { name: "mimetype", bytes: asBytes("application/x-evil") },
        { name: "META-INF/container.xml", bytes: asBytes("<container/>") },
      ]),
  },
  { fileName: "laughs.odt", make: () => odtOf(laughs + odtBody("&a12;")) },
  { fileName: "repeated.odt", make: () => odtOf(odtBody(`<text:s text:c="2000000000"/>${prose}`)) },
  {
    fileName: "wide.odt",
    make: () =>
      odtOf(
        odtBody(
          `</text:p><table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>1</text:p></table:table-cell></table:table-row></table:table><text:p>`,
        ),
      ),
  },
];

function lyingEpub(says: number): Uint8Array {
  return craftZip([
    { name: "META-INF/container.xml", bytes: asBytes(`<container><rootfile full-path="book.opf"/></container>`) },
    {
      name: "book.opf",
      bytes: asBytes(" ".repeat(3_000_000)),
      lie: { bytes: says, packedBytes: says > 5_000_000 ? says / 100 : undefined },
    },
  ]);
}

/** Thousands of directory lines that all name one part. */
function overlappingEpub(): Uint8Array {
  const lines = Array.from({ length: 15_000 }, (_, index) => ({
    name: `${index}.xhtml`,
    lie: { offset: 0, bytes: 60_000, packedBytes: 2_000 },
  }));
  return craftZip([
    {
      name: "META-INF/container.xml",
      bytes: asBytes(`<container><rootfile full-path="0.xhtml"/></container>${" ".repeat(50_000)}`),
    },
    ...lines,
  ]);
}
