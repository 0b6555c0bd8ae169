import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PrintDocument } from "../documents/document-tree.ts";
import { breakableData } from "./breakable-data.ts";
import { contentsDepth } from "./contents-depth.ts";

/** Made once: it reads the fonts. Libertinus Serif and its fallbacks come inside the package. */
let compiler: NodeCompiler | undefined;

/** Results that were not used in this many later documents are dropped; the cache would otherwise grow for ever. */
const cachedDocuments = 2;

/**
 * A document as tagged PDF with contents, page numbers and bookmarks. The text goes in as data, never as source.
 * PDF/UA-1 unless a letter has no glyph in any font, which that standard forbids; such a file is tagged all the same.
 */
export function renderPdf(document: PrintDocument): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname });
  const data = { document: breakableData(document), contentsDepth: contentsDepth(document) };
  const compiled = compiler.compile({
    mainFilePath: `${import.meta.dirname}/pdf-template.typ`,
    inputs: { data: JSON.stringify(data) },
  });
  if (compiled.result === null) {
    const diagnostics = JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []);
    throw new Error(`The PDF template failed on "${document.title}": ${diagnostics}`);
  }
  try {
    return writePdf(compiler, compiled.result);
  } finally {
    compiler.evictCache(cachedDocuments);
  }
}

type Compiled = NonNullable<ReturnType<NodeCompiler["compile"]>["result"]>;

function writePdf(typst: NodeCompiler, compiled: Compiled): Uint8Array {
  try {
    return typst.pdf(compiled, { pdfStandard: "ua-1" });
  } catch (error) {
    if (!String(error).includes("could not be displayed with")) throw error;
    return typst.pdf(compiled);
  }
}
