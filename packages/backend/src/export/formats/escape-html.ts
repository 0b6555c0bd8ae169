import { printableText } from "./printable-text.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that is safe in an element and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
