import { optionLetter } from "../documents/option-letter.ts";
import type { DocumentBlock, Entry, Inline, PrintDocument } from "../documents/document-tree.ts";
import { escapeMarkdown, escapeMarkdownStart } from "./escape-markdown.ts";

function inline(part: Inline): string {
  if (part.kind === "marks") return `\\[${part.notes.map(({ number }) => number).join(", ")}\\]`;
  if (part.kind === "link") return `<${part.href}>`;
  const text = escapeMarkdown(part.text);
  if (part.style === "plain" || part.style === "quiet" || text.trim() === "") return text;
  const mark = part.style === "strong" ? "**" : "_";
  // Emphasis must touch the word, so the spaces around it stand outside.
  return text.replace(
    /^(\s*)(.*?)(\s*)$/su,
    (_, before: string, inner: string, after: string) => `${before}${mark}${inner}${mark}${after}`,
  );
}

function joined(content: readonly Inline[]): string {
  const text = content.map((part, index) => {
    const needsSpace = part.kind === "marks" && index > 0;
    return `${needsSpace ? " " : ""}${inline(part)}`;
  });
  return text.join("").replace(/ {2,}/gu, " ").trim();
}

function line(content: readonly Inline[]): string {
  return escapeMarkdownStart(joined(content));
}

function cell(content: readonly Inline[]): string {
  return joined(content).replaceAll("\n", " ");
}

function table(block: Extract<DocumentBlock, { kind: "table" }>): string {
  const rules = block.columns.map(({ align }) => ({ start: "---", end: "---:", center: ":---:" })[align]);
  const footer =
    block.footer === null ? [] : [block.footer.map((part) => (cell(part) === "" ? "" : `**${cell(part)}**`))];
  const rows = [
    block.columns.map(({ header }) => escapeMarkdown(header)),
    rules,
    ...block.rows.map((row) => row.map(cell)),
    ...footer,
  ];
  return [`_${escapeMarkdown(block.caption)}_`, "", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

function entries(list: readonly Entry[]): string {
  return list.map(({ term, content }) => `- **${escapeMarkdown(term)}:** ${joined(content)}`).join("\n");
}

function blockText(part: DocumentBlock): string {
  switch (part.kind) {
    case "heading":
      return `${"#".repeat(part.level + 1)} ${escapeMarkdown(part.text)}`;
    case "paragraph":
      return line(part.content);
    case "group":
      return part.blocks.map(blockText).join("\n\n");
    case "list":
      return part.items.map((item, index) => `${part.ordered ? `${index + 1}.` : "-"} ${line(item)}`).join("\n");
    case "table":
      return table(part);
    case "facts":
    case "definitions":
      return entries(part.entries);
    case "question": {
      const detail = part.detail === null ? "" : ` (${escapeMarkdown(part.detail)})`;
      const options = part.options.map(({ content, note }, index) => {
        const below = note.length === 0 ? "" : `\\\n  ${line(note)}`;
        return `- **${optionLetter(index)}.** ${joined(content)}${below}`;
      });
      return [
        `**${escapeMarkdown(part.label)}.** ${joined(part.stem)}${detail}`,
        ...(options.length === 0 ? [] : ["", ...options]),
      ].join("\n");
    }
    case "answer-space":
      return "";
    case "references":
      return part.entries.map(line).join("\n\n");
    default: {
      const notes = part.entries.map(({ note, content }) => `${note.number}. ${line(content)}`);
      return [`**${escapeMarkdown(part.title)}**`, "", ...notes].join("\n");
    }
  }
}

/** A document as GitHub-flavoured Markdown. No character of the curriculum's text can start markup. */
export function renderMarkdown(document: PrintDocument): string {
  const head = [
    `# ${escapeMarkdown(document.title)}`,
    `**${escapeMarkdown(document.program)}** · ${escapeMarkdown(document.edition)}`,
    escapeMarkdownStart(escapeMarkdown(document.summary)),
    entries(document.facts),
  ];
  const parts = [...head, ...document.blocks.map(blockText)].filter((part) => part !== "");
  return `${parts.join("\n\n")}\n`;
}
