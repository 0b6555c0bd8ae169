import {
  closedKinds,
  type CleanDocument,
  type Section,
  type SectionKind,
} from "@curriculum/curriculum/model/document.ts";

/** Kinds whose text teaches. Anything else (objectives, questions, answers, references …) gives no evidence. */
const teachingKinds: ReadonlySet<SectionKind> = new Set(["part", "chapter", "section", "summary"]);

/** How a section's own blocks are used: running text, a list of key terms, or not at all. */
export type SectionUse = "teaching" | "key-terms" | "none";

/** For each block the innermost section that holds it, and how its text is used. */
export interface BlockUse {
  section: Section | null;
  use: SectionUse;
}

/** A section inside a closed one (a heading in an answer key) is closed as well. */
export function useOfBlocks(document: CleanDocument): BlockUse[] {
  const byId = new Map(document.sections.map((section) => [section.id, section]));
  const uses = new Map(document.sections.map((section) => [section.id, useOfSection(section, byId)]));
  // A document without headings is one stretch of teaching text.
  const outside: SectionUse = document.sections.length === 0 ? "teaching" : "none";
  const result: BlockUse[] = document.blocks.map(() => ({ section: null, use: outside }));
  const outermostFirst = document.sections.toSorted(
    (a, b) => a.firstBlock - b.firstBlock || b.lastBlock - a.lastBlock || a.level - b.level,
  );
  for (const section of outermostFirst) {
    const use = uses.get(section.id) ?? "none";
    for (let index = section.firstBlock; index < section.lastBlock; index += 1) result[index] = { section, use };
  }
  return result;
}

function useOfSection(section: Section, byId: ReadonlyMap<string, Section>): SectionUse {
  if (section.kind === "key-terms") return "key-terms";
  for (let at: Section | undefined = section; at !== undefined; at = byId.get(at.parentId ?? "")) {
    if (closedKinds.includes(at.kind)) return "none";
    if (at.kind === "key-terms") return "key-terms";
  }
  return teachingKinds.has(section.kind) ? "teaching" : "none";
}
