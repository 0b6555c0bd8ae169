import { unzipSync, zipSync } from "fflate";
import { ommlText } from "./omml-text.ts";
import type { Parts } from "./office-package.ts";
import { parseXml } from "./parse-xml.ts";

const formula = /<m:oMath>[\s\S]*?<\/m:oMath>|<m:oMath\s[^>]*>[\s\S]*?<\/m:oMath>/g;

/**
 * A Word file in which each formula is a run of its text, for the library that reads it passes formulas over.
 * The same bytes where there is none. Pictures are left out of the new file: they are not read.
 */
export function withFormulas(bytes: Uint8Array, parts: Parts): Uint8Array {
  const changed = new Map<string, Uint8Array>();
  for (const [name, part] of parts) {
    if (!/^word\/(document\d*|footnotes|endnotes)\.xml$/.test(name)) continue;
    const text = new TextDecoder().decode(part);
    if (text.includes("<m:oMath")) changed.set(name, new TextEncoder().encode(spelledOut(text)));
  }
  if (changed.size === 0) return bytes;
  const files = unzipSync(bytes, { filter: (file) => !file.name.startsWith("word/media/") });
  return zipSync({ ...files, ...Object.fromEntries(changed) }, { level: 0 });
}

function spelledOut(xml: string): string {
  return xml
    .replace(/<\/?m:oMathPara\b[^>]*>|<m:oMathParaPr\b[\s\S]*?<\/m:oMathParaPr>/g, "")
    .replace(formula, (source) => {
      const element = parseXml(source);
      const text = element === null ? "" : ommlText(element);
      return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
