import { termsOf } from "../index-terms.ts";

export interface StatedObjective {
  documentId: string;
  /** The section that states it. */
  sectionId: string;
  text: string;
}

export interface TaughtSection {
  documentId: string;
  sectionId: string;
  parentId: string | null;
  title: string;
}

// Below that a heading shares a word or two with any objective of its chapter.
const leastCover = 0.6;

const keyOf = ({ documentId, sectionId }: { documentId: string; sectionId: string | null }) =>
  `${documentId}#${sectionId ?? ""}`;

/** Share of a heading's terms that the objective says. */
function coverOf(objective: ReadonlySet<string>, title: string): number {
  const terms = new Set(termsOf(title));
  return terms.size === 0 ? 0 : terms.intersection(objective).size / terms.size;
}

/** The only section whose heading the objective says, as far as it must; undefined where none or several are. */
function namedSection(text: string, parts: readonly TaughtSection[]): TaughtSection | undefined {
  const said = new Set(termsOf(text));
  const ranked = parts
    .map((part) => ({ part, cover: coverOf(said, part.title) }))
    .toSorted((a, b) => b.cover - a.cover);
  const [best, next] = ranked;
  if (!best || best.cover < leastCover || best.cover === next?.cover) return undefined;
  return best.part;
}

/**
 * The section that each objective speaks of, as "documentId#sectionId". A chapter that lists the objectives of all its
 * sections is taken apart: an objective goes to the section whose heading it says; where a chapter has as many objectives
 * as sections, the others go by their places; what is left is the chapter's, and any of its sections answers it.
 * `sections` in the order of their documents.
 */
export function placeObjectives(
  objectives: readonly StatedObjective[],
  sections: readonly TaughtSection[],
): { text: string; section: string }[] {
  const partsOf = Map.groupBy(sections, ({ documentId, parentId }) => keyOf({ documentId, sectionId: parentId }));
  return [...Map.groupBy(objectives, keyOf)].flatMap(([stated, list]) => {
    const parts = partsOf.get(stated) ?? [];
    return list.map(({ text }, place) => {
      const byPlace = list.length === parts.length ? parts[place] : undefined;
      const part = namedSection(text, parts) ?? byPlace;
      return { text, section: part ? keyOf(part) : stated };
    });
  });
}
