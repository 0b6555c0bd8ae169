import type { StatedFacts } from "./reading.ts";

const months = "january february march april may june july august september october november december".split(" ");

/** Facts that a title page or imprint prints: year of copyright, licence, ISBN, DOI, edition. */
export function titlePageFacts(text: string): StatedFacts {
  const facts: StatedFacts = {};
  const year = /(?:©|\(c\)|copyright|published(?: (?:in|by))?)[^.\n]{0,60}?\b((?:19|20)\d{2})\b/i.exec(text)?.[1];
  if (year !== undefined) facts.published = year;
  const licence =
    /\b(CC[ -]BY(?:-(?:NC|SA|ND))*(?: \d\.\d)?|CC0)\b/.exec(text)?.[1] ??
    /\b(Creative Commons [A-Z][A-Za-z-]+(?: \d\.\d)?(?: International)?(?: Licen[cs]e)?)/.exec(text)?.[1];
  if (licence !== undefined) facts.licence = licence;
  const isbn = /\bISBN(?:-1[03])?[:\s]*((?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx])\b/.exec(text)?.[1];
  if (isbn !== undefined) facts.isbn = isbn.replace(/\s/g, "");
  const doi = /\b(?:doi:\s*|doi\.org\/)(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)])/i.exec(text)?.[1];
  if (doi !== undefined) facts.doi = doi;
  const edition = /\b((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|revised) edition)\b/i.exec(
    text,
  )?.[1];
  if (edition !== undefined) facts.edition = edition;
  const type = /\btype:\s*([a-z-]+)/i.exec(text)?.[1];
  if (type !== undefined) facts.type = type.toLowerCase();
  return facts;
}

/** "16 February 2026", "2026-02-16T…", "Feb 2026", "2026" → ISO date of the precision given; undefined where there is no year. */
export function isoDate(text: string): string | undefined {
  const iso = /\b((?:1[5-9]|20)\d{2}-\d{2}(?:-\d{2})?)(?!\d)/.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const year = /\b((?:1[5-9]|20)\d{2})\b/.exec(text)?.[1];
  if (year === undefined) return undefined;
  const month = months.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}[a-z]*\\b`, "i").test(text));
  if (month < 0) return year;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(text.replace(year, ""))?.[1];
  const prefix = `${year}-${String(month + 1).padStart(2, "0")}`;
  return day === undefined ? prefix : `${prefix}-${day.padStart(2, "0")}`;
}
