import { parseHTML } from "linkedom";
import type { HtmlDocument } from "./html-dom.ts";

const empty = "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr";
const selfClosed = new RegExp(`<(?!(?:${empty})\\b)([A-Za-z][\\w:-]*)((?:\\s[^<>]*?)?)/>`, "g");

/** A DOM from HTML or XHTML text. XHTML's `<a id="x"/>` would swallow what follows in an HTML parser, so it is spelled out. */
export function parseHtml(text: string): HtmlDocument {
  const source = text.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, "").replace(selfClosed, "<$1$2></$1>");
  const whole = /<body[\s>]/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`;
  const { document }: { document: HtmlDocument } = parseHTML(whole);
  return document;
}
