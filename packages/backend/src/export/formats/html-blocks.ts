import type { DocumentBlock, Entry, Inline } from "../documents/document-tree.ts";
import { escapeHtml } from "./escape-html.ts";

const tags = { plain: null, strong: "strong", emphasis: "em", quiet: null } as const;

/** Where a block stands on its page. */
export interface HtmlPlace {
  /** How many levels the document's headings stand below the page's first. */
  shift: number;
  /** Before every id: tells the ids of several documents on one page apart. */
  scope: string;
}

/** An id of the document as it stands on the page. */
function htmlId(id: string, place: HtmlPlace): string {
  return escapeHtml(`${place.scope}${id}`);
}

function htmlInline(part: Inline, place: HtmlPlace): string {
  if (part.kind === "marks") {
    const links = part.notes.map(({ number, id }) => `<a href="#${htmlId(id, place)}">${number}</a>`);
    // A word joiner keeps the mark on the line of the word before it.
    return `\u2060<span class="marks" role="group" aria-label="Sources">[${links.join(", ")}]</span>`;
  }
  if (part.kind === "link") return `<a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a>`;
  const text = escapeHtml(part.text);
  if (part.style === "quiet") return `<span class="quiet">${text}</span>`;
  const tag = tags[part.style];
  return tag === null ? text : `<${tag}>${text}</${tag}>`;
}

function htmlContent(content: readonly Inline[], place: HtmlPlace): string {
  return content.map((part) => htmlInline(part, place)).join("");
}

export function htmlEntries(entries: readonly Entry[], className: string, place: HtmlPlace): string {
  const rows = entries.map(
    ({ term, content }) => `<div><dt>${escapeHtml(term)}</dt><dd>${htmlContent(content, place)}</dd></div>`,
  );
  return `<dl class="${className}">${rows.join("")}</dl>`;
}

function htmlTable(block: Extract<DocumentBlock, { kind: "table" }>, place: HtmlPlace): string {
  const align = (index: number): string => {
    const side = block.columns[index]?.align ?? "start";
    return side === "start" ? "" : ` class="${side}"`;
  };
  const head = block.columns.map(({ header }, index) => `<th scope="col"${align(index)}>${escapeHtml(header)}</th>`);
  const row = (cells: Inline[][]): string => {
    const rendered = cells.map((cell, index) =>
      index === 0
        ? `<th scope="row"${align(0)}>${htmlContent(cell, place)}</th>`
        : `<td${align(index)}>${htmlContent(cell, place)}</td>`,
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

function htmlQuestion(block: Extract<DocumentBlock, { kind: "question" }>, place: HtmlPlace): string {
  const detail = block.detail === null ? "" : ` <span class="quiet detail">(${escapeHtml(block.detail)})</span>`;
  const options = block.options.map(({ content, note }) => {
    const below = note.length === 0 ? "" : `<div class="rationale">${htmlContent(note, place)}</div>`;
    return `<li>${htmlContent(content, place)}${below}</li>`;
  });
  const list = options.length === 0 ? "" : `<ol class="options">${options.join("")}</ol>`;
  return `<div class="question"><p><strong>${escapeHtml(block.label)}.</strong> ${htmlContent(block.stem, place)}${detail}</p>${list}</div>`;
}

function htmlNotes(block: Extract<DocumentBlock, { kind: "notes" }>, place: HtmlPlace): string {
  const entries = block.entries.map(
    ({ note, content }) =>
      `<li id="${htmlId(note.id, place)}" value="${note.number}">${htmlContent(content, place)}</li>`,
  );
  return `<aside class="notes" aria-label="${escapeHtml(block.title)}"><p class="notes-title">${escapeHtml(block.title)}</p><ol>${entries.join("\n")}</ol></aside>`;
}

/** One block with everything in it. */
export function htmlBlock(block: DocumentBlock, place: HtmlPlace): string {
  switch (block.kind) {
    case "heading": {
      const tag = `h${Math.min(6, block.level + place.shift)}`;
      return `<${tag} id="${htmlId(block.id, place)}"${block.startsPage ? ' class="starts-page"' : ""}>${escapeHtml(block.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p${block.style === "body" ? "" : ` class="${block.style}"`}>${htmlContent(block.content, place)}</p>`;
    case "group":
      return `<div class="group">${block.blocks.map((inner) => htmlBlock(inner, place)).join("\n")}</div>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${htmlContent(item, place)}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return htmlTable(block, place);
    case "facts":
      return htmlEntries(block.entries, "facts", place);
    case "definitions":
      return htmlEntries(block.entries, "definitions", place);
    case "question":
      return htmlQuestion(block, place);
    case "answer-space":
      return `<div class="answer-space" style="--lines:${block.lines}" aria-hidden="true"></div>`;
    case "references":
      return `<ul class="references">${block.entries.map((entry) => `<li>${htmlContent(entry, place)}</li>`).join("\n")}</ul>`;
    default:
      return htmlNotes(block, place);
  }
}
