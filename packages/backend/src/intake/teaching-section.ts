import type { Section } from "@curriculum/curriculum/model/document.ts";

export type SectionIndex = ReadonlyMap<string, Section>;

export function indexSections(sections: readonly Section[]): SectionIndex {
  return new Map(sections.map((section) => [section.id, section]));
}

export function isTeaching(section: Section): boolean {
  return section.kind === "chapter" || section.kind === "section";
}

/** The innermost chapter or section around (or equal to) a section; null outside all chapters. */
export function teachingSectionOf(section: Section, index: SectionIndex): Section | null {
  let at: Section | undefined = section;
  while (at !== undefined && !isTeaching(at)) at = at.parentId === null ? undefined : index.get(at.parentId);
  return at ?? null;
}

/** The chapter around (or equal to) a section; null outside all chapters. */
export function chapterOf(section: Section, index: SectionIndex): Section | null {
  let at: Section | undefined = section;
  let outermost: Section | null = null;
  while (at !== undefined) {
    if (at.kind === "chapter") return at;
    if (isTeaching(at)) outermost = at;
    at = at.parentId === null ? undefined : index.get(at.parentId);
  }
  return outermost;
}

/** Blocks that belong to a section itself and to none of its subsections. */
export function ownBlocks(section: Section, sections: readonly Section[]): number[] {
  const children = sections.filter((other) => other.parentId === section.id);
  const own: number[] = [];
  for (let block = section.firstBlock; block < section.lastBlock; block += 1) {
    if (!children.some((child) => block >= child.firstBlock && block < child.lastBlock)) own.push(block);
  }
  return own;
}
