import { franc } from "franc-min";

/** Fewer letters than this name no language surely: titles, tables of figures, code. */
const leastLetters = 60;
/** Places looked at, spread over the document: a preface or a quotation may be in another language. */
const places = 9;
/** Letters looked at in each place; more add nothing (measured on 20 languages). */
const placeLetters = 600;

/**
 * The language of a text as a BCP 47 tag ("en", "de"), by its groups of three letters; "und" where it is short or its
 * parts disagree. A declared tag wins when it is a well-formed one ("en-GB"); converters leave nonsense such as "C".
 */
export function detectLanguage(text: string, declared: string | undefined): string {
  const tag = declared?.trim().replaceAll("_", "-") ?? "";
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && tag.toLowerCase() !== "und") return canonical(tag);
  const parts = partsOf(text);
  if (parts.length === 0) return "und";
  const votes = new Map<string, number>();
  for (const part of parts) {
    const found = franc(part);
    votes.set(found, (votes.get(found) ?? 0) + 1);
  }
  const [best = "und", count = 0] = [...votes].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0] ?? [];
  return best !== "und" && count > parts.length / 2 ? canonical(best) : "und";
}

/** Words from places at even distances, so that a long text is not cleaned as a whole; none where there are too few. */
function partsOf(text: string): string[] {
  const count = text.length <= placeLetters * 2 ? 1 : Math.min(places, Math.floor(text.length / placeLetters));
  const length = text.length / count;
  const found = Array.from({ length: count }, (_, index) =>
    wordsWithin(text.slice(Math.floor(length * index), Math.floor(length * (index + 1)))),
  );
  const telling = found.filter((words) => weightOf(words) >= leastLetters);
  // Tables of figures hold a few words here and there: together they may be enough.
  const together = found.join(" ");
  return telling.length > 0 || weightOf(together) < leastLetters ? telling : [together];
}

/** The first words of a stretch of text, as many letters as are looked at. */
function wordsWithin(stretch: string): string {
  let words = "";
  for (let at = 0; at < stretch.length && words.length < placeLetters; at += placeLetters * 2) {
    words += stretch.slice(at, at + placeLetters * 2).replace(/[^\p{L}\p{M}'’]+/gu, " ");
  }
  return words.trim().slice(0, placeLetters);
}

/** A Chinese or Japanese sign says as much as a short word. */
function weightOf(words: string): number {
  const signs = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return words.replaceAll(" ", "").length + signs * 3;
}

/** "deu" → "de", "cmn" → "zh", "en-gb" → "en-GB". */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "und";
  } catch {
    // Well-formed to the eye but not to the standard, as "en-a".
    return tag.split("-")[0]?.toLowerCase() ?? "und";
  }
}
