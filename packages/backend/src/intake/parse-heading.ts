export interface HeadingParts {
  /** What the heading calls itself; null where it bears at most a number. */
  label: "part" | "chapter" | "appendix" | null;
  /** Printed number ("3", "2.4", "IV", "A"); null where there is none. */
  number: string | null;
  /** True when a stop, bracket, dot or label shows that the number is one: "3. Costs" but not "3 costs". */
  marked: boolean;
  /** Title without label and number; empty where the heading is a label alone. */
  title: string;
}

const words =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";
const numberWords = words.split("|");
const numeral = `\\d{1,3}|[IVXLC]+|${words}`;
const partPattern = new RegExp(`^(?:part|volume|book)\\s+(${numeral})(?![\\w.]*\\w)[\\s.:–—-]*(.*)$`, "i");
const chapterPattern = new RegExp(
  `^(?:chapter|ch\\.|unit|module|lesson|lecture|week|session|topic)\\s*(${numeral})(?![\\w.]*\\w)[\\s.:–—|-]*(.*)$`,
  "i",
);

/** Takes a heading apart: "Chapter 3. Loops" → chapter 3 "Loops"; "2.4 Sets" → 2.4 "Sets". Titles keep their case. */
export function parseHeading(text: string): HeadingParts {
  const part = partPattern.exec(text);
  if (part !== null) return labelled("part", part);
  const chapter = chapterPattern.exec(text);
  if (chapter !== null) return labelled("chapter", chapter);
  const appendix = /^appendix(?:\s+([A-Z]|\d{1,2}|[IVX]+)(?!\w))?[\s.:–—-]*(.*)$/i.exec(text);
  if (appendix !== null && (appendix[1] !== undefined || appendix[2] === "" || /^appendix\s*[.:–—-]/i.test(text)))
    return labelled("appendix", appendix);
  const dotted = /^(?:section\s+|§\s*)?(\d{1,3}(?:[.–-]\d{1,3})+|[A-Z](?:\.\d{1,3})+)[.):]?\s+(\S.*)$/i.exec(text);
  if (dotted !== null)
    return { label: null, number: (dotted[1] ?? "").replace(/[–-]/g, "."), marked: true, title: dotted[2] ?? "" };
  const stopped =
    /^(?:section\s+|§\s*)?(\d{1,3}|[IVXLC]+)[.):]\s+(\S.*)$/.exec(text) ??
    /^(?:section|§)\s*(\d{1,3})\s+(\S.*)$/i.exec(text);
  if (stopped !== null) return { label: null, number: stopped[1] ?? null, marked: true, title: stopped[2] ?? "" };
  const plain = /^(\d{1,2})\s+(\p{L}.*)$/u.exec(text);
  if (plain !== null) return { label: null, number: plain[1] ?? null, marked: false, title: plain[2] ?? "" };
  return { label: null, number: null, marked: false, title: text };
}

function labelled(label: "part" | "chapter" | "appendix", match: RegExpExecArray): HeadingParts {
  const number = match[1] ?? null;
  const word = number === null ? -1 : numberWords.indexOf(number.toLowerCase());
  return { label, number: word >= 0 ? String(word + 1) : number, marked: true, title: (match[2] ?? "").trim() };
}

/** How deep a printed number stands: "3" 1, "3.2" 2; null without a number. */
export function numberDepth(number: string | null): number | null {
  return number === null ? null : number.split(".").length;
}
