import type { PrintDocument } from "../documents/document-tree.ts";

/** A contents list longer than a page helps nobody. */
const mostEntries = 40;
/** Fewer headings are seen at a glance. */
const fewestEntries = 3;

/** How many levels of headings the contents list: 0 for none. A glossary is its own contents. */
export function contentsDepth({ key, blocks }: PrintDocument): 0 | 1 | 2 {
  const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const upTo = (depth: number): number => levels.filter((level) => level <= depth).length;
  if (key === "glossary" || upTo(2) < fewestEntries) return 0;
  return upTo(2) <= mostEntries ? 2 : 1;
}
