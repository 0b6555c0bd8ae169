import type { Section } from "@curriculum/curriculum/model/document.ts";
import type { PlacedBlock } from "./place-blocks.ts";
import { chapterOf, indexSections, isTeaching, ownBlocks } from "./teaching-section.ts";

/**
 * Returns a function that finds the section which first uses a term: inside the chapter of the list that defines it,
 * or in the whole book for a glossary at its end. The list's own chapter where no section uses it; null without a chapter.
 */
export function findFirstUse(
  sections: readonly Section[],
  placed: readonly PlacedBlock[],
): (term: string, list: Section) => string | null {
  const index = indexSections(sections);
  const teaching = sections.filter(isTeaching).map((section) => ({ section, chapter: chapterOf(section, index) }));
  // Most documents list no terms, and most terms stand in the first sections looked at.
  const texts = new Map<Section, string>();
  const textOf = (section: Section) => {
    const known = texts.get(section);
    if (known !== undefined) return known;
    const own = ownBlocks(section, sections).map((block) => placed[block]?.block.text ?? "");
    const text = foldForSearch(own.join("\n"));
    texts.set(section, text);
    return text;
  };
  return (term, list) => {
    const chapter = chapterOf(list, index);
    const scope = teaching.filter((entry) => chapter === null || entry.chapter === chapter);
    // The chapter's own opening mentions much in passing; its sections teach.
    const ordered = [
      ...scope.filter((entry) => entry.section !== chapter),
      ...scope.filter((entry) => entry.section === chapter),
    ];
    for (const form of formsOf(term)) {
      const hit = ordered.find((entry) => textOf(entry.section).includes(form));
      if (hit !== undefined) return hit.section.id;
    }
    return chapter?.id ?? null;
  };
}

function foldForSearch(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
}

/** Forms to look for, surest first: "body mass index (BMI)" → the words, the letters; then without an ending. */
function formsOf(term: string): string[] {
  const bracket = /\(([^)]+)\)/.exec(term)?.[1];
  const plain = foldForSearch(term.replace(/\([^)]*\)/g, " "));
  const forms = [plain, `${plain.trimEnd()}s `, plain.replace(/s $/, " ")];
  if (bracket !== undefined) forms.push(foldForSearch(bracket));
  if (plain.length > 8) forms.push(plain.slice(0, -2));
  return forms.filter((form) => form.trim().length > 1);
}
