/** Where text goes: the body, a note, a field of the document information, a table at the file's head, or nowhere. */
export type RtfTarget = "body" | "note" | "fonts" | "styles" | "label" | "title" | "author" | "skip";

/** What a group's opening hands on to the groups inside it. */
export interface RtfState {
  target: RtfTarget;
  bold: boolean;
  hidden: boolean;
  raised: boolean;
  /** Half points. */
  size: number;
  font: number;
  /** Characters that follow a "\u" escape for old readers. */
  fallback: number;
}

/** Formatting that holds until the next "\pard". */
export interface RtfParagraph {
  style: number;
  outline: number | null;
  inTable: boolean;
  list: number | null;
  depth: number;
}

export const freshParagraph = (): RtfParagraph => ({ style: 0, outline: null, inTable: false, list: null, depth: 0 });

/** Destinations by their control word. Anything marked as optional ("\*") and not named here is skipped. */
export const destinations: Record<string, RtfTarget> = {
  fonttbl: "fonts",
  stylesheet: "styles",
  listtext: "label",
  pntext: "label",
  footnote: "note",
  title: "title",
  author: "author",
  info: "skip",
  colortbl: "skip",
  pict: "skip",
  object: "skip",
  fldinst: "skip",
  header: "skip",
  headerl: "skip",
  headerr: "skip",
  headerf: "skip",
  footer: "skip",
  footerl: "skip",
  footerr: "skip",
  footerf: "skip",
  annotation: "skip",
  atnid: "skip",
  atnauthor: "skip",
  tc: "skip",
  xe: "skip",
  bkmkstart: "skip",
  bkmkend: "skip",
  listtable: "skip",
  listoverridetable: "skip",
  rsidtbl: "skip",
  generator: "skip",
  pntxta: "skip",
  pntxtb: "skip",
  nonshppict: "skip",
  template: "skip",
  comment: "skip",
  themedata: "skip",
  revtbl: "skip",
  ftnsep: "skip",
  aftnsep: "skip",
};

/** Characters with a control word of their own. */
export const characters: Record<string, string> = {
  tab: "\t",
  line: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};

export const symbols: Record<string, string> = { "\\": "\\", "{": "{", "}": "}", "~": "\u00a0", _: "-", "-": "\u00ad" };
