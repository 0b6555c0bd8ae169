import type { HtmlDocument, HtmlElement } from "./html-dom.ts";
import { inlineText, isNoteReference } from "./html-inline.ts";

/** Marks a paragraph that an earlier step made from a note. */
export const noteMark = "data-note";

const references = "a[href],sup";
const places = "p,ul,ol,dl,table,h1,h2,h3,h4,h5,h6,blockquote,figure,pre";

/**
 * Moves footnotes and endnotes of a page from their list to where they belong: right after the paragraph, list or
 * table that refers to them. A note that nothing refers to stays where it is.
 */
export function attachNotes(document: HtmlDocument): void {
  const taken = new Set<string>();
  const last = new Map<HtmlElement, HtmlElement>();
  for (const reference of document.querySelectorAll(references)) {
    const id = noteId(reference);
    if (id === null || taken.has(id)) continue;
    const note = noteBody(document, id, reference);
    const place = outermostPlace(reference);
    if (note === null || place === null) continue;
    taken.add(id);
    const paragraph = document.createElement("p");
    paragraph.setAttribute(noteMark, "");
    paragraph.append(noteText(note));
    (last.get(place) ?? place).after(paragraph);
    last.set(place, paragraph);
    note.remove();
  }
}

function noteId(reference: HtmlElement): string | null {
  if (!isNoteReference(reference)) return null;
  const link = reference.hasAttribute("href") ? reference : reference.querySelector("a[href]");
  return /^#(.+)$/.exec(link?.getAttribute("href") ?? "")?.[1] ?? null;
}

/** The list item, aside or paragraph that bears the id or holds the anchor that does; never the text referring to it. */
function noteBody(document: HtmlDocument, id: string, reference: HtmlElement): HtmlElement | null {
  const target = document.getElementById(id);
  const body = target?.closest("li,aside,dd,tr,p,div") ?? null;
  if (body === null || reference.closest("li,aside,dd,p,div") === body) return null;
  // An anchor that leads to a chapter or a long part is a cross-reference.
  const isNote = (body.textContent ?? "").length < 3000 && body.querySelector("h1,h2,h3,table") === null;
  return isNote ? body : null;
}

function outermostPlace(reference: HtmlElement): HtmlElement | null {
  let place = reference.closest(places);
  for (let outer = place; outer !== null; outer = parentPlace(outer)) place = outer;
  return place;
}

function parentPlace(place: HtmlElement): HtmlElement | null {
  return place.parentElement?.closest("ul,ol,dl,table,blockquote") ?? null;
}

/** Text without the number in front and the arrow that leads back. */
function noteText(note: HtmlElement): string {
  for (const link of note.querySelectorAll("a[href^='#']")) {
    if (/^[\s↑↩↵^⏎]*$|^\[?\d{1,4}\]?\.?$/.test((link.textContent ?? "").replace(/\p{M}/gu, ""))) link.remove();
  }
  return inlineText([...note.childNodes])
    .replace(/\s+/g, " ")
    .replace(/^\s*[[(]?\d{1,4}[\])]?[.:]?\s+/, "")
    .trim();
}
