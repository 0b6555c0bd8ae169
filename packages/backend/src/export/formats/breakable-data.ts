import type { PrintDocument } from "../documents/document-tree.ts";
import { printableText } from "./printable-text.ts";

/** The narrowest column of the documents holds about this many letters. */
const longestUnbroken = 24;
const longRun = new RegExp(`\\S{${longestUnbroken + 1},}`, "gu");
const piece = new RegExp(`\\S{1,${longestUnbroken / 2}}`, "gu");

/** Text with places to break (zero-width spaces) inside runs of letters too long for a column: addresses, formulas. */
function breakLongWords(text: string): string {
  return printableText(text).replace(longRun, (run) => (run.match(piece) ?? [run]).join("\u200B"));
}

/** The document as plain data with breakable text; addresses and ids are left alone. */
export function breakableData(document: PrintDocument): unknown {
  const kept = new Set(["href", "id", "kind", "style", "align", "key", "language"]);
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return kept.has(key) ? value : breakLongWords(value);
    if (Array.isArray(value)) return value.map((inner) => visit(inner, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(document, "");
}
