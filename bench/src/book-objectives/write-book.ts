import type { OpenstaxBook } from "../openstax.ts";

/** What Markdown would read as a heading, a list or a rule stays a paragraph. */
function escapeLine(text: string): string {
  return text.replaceAll("\n", " ").replace(/^(\s*)([#>*+-]|\d+\.)/u, String.raw`$1\$2`);
}

/** The book as a Markdown file: chapters, sections, running text, key terms. Its objectives and its questions stay out. */
export function writeBook(book: OpenstaxBook): string {
  const lines = [`# ${book.title}`];
  for (const { path, modules } of book.chapters) {
    lines.push(`## ${path.at(-1) ?? ""}`);
    for (const { title, paragraphs } of modules) lines.push(`### ${title}`, ...paragraphs.map(escapeLine));
    const terms = modules.flatMap(({ glossary }) => glossary);
    if (terms.length > 0) lines.push("### Key Terms", ...terms.map(({ term, meaning }) => `**${term}**: ${meaning}`));
  }
  return `${lines.join("\n\n")}\n`;
}
