import type { DocumentBlock, Entry, Inline } from "../documents/document-tree.ts";
import { escapeHtml } from "./escape-html.ts";

const tags = { plain: null, strong: "strong", emphasis: "em", quiet: null } as const;

function htmlInline(part: Inline): string {
  if (part.kind === "marks") {
    const links = part.notes.map(({ number, id }) => `<a href="#${escapeHtml(id)}">${number}</a>`);
    // A word joiner keeps the mark on the line of the word before it.
    return `\u2060<span class="marks" role="group" aria-label="Sources">[${links.join(", ")}]</span>`;
  }
  if (part.kind === "link") return `<a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a>`;
  const text = escapeHtml(part.text);
  if (part.style === "quiet") return `<span class="quiet">${text}</span>`;
  const tag = tags[part.style];
  return tag === null ? text : `<${tag}>${text}</${tag}>`;
}

function htmlContent(content: readonly Inline[]): string {
  return content.map(htmlInline).join("");
}

export function htmlEntries(entries: readonly Entry[], className: string): string {
  const rows = entries.map(
    ({ term, content }) => `<div><dt>${escapeHtml(term)}</dt><dd>${htmlContent(content)}</dd></div>`,
  );
  return `<dl class="${className}">${rows.join("")}</dl>`;
}

function htmlTable(block: Extract<DocumentBlock, { kind: "table" }>): string {
  const align = (index: number): string => {
    const side = block.columns[index]?.align ?? "start";
    return side === "start" ? "" : ` class="${side}"`;
  };
  const head = block.columns.map(({ header }, index) => `<th scope="col"${align(index)}>${escapeHtml(header)}</th>`);
  const row = (cells: Inline[][]): string => {
    const rendered = cells.map((cell, index) =>
      index === 0
        ? `<th scope="row"${align(0)}>${htmlContent(cell)}</th>`
        : `<td${align(index)}>${htmlContent(cell)}</td>`,
    );
    return `<tr>${rendered.join("")}</tr>`;
  };
  const foot = block.footer === null ? "" : `<tfoot>${row(block.footer)}</tfoot>`;
  // A wide table scrolls in its own box, which the keyboard can reach.
  return [
    `<div class="table" tabindex="0" role="region" aria-label="${escapeHtml(block.caption)}"><table>`,
    `<caption>${escapeHtml(block.caption)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>${block.rows.map(row).join("\n")}</tbody>${foot}</table></div>`,
  ].join("\n");
}

function htmlQuestion(block: Extract<DocumentBlock, { kind: "question" }>): string {
  const detail = block.detail === null ? "" : ` <span class="quiet detail">(${escapeHtml(block.detail)})</span>`;
  const options = block.options.map(({ content, note }) => {
    const below = note.length === 0 ? "" : `<div class="rationale">${htmlContent(note)}</div>`;
    return `<li>${htmlContent(content)}${below}</li>`;
  });
  const list = options.length === 0 ? "" : `<ol class="options">${options.join("")}</ol>`;
  return `<div class="question"><p><strong>${escapeHtml(block.label)}.</strong> ${htmlContent(block.stem)}${detail}</p>${list}</div>`;
}

function htmlNotes(block: Extract<DocumentBlock, { kind: "notes" }>): string {
  const entries = block.entries.map(
    ({ note, content }) => `<li id="${escapeHtml(note.id)}" value="${note.number}">${htmlContent(content)}</li>`,
  );
  return `<aside class="notes" aria-label="${escapeHtml(block.title)}"><p class="notes-title">${escapeHtml(block.title)}</p><ol>${entries.join("\n")}</ol></aside>`;
}

/** One block. `shift` is how many levels the document's headings stand below the page's first. */
export function htmlBlock(block: DocumentBlock, shift: number): string {
  switch (block.kind) {
    case "heading": {
      const tag = `h${Math.min(6, block.level + shift)}`;
      return `<${tag} id="${escapeHtml(block.id)}"${block.startsPage ? ' class="starts-page"' : ""}>${escapeHtml(block.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p${block.style === "body" ? "" : ` class="${block.style}"`}>${htmlContent(block.content)}</p>`;
    case "group":
      return `<div class="group">${block.blocks.map((inner) => htmlBlock(inner, shift)).join("\n")}</div>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${htmlContent(item)}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return htmlTable(block);
    case "facts":
      return htmlEntries(block.entries, "facts");
    case "definitions":
      return htmlEntries(block.entries, "definitions");
    case "question":
      return htmlQuestion(block);
    case "answer-space":
      return `<div class="answer-space" style="--lines:${block.lines}" aria-hidden="true"></div>`;
    case "references":
      return `<ul class="references">${block.entries.map((entry) => `<li>${htmlContent(entry)}</li>`).join("\n")}</ul>`;
    case "notes":
      return htmlNotes(block);
  }
}
