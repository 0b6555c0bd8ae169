/** What a stored citation knows of its place. */
export interface CitedPlace {
  quote: string;
  /** Headings from the chapter down. */
  sectionPath: readonly string[];
  /** Offset in the plain text of the document that it was taken from; null where it was not kept. */
  charStart: number | null;
}

export interface QuotablePassage {
  id: string;
  content: string;
  sectionPath: readonly string[];
  charStart: number | null;
}

export interface FoundQuotation {
  passageId: string;
  /** As it stands in the passage now: spaces, hyphens and quotation marks may be set otherwise than before. */
  quote: string;
  charStart: number | null;
}

/**
 * Finds quotations again in another reading of their source or in another edition of it: word for word first, then with
 * spaces, hyphens and quotation marks set otherwise. Of several places the one whose headings agree best, then the one
 * nearest to the old offset. Null where no passage holds it: a quotation is never guessed.
 */
export function quotationFinder(passages: readonly QuotablePassage[]): (cited: CitedPlace) => FoundQuotation | null {
  const folded = new Map<QuotablePassage, Folded>();
  const foldedOf = (passage: QuotablePassage) => {
    const kept = folded.get(passage) ?? fold(passage.content);
    folded.set(passage, kept);
    return kept;
  };
  return (cited) => {
    const exact = passages.flatMap((passage) => {
      const at = passage.content.indexOf(cited.quote);
      return at < 0 ? [] : [{ passage, at, quote: cited.quote }];
    });
    if (exact.length > 0) return nearest(exact, cited);
    const wanted = fold(cited.quote).text;
    const alike = passages.flatMap((passage) => {
      const { text, origins } = foldedOf(passage);
      const start = wanted === "" ? -1 : text.indexOf(wanted);
      if (start < 0) return [];
      const at = origins[start]!;
      return [{ passage, at, quote: passage.content.slice(at, origins[start + wanted.length - 1]! + 1) }];
    });
    return nearest(alike, cited);
  };
}

interface Place {
  passage: QuotablePassage;
  at: number;
  quote: string;
}

function nearest(places: readonly Place[], cited: CitedPlace): FoundQuotation | null {
  const weighed = places.map((place) => {
    const charStart = place.passage.charStart === null ? null : place.passage.charStart + place.at;
    const agreeing = place.passage.sectionPath.filter((title) => cited.sectionPath.includes(title)).length;
    const distance = charStart === null || cited.charStart === null ? 0 : Math.abs(charStart - cited.charStart);
    return { passageId: place.passage.id, quote: place.quote, charStart, agreeing, distance };
  });
  const [best] = weighed.toSorted((a, b) => b.agreeing - a.agreeing || a.distance - b.distance);
  return best === undefined ? null : { passageId: best.passageId, quote: best.quote, charStart: best.charStart };
}

interface Folded {
  text: string;
  /** Of each unit of `text`, where it stands in the whole. */
  origins: number[];
}

const plain: Record<string, string> = { "‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "–": "-", "—": "-" };

/** Plain quotation marks and dashes, one space for many, and between two letters neither space nor hyphen: figures and signs stay. */
function fold(whole: string): Folded {
  const origins: number[] = [];
  let text = "";
  for (const { 0: found, index } of whole.matchAll(/[-‐]\s*|\s+|\u00ad|[^\s]/gu)) {
    const isGap = /^[-‐]?\s*$/u.test(found);
    if (found === "\u00ad" || (isGap && isBetweenLetters(whole, index, found))) continue;
    const kept = found.trim() === "" ? " " : (plain[found.trim()] ?? found.trim());
    for (let unit = 0; unit < kept.length; unit += 1) origins.push(index + unit);
    text += kept;
  }
  return { text, origins };
}

function isBetweenLetters(whole: string, at: number, found: string): boolean {
  return /\p{L}$/u.test(whole.slice(Math.max(0, at - 2), at)) && /^\p{L}/u.test(whole.slice(at + found.length));
}
