import { joinPostings } from "./join-postings.ts";
import { joinTerms } from "./join-terms.ts";
import { isGone, numberPart } from "./part-numbers.ts";
import type { PartNumbers, Totals } from "./part-numbers.ts";
import type { SearchIndex } from "./search-index.ts";

/** What of a list is kept, in order. */
function kept<T>(lists: readonly (readonly T[])[], numbers: readonly Uint32Array[]): T[] {
  const result: T[] = [];
  for (const [part, list] of lists.entries()) {
    for (const [at, value] of list.entries()) if (numbers[part]![at] !== isGone) result.push(value);
  }
  return result;
}

function joinSections(
  parts: readonly SearchIndex[],
  places: readonly PartNumbers[],
  totals: Totals,
): Pick<
  SearchIndex,
  "documentOfSection" | "sectionStart" | "sectionPassages" | "sectionLength" | "titleLength" | "sectionOfPassage"
> {
  const documentOfSection = new Uint32Array(totals.sections);
  const sectionStart = new Uint32Array(totals.sections + 1);
  const sectionPassages = new Uint32Array(totals.passages);
  const sectionLength = new Uint32Array(totals.sections);
  const titleLength = new Uint8Array(totals.sections * 3);
  const sectionOfPassage = new Uint32Array(totals.passages);
  let filled = 0;
  for (const [at, part] of parts.entries()) {
    const { documents, sections, passages } = places[at]!;
    for (const [own, section] of sections.entries()) {
      if (section === isGone) continue;
      documentOfSection[section] = documents[part.documentOfSection[own]!]!;
      sectionLength[section] = part.sectionLength[own]!;
      titleLength.set(part.titleLength.subarray(own * 3, own * 3 + 3), section * 3);
      for (let place = part.sectionStart[own]!; place < part.sectionStart[own + 1]!; place += 1) {
        const passage = passages[part.sectionPassages[place]!]!;
        sectionPassages[filled] = passage;
        sectionOfPassage[passage] = section;
        filled += 1;
      }
      sectionStart[section + 1] = filled;
    }
  }
  return { documentOfSection, sectionStart, sectionPassages, sectionLength, titleLength, sectionOfPassage };
}

function joinLengths(parts: readonly SearchIndex[], places: readonly PartNumbers[], total: number): Uint16Array {
  const bodyLength = new Uint16Array(total);
  for (const [at, part] of parts.entries()) {
    for (const [own, passage] of places[at]!.passages.entries()) {
      if (passage !== isGone) bodyLength[passage] = part.bodyLength[own]!;
    }
  }
  return bodyLength;
}

/**
 * One index over the documents of all parts but those that are gone, in the order of the parts: it ranks as if it had
 * been built from their passages. A document stands in one part only; `gone` names documents of the first part. No text is read: adding a book to a library costs
 * a copy of the library's index.
 */
export function joinIndexes(parts: readonly SearchIndex[], gone: ReadonlySet<string> = new Set()): SearchIndex {
  const totals: Totals = { documents: 0, sections: 0, passages: 0 };
  const places = parts.map((part, at) => numberPart(part, at === 0 ? gone : new Set(), totals));
  const joined = joinTerms(parts);
  const documents = places.map((place) => place.documents);
  return {
    passageIds: kept(
      parts.map((part) => part.passageIds),
      places.map((place) => place.passages),
    ),
    sectionIds: kept(
      parts.map((part) => part.sectionIds),
      places.map((place) => place.sections),
    ),
    documentIds: kept(
      parts.map((part) => part.documentIds),
      documents,
    ),
    documentMarks: kept(
      parts.map((part) => part.documentMarks),
      documents,
    ),
    terms: joined.terms,
    termNumbers: joined.termNumbers,
    ...joinSections(parts, places, totals),
    bodyLength: joinLengths(parts, places, totals.passages),
    ...joinPostings(parts, places, joined),
  };
}
