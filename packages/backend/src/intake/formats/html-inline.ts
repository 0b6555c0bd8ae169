import { isElement } from "./html-dom.ts";
import type { HtmlElement, HtmlNode } from "./html-dom.ts";
import { mathmlText } from "./mathml-text.ts";
import { raised } from "./superscript.ts";

const blockTags = new Set("p div li tr table h1 h2 h3 h4 h5 h6 section blockquote pre dd dt td th".split(" "));
const silent = new Set("script style noscript template svg annotation annotation-xml".split(" "));

const nothing: ReadonlySet<string> = new Set();

/**
 * Text of inline nodes without elements of the tags left out. Source line breaks become spaces; only `<br>` and block
 * children give "\n".
 */
export function inlineText(nodes: Iterable<HtmlNode>, leftOut = nothing): string {
  let text = "";
  for (const node of nodes) {
    if (node.nodeType === 3) {
      text += (node.textContent ?? "").replace(/\s+/g, " ");
    } else if (isElement(node)) {
      const element = node;
      const tag = element.tagName.toLowerCase();
      if (tag === "br") text += "\n";
      else if (tag === "math" || tag.endsWith(":math")) text += mathmlText(element);
      else if (tag === "sup" && !isNoteReference(element))
        text += raised(text, inlineText(element.childNodes, leftOut));
      else if (silent.has(tag) || leftOut.has(tag) || isNoteReference(element) || element.hasAttribute("hidden"))
        continue;
      else if (blockTags.has(tag)) text = `${breakAfter(text)}${inlineText(element.childNodes, leftOut)}\n`;
      else text += inlineText(element.childNodes, leftOut);
    }
  }
  return text;
}

function breakAfter(text: string): string {
  return text.trim() === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** Opening words in bold: "photosynthesis" of "**photosynthesis** the process…"; null where the text opens plain. */
export function leadingBold(nodes: Iterable<HtmlNode>, leftOut = nothing): string | null {
  let lead = "";
  for (const node of nodes) {
    const text = inlineText([node], leftOut);
    if (text.trim() === "") {
      lead += text;
    } else if (isElement(node) && isBold(node)) {
      lead += text;
    } else if (isElement(node) && lead.trim() === "") {
      // A wrapper such as <span> or <a>: look inside, and go on only when all of it is bold.
      const inner = leadingBold(node.childNodes, leftOut);
      if (inner === null) return null;
      if (inner.trim() !== text.trim()) return inner.trim();
      lead += inner;
    } else {
      break;
    }
  }
  return lead.trim() === "" ? null : lead.trim();
}

function isBold(element: HtmlElement): boolean {
  if (/^(b|strong|dfn)$/i.test(element.tagName)) return true;
  return /font-weight\s*:\s*(bold|[6-9]00)/i.test(element.getAttribute("style") ?? "");
}

/** A superscript number that leads to a note says nothing in running text. */
export function isNoteReference(element: HtmlElement): boolean {
  if (element.getAttribute("role") === "doc-noteref" || element.getAttribute("epub:type") === "noteref") return true;
  return (
    /^sup$/i.test(element.tagName) &&
    element.querySelector('a[href^="#"]') !== null &&
    /^[[(]?\w{1,4}[\])]?$/.test((element.textContent ?? "").trim())
  );
}
