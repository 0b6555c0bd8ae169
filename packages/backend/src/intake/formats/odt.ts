import type { ReadingResult, StatedFacts } from "../reading.ts";
import { refuse } from "../reading.ts";
import { textPart, unpackArchive } from "../unpack-archive.ts";
import { mathmlText } from "./mathml-text.ts";
import { odtBlocks } from "./odt-blocks.ts";
import { odtStyles } from "./odt-styles.ts";
import { xmlPart } from "./office-package.ts";
import type { Parts } from "./office-package.ts";
import { parseHtml } from "./parse-html.ts";
import { childAt, descendantsOf, textOf } from "./xml-walk.ts";

/** Reads an OpenDocument text (LibreOffice Writer): headings by outline level and style, lists, tables, notes, formulas. */
export async function readOdt(bytes: Uint8Array, fileName: string): Promise<ReadingResult> {
  const unpacked = unpackArchive(bytes, (name) =>
    /^(content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml|[^/]+\/content\.xml)$/.test(name),
  );
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  if (/<(?:\w+:)?encryption-data\b/.test(textPart(parts, "META-INF/manifest.xml") ?? "")) {
    return refuse("encrypted", `"${fileName}" is protected with a password. Remove the password and send it again.`);
  }
  const content = xmlPart(parts, "content.xml");
  const body = childAt(content, "body/text");
  if (content === null || body === undefined) {
    return refuse(
      "damaged",
      `"${fileName}" cannot be read as an OpenDocument text: its part content.xml is broken. Save it anew and send it again.`,
    );
  }
  const styles = odtStyles([xmlPart(parts, "styles.xml"), content]);
  const { blocks, facts } = odtBlocks(body, styles, (path) => formulaText(parts, path));
  const hasHeadings = blocks.some((block) => block.kind === "heading");
  return {
    ok: true,
    reading: {
      blocks,
      facts: { ...facts, ...metaFacts(parts) },
      rung: hasHeadings ? { rung: "native", confidence: 0.95 } : { rung: "plain", confidence: 0.3 },
      pages: null,
      pageLabels: [],
      warnings: [],
    },
  };
}

function formulaText(parts: Parts, path: string): string {
  const math = parseHtml(textPart(parts, `${path.replace(/\/$/, "")}/content.xml`) ?? "").querySelector("math");
  return math === null ? "" : mathmlText(math);
}

/** Document information. Its dates are those of the file, not of the work, and stay out. */
function metaFacts(parts: Parts): StatedFacts {
  const meta = childAt(xmlPart(parts, "meta.xml"), "meta");
  const text = (name: string) => textOf(descendantsOf(meta, name)[0]).trim();
  const author = text("initial-creator") || text("creator");
  return {
    ...(text("title") === "" ? {} : { title: text("title") }),
    ...(author === "" ? {} : { authors: author.split(/\s*;\s*/) }),
    ...(text("language") === "" ? {} : { language: text("language") }),
  };
}
