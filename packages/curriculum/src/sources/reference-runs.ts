import type { BibliographicRecord } from "../model/source.ts";
import { formatAuthors, formatEditors } from "./format-contributors.ts";
import { citedDate, citedYear } from "./format-date.ts";
import { formatEdition } from "./format-edition.ts";
import { doiAddress, pageLocator, pageRange } from "./format-locator.ts";
import { workKind } from "./work-kind.ts";
import type { WorkKind } from "./work-kind.ts";

/** A stretch of a reference in one type face. */
interface ReferenceRun {
  text: string;
  italic: boolean;
}

export interface ReferenceOptions {
  /** The letter that tells works of one author and year apart. */
  yearSuffix?: string;
}

const plain = (text: string): ReferenceRun => ({ text, italic: false });
const italic = (text: string): ReferenceRun => ({ text, italic: true });

function fullTitle(record: BibliographicRecord): string {
  const title = record.title.trim();
  const subtitle = record.subtitle?.trim() ?? "";
  if (subtitle === "") return title;
  return /[?!:]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function isAuthor(record: BibliographicRecord, name: string): boolean {
  return record.authors.some((author) => "literal" in author && author.literal.trim() === name.trim());
}

/** A publisher that is also the author is not named twice. */
function publisherElement(record: BibliographicRecord, name = record.publisher): ReferenceRun[] {
  return name === undefined || name.trim() === "" || isAuthor(record, name) ? [] : [plain(name.trim())];
}

function numberLabel(kind: WorkKind, number: string): string {
  if (/^\p{L}/u.test(number.trim())) return number.trim();
  return `${kind === "standard" ? "Standard" : "Report"} No. ${number.trim()}`;
}

function inParentheses(parts: (string | null)[]): ReferenceRun[] {
  const present = parts.filter((part) => part !== null && part !== "");
  return present.length === 0 ? [] : [plain(` (${present.join(", ")})`)];
}

function titleElement(record: BibliographicRecord, kind: WorkKind): ReferenceRun[] {
  const title = fullTitle(record);
  if (kind === "article" || kind === "chapter") return [plain(title)];
  const notes = inParentheses([
    record.number === undefined ? null : numberLabel(kind, record.number),
    formatEdition(record.edition),
    kind === "book" && record.volume !== undefined ? `Vol. ${record.volume}` : null,
  ]);
  const thesis = [record.genre, record.publisher].filter((part) => part !== undefined).join(", ");
  return [italic(title), ...notes, ...(kind === "thesis" ? [plain(` [${thesis}]`)] : [])];
}

function articleSource(record: BibliographicRecord): ReferenceRun[] {
  const runs = [italic(record.containerTitle ?? "")];
  if (record.volume !== undefined) runs.push(plain(", "), italic(record.volume));
  if (record.issue !== undefined) runs.push(plain(`${record.volume === undefined ? ", " : ""}(${record.issue})`));
  if (record.pages !== undefined) {
    // Electronic journals number articles instead of pages.
    const isArticleNumber = /^e\d+$/iu.test(record.pages.trim());
    runs.push(plain(`, ${isArticleNumber ? "Article " : ""}${pageRange(record.pages)}`));
  }
  return runs;
}

function chapterSource(record: BibliographicRecord): ReferenceRun[] {
  const editors = formatEditors(record.editors ?? []);
  return [
    plain(editors === "" ? "In " : `In ${editors}, `),
    italic(record.containerTitle ?? ""),
    ...inParentheses([
      formatEdition(record.edition),
      record.volume === undefined ? null : `Vol. ${record.volume}`,
      record.pages === undefined ? null : pageLocator(record.pages),
    ]),
  ];
}

function sourceElements(record: BibliographicRecord, kind: WorkKind): ReferenceRun[][] {
  switch (kind) {
    case "article":
      return [articleSource(record)];
    case "chapter":
      return [chapterSource(record), publisherElement(record)];
    case "thesis":
      return [publisherElement(record, record.containerTitle)];
    case "web-page":
    case "preprint":
      return [publisherElement(record, record.containerTitle ?? record.publisher)];
    default:
      return [publisherElement(record)];
  }
}

/** Each element ends with one full stop, whatever it ended with before. */
function endElement(element: ReferenceRun[]): ReferenceRun[] {
  const last = element.at(-1);
  return last === undefined || (/[.?!]["”’)]?$/u.test(last.text) && !last.text.endsWith(".)"))
    ? element
    : [...element, plain(".")];
}

/** The reference in APA 7 as runs of upright and italic type. */
export function referenceRuns(record: BibliographicRecord, options: ReferenceOptions = {}): ReferenceRun[] {
  const kind = workKind(record);
  const date = kind === "web-page" ? citedDate : citedYear;
  const dateElement = [plain(`(${date(record.published, options.yearSuffix)})`)];
  const authors = formatAuthors(record.authors);
  const title = titleElement(record, kind);
  const head = authors === "" ? [title, dateElement] : [[plain(authors)], dateElement, title];
  const elements = [...head, ...sourceElements(record, kind)].filter((element) => element.length > 0).map(endElement);
  const address = doiAddress(record.doi) ?? record.url?.trim() ?? "";
  if (address !== "") elements.push([plain(address)]);
  return elements.flatMap((element, index) => (index === 0 ? element : [plain(" "), ...element]));
}
