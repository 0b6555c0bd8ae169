import { printableText } from "./printable-text.ts";

/** Text in which no character starts inline markup, a table cell, an entity or a formula. Words keep their looks: "snake_case" is untouched. */
export function escapeMarkdown(text: string): string {
  return printableText(text)
    .replace(/\s+/gu, " ")
    .replace(/[\\`*[\]<>|~$^{}]/gu, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replace(/&(?=#?\w+;)/gu, String.raw`\&`)
    .replace(/(?<=\S)@(?=\S)/gu, String.raw`\@`);
}

/** Escaped text that starts a line: nothing in it makes a heading, list, quotation, rule or block of code. */
export function escapeMarkdownStart(line: string): string {
  return line
    .trim()
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-{3,}|:(?=\s))/u, String.raw`\$1`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`);
}
