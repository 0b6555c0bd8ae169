import { deflateSync } from "node:zlib";
import { asBytes, prose, type HostileFile } from "./hostile-file.ts";

/** A PDF of the given objects (1 is the catalogue); streams are given with their dictionaries. */
function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  return new Uint8Array(
    Buffer.from(
      `${body}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`,
      "latin1",
    ),
  );
}

const stream = (content: string, dictionary = "") =>
  `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;
const packed = (bytes: Uint8Array, dictionary = "") =>
  stream(deflateSync(bytes, { level: 9 }).toString("latin1"), `/Filter/FlateDecode${dictionary}`);
const page =
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>";
const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const text = `BT /F 12 Tf 50 700 Td (${prose}) Tj 0 -20 Td (${prose}) Tj ET`;
const pdf = (content: string, more: readonly string[] = [], catalogue = "") =>
  pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    page,
    content,
    font,
    ...more,
  ]);
const sound = () => pdf(stream(text));

export const hostilePdfs: HostileFile[] = [
  { fileName: "page-bomb.pdf", make: () => pdf(packed(Buffer.alloc(60_000_000, "q "))) },
  { fileName: "text-bomb.pdf", make: () => pdf(packed(Buffer.from(text.repeat(200_000)))) },
  {
    fileName: "double-packed.pdf",
    make: () =>
      pdf(
        stream(
          deflateSync(deflateSync(Buffer.alloc(200_000_000, " "))).toString("latin1"),
          "/Filter[/FlateDecode/FlateDecode]",
        ),
      ),
  },
  {
    fileName: "page-loop.pdf",
    make: () => pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000000>>"]),
  },
  {
    fileName: "page-is-its-parent.pdf",
    make: () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>",
        "<</Type/Pages/Parent 3 0 R/Kids[2 0 R]/Count 1>>",
      ]),
  },
  {
    fileName: "says-a-billion-pages.pdf",
    make: () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>",
        page,
        stream(text),
        font,
      ]),
  },
  {
    fileName: "form-loop.pdf",
    make: () =>
      pdf(stream("/X Do"), [
        stream("/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 6 0 R>>>>"),
      ]),
  },
  {
    fileName: "form-fan.pdf",
    make: () =>
      pdf(
        stream("/X Do"),
        Array.from({ length: 12 }, (_, index) =>
          stream(
            "/X Do ".repeat(10),
            `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X ${Math.min(index + 7, 17)} 0 R>>>>`,
          ),
        ),
      ),
  },
  { fileName: "length-is-itself.pdf", make: () => pdf("<</Length 4 0 R>>stream\nq\nendstream") },
  {
    fileName: "outline-loop.pdf",
    make: () =>
      pdf(
        stream(text),
        ["<</Type/Outlines/First 7 0 R/Last 7 0 R>>", "<</Title(a)/Next 7 0 R/First 7 0 R/Parent 6 0 R>>"],
        "/Outlines 6 0 R",
      ),
  },
  {
    fileName: "structure-loop.pdf",
    make: () =>
      pdf(
        stream(text),
        ["<</Type/StructTreeRoot/K 7 0 R>>", "<</S/Document/P 6 0 R/K[7 0 R 7 0 R]>>"],
        "/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>",
      ),
  },
  {
    fileName: "name-tree-loop.pdf",
    make: () => pdf(stream(text), ["<</Dests<</Kids[7 0 R]>>>>", "<</Kids[7 0 R]>>"], "/Names 6 0 R/PageLabels 7 0 R"),
  },
  { fileName: "deep-array.pdf", make: () => pdf(stream(text), ["[".repeat(300_000)]) },
  { fileName: "deep-dictionary.pdf", make: () => pdf(stream(text), ["<</A".repeat(200_000)], "/Outlines 6 0 R") },
  {
    fileName: "script.pdf",
    make: () =>
      pdf(
        stream(text),
        ["<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1'\\))>>"],
        "/OpenAction 6 0 R/AA<</WC 6 0 R>>",
      ),
  },
  {
    fileName: "attachment.pdf",
    make: () =>
      pdf(
        stream(text),
        [
          "<</EmbeddedFiles<</Names[(x.exe)7 0 R]>>>>",
          "<</Type/Filespec/F(x.exe)/EF<</F 8 0 R>>>>",
          packed(Buffer.alloc(20_000_000)),
        ],
        "/Names 6 0 R",
      ),
  },
  { fileName: "launch.pdf", make: () => pdf(stream(text), ["<</S/Launch/F(/bin/sh)>>"], "/OpenAction 6 0 R") },
  {
    fileName: "image-of-a-gigabyte.pdf",
    make: () =>
      pdf(stream("/X Do"), [
        packed(
          Buffer.alloc(1_000),
          "/Type/XObject/Subtype/Image/Width 32000/Height 32000/BitsPerComponent 8/ColorSpace/DeviceRGB",
        ),
      ]),
  },
  {
    fileName: "font-map-bomb.pdf",
    make: () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        stream(text),
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>",
        stream(
          `1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <7fffffff> <0041> endbfrange`,
        ),
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
      ]),
  },
  {
    fileName: "predictor.pdf",
    make: () =>
      pdf(packed(Buffer.alloc(100), "/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32/BitsPerComponent 16>>")),
  },
  {
    fileName: "xref-loop.pdf",
    make: () => {
      const whole = sound();
      return asBytes(
        Buffer.from(whole)
          .toString("latin1")
          .replace("/Root 1 0 R", `/Root 1 0 R/Prev ${Buffer.from(whole).toString("latin1").lastIndexOf("xref\n0")}`),
      );
    },
  },
  {
    fileName: "xref-huge.pdf",
    make: () => asBytes(Buffer.from(sound()).toString("latin1").replace("xref\n0 6", "xref\n0 999999999")),
  },
  {
    fileName: "object-stream-loop.pdf",
    make: () =>
      pdf(
        stream(text),
        ["<</Type/ObjStm/N 1000000000/First 10/Length 10/Extends 6 0 R>>stream\n1 0 2 0 3 \nendstream"],
        "/Outlines 6 0 R",
      ),
  },
  { fileName: "cut.pdf", make: () => sound().slice(0, 500) },
  { fileName: "flipped.pdf", make: () => sound().map((byte, index) => (index % 61 === 40 ? byte ^ 0x15 : byte)) },
  { fileName: "only-a-head.pdf", make: () => asBytes("%PDF-1.7\n") },
  {
    fileName: "locked.pdf",
    make: () =>
      pdfOf(
        [
          "<</Type/Catalog/Pages 2 0 R>>",
          "<</Type/Pages/Kids[]/Count 0>>",
          `<</Filter/Standard/V 5/R 6/Length 256/O<${"ab".repeat(48)}>/U<${"cd".repeat(48)}>/P -4>>`,
        ],
        "/Encrypt 3 0 R/ID[<00><00>]",
      ),
  },
  {
    fileName: "pdf-and-html.html",
    make: () => asBytes(`<html><script>alert(1)</script>${Buffer.from(sound()).toString("latin1")}</html>`),
  },
  { fileName: "pdf-and-zip.docx", make: () => new Uint8Array(Buffer.concat([sound(), Buffer.from("PK\u0003\u0004")])) },
];
