import type { SearchIndex } from "./search-index.ts";

export const isGone = 0xff_ff_ff_ff;

/** Where the documents, sections and passages of one part stand in the joined index; `isGone` for what is left out. */
export interface PartNumbers {
  documents: Uint32Array;
  sections: Uint32Array;
  passages: Uint32Array;
  /** Passages before this one that are left out; one longer than the passages. */
  goneBefore: Uint32Array;
}

/** How many of each stand in the joined index so far. */
export interface Totals {
  documents: number;
  sections: number;
  passages: number;
}

/** Numbers what a part keeps after what earlier parts keep; moves the totals on. */
export function numberPart(part: SearchIndex, gone: ReadonlySet<string>, totals: Totals): PartNumbers {
  const documents = Uint32Array.from(part.documentIds, (id) => (gone.has(id) ? isGone : totals.documents++));
  const sections = Uint32Array.from(part.documentOfSection, (document) =>
    documents[document] === isGone ? isGone : totals.sections++,
  );
  const passages = new Uint32Array(part.passageIds.length);
  const goneBefore = new Uint32Array(passages.length + 1);
  for (let passage = 0; passage < passages.length; passage += 1) {
    const isLeftOut = sections[part.sectionOfPassage[passage]!] === isGone;
    passages[passage] = isLeftOut ? isGone : totals.passages++;
    goneBefore[passage + 1] = goneBefore[passage]! + (isLeftOut ? 1 : 0);
  }
  return { documents, sections, passages, goneBefore };
}
