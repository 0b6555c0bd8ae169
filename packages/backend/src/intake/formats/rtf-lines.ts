import { codePageOfCharset, labelOfCodePage } from "./rtf-charsets.ts";
import { characters, destinations, freshParagraph, symbols } from "./rtf-state.ts";
import type { RtfParagraph, RtfState } from "./rtf-state.ts";
import { raised } from "./superscript.ts";
import { rtfTokens } from "./rtf-tokens.ts";

/** A printed paragraph, cell or row end of a Rich Text file with what its layout says. */
export interface RtfLine extends RtfParagraph {
  end: "paragraph" | "cell" | "row";
  text: string;
  /** Opening words in bold; the whole text where all of it is bold. */
  lead: string | null;
  /** Largest type in half points. */
  size: number;
  /** Label of a list item as printed ("3.", "•"); null where there is none. */
  label: string | null;
  isHeaderRow: boolean;
  notes: string[];
}

export interface RtfDocument {
  lines: RtfLine[];
  /** Style number → name. */
  styles: Map<number, string>;
  title: string;
  author: string;
  /** False where groups do not match: the file is cut off or damaged. */
  isWhole: boolean;
}

/** Groups of a real file nest some ten deep; each costs memory. */
const maximumDepth = 1000;

/** Lines of a Rich Text file, read in one pass with a stack of group states. */
export function rtfLines(source: string): RtfDocument {
  const document: RtfDocument = { lines: [], styles: new Map(), title: "", author: "", isWhole: false };
  const stack: RtfState[] = [];
  const fontPages = new Map<number, number | null>();
  let state: RtfState = { target: "body", bold: false, hidden: false, raised: false, size: 24, font: 0, fallback: 1 };
  let paragraph = freshParagraph();
  let documentPage = 1252;
  let bytes: number[] = [];
  let toSkip = 0;
  let isOptional = false;
  let isHeaderRow = false;
  let runs: { text: string; bold: boolean; raised: boolean; size: number }[] = [];
  let label = "";
  let notes: string[] = [];
  let note = "";
  let style = { number: 0, name: "" };

  const add = (text: string): void => {
    if (text === "" || state.hidden) return;
    if (state.target === "body") runs.push({ text, bold: state.bold, raised: state.raised, size: state.size });
    else if (state.target === "note") note += text;
    else if (state.target === "label") label += text;
    else if (state.target === "title" || state.target === "author") document[state.target] += text;
    else if (state.target === "styles") {
      style.name += text;
      if (!style.name.includes(";")) return;
      document.styles.set(style.number, style.name.replace(/;[\s\S]*$/, "").trim());
      style = { number: 0, name: "" };
    }
  };
  // Bytes wait for their neighbours: two may be one character.
  const flush = (): void => {
    if (bytes.length === 0) return;
    const page = fontPages.get(state.font) ?? documentPage;
    add(new TextDecoder(labelOfCodePage(page)).decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  const endLine = (end: RtfLine["end"]): void => {
    // A note's number typed by hand says nothing in running text.
    if (notes.length > 0) runs = runs.filter((run) => !(run.raised && /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(run.text)));
    const text = runs.reduce((sum, run) => sum + (run.raised ? raised(sum, run.text) : run.text), "");
    const plain = runs.findIndex((run) => !run.bold && run.text.trim() !== "");
    const lead = (plain === -1 ? runs : runs.slice(0, plain))
      .map((run) => run.text)
      .join("")
      .trim();
    document.lines.push({
      ...paragraph,
      end,
      text,
      lead: lead === "" ? null : lead,
      size: Math.max(0, ...runs.filter((run) => run.text.trim() !== "").map((run) => run.size)),
      label: label.trim() === "" ? null : label.trim(),
      isHeaderRow,
      notes,
    });
    runs = [];
    notes = [];
    label = "";
  };
  const word = (name: string, value: number | null): void => {
    const isOn = value !== 0;
    const destination = destinations[name];
    if (destination !== undefined && !(state.target === "skip" && destination !== "title" && destination !== "author"))
      state.target = destination;
    else if (isOptional) state.target = "skip";
    else if (name === "ansicpg") documentPage = value ?? 1252;
    else if (name === "mac") documentPage = 10000;
    else if (name === "f") state.font = value ?? 0;
    else if (name === "fcharset" && state.target === "fonts") fontPages.set(state.font, codePageOfCharset(value ?? 0));
    else if (name === "uc") state.fallback = value ?? 1;
    else if (name === "u") {
      add(String.fromCharCode(((value ?? 0) + 65_536) % 65_536));
      toSkip = state.fallback;
    } else if (name === "plain") Object.assign(state, { bold: false, hidden: false, raised: false, size: 24 });
    else if (name === "b") state.bold = isOn;
    else if (name === "v" || name === "deleted") state.hidden = isOn;
    else if (name === "super") state.raised = isOn;
    else if (name === "nosupersub") state.raised = false;
    else if (name === "fs") state.size = value ?? 24;
    else if (characters[name] !== undefined) add(characters[name]);
    else if (state.target === "styles" && name === "s") style.number = value ?? 0;
    else if (state.target === "note" && (name === "par" || name === "line")) note += " ";
    else if (state.target === "body") layout(name, value);
  };
  const layout = (name: string, value: number | null): void => {
    if (name === "pard") paragraph = freshParagraph();
    else if (name === "s") paragraph.style = value ?? 0;
    else if (name === "outlinelevel") paragraph.outline = value;
    else if (name === "intbl") paragraph.inTable = true;
    else if (name === "ls") paragraph.list = value;
    else if (name === "ilvl") paragraph.depth = value ?? 0;
    else if (name === "trowd") isHeaderRow = false;
    else if (name === "trhdr") isHeaderRow = true;
    else if (name === "cell" || name === "nestcell") endLine("cell");
    else if (name === "row" || name === "nestrow") endLine("row");
    else if (name === "par" || name === "sect" || name === "page") {
      // Inside a cell a paragraph's end is a line break of the cell.
      if (paragraph.inTable) add("\n");
      else endLine("paragraph");
    }
  };

  for (const token of rtfTokens(source)) {
    const isText = token.kind === "text" || token.kind === "byte";
    if (toSkip > 0 && isText) {
      const length = token.kind === "text" ? token.text.length : 1;
      const cut = Math.min(toSkip, length);
      toSkip -= cut;
      if (token.kind === "byte" || cut === length) continue;
      token.text = token.text.slice(cut);
    }
    if (token.kind === "byte") {
      bytes.push(token.byte);
      continue;
    }
    if (token.kind === "text" && state.target !== "skip") {
      // Eight-bit characters set bare stand in the code page too.
      for (const character of token.text) bytes.push((character.codePointAt(0) ?? 0) & 0xff);
      flush();
      continue;
    }
    flush();
    if (token.kind === "open") {
      stack.push({ ...state });
      isOptional = false;
      toSkip = 0;
      if (stack.length > maximumDepth) return document;
    } else if (token.kind === "close") {
      const outer = stack.pop();
      if (outer === undefined) break;
      if (state.target === "note" && outer.target !== "note" && note.trim() !== "") {
        notes.push(note.trim());
        note = "";
      }
      state = outer;
      toSkip = 0;
      isOptional = false;
      if (stack.length === 0) document.isWhole = true;
    } else if (token.kind === "symbol") {
      if (token.symbol === "*") isOptional = true;
      else add(symbols[token.symbol] ?? "");
    } else if (token.kind === "word") {
      word(token.word, token.value);
      isOptional = false;
    }
  }
  endLine("paragraph");
  return document;
}
