import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** A PDF of pictures of the pages that this Typst source gives. Needs pdftoppm. */
export function scannedPdf(source: string, dotsPerInch = 200): Uint8Array {
  return scanOf(new Uint8Array(NodeCompiler.create({}).pdf({ mainFileContent: source })), dotsPerInch);
}

/** The same pages as grey images. */
function scanOf(pdf: Uint8Array, dotsPerInch: number): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "curriculum-scan-"));
  try {
    writeFileSync(join(folder, "a.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-gray", join(folder, "a.pdf"), join(folder, "p")]);
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
