import type { Section, SourceObjective } from "@curriculum/curriculum/model/document.ts";
import { objectiveCue } from "./find-objective-regions.ts";
import { itemOffsets } from "./place-blocks.ts";
import type { PlacedBlock } from "./place-blocks.ts";
import { apparatusKind } from "./section-titles.ts";
import { indexSections, isTeaching, teachingSectionOf } from "./teaching-section.ts";

/** The objectives that the source states, each with the teaching section that it opens. */
export function collectObjectives(sections: readonly Section[], placed: readonly PlacedBlock[]): SourceObjective[] {
  const index = indexSections(sections);
  return sections.flatMap((section, position) => {
    if (section.kind !== "objectives") return [];
    // A list of objectives above the first chapter serves the chapter that follows.
    const owner = teachingSectionOf(section, index) ?? sections.slice(position).find(isTeaching);
    if (owner === undefined) return [];
    const children = sections.filter((other) => other.parentId === section.id);
    const found: SourceObjective[] = [];
    for (let at = section.firstBlock; at < section.lastBlock; at += 1) {
      if (children.some((child) => at >= child.firstBlock && at < child.lastBlock)) continue;
      const block = placed[at];
      if (block !== undefined) found.push(...objectivesIn(block).map((stated) => ({ ...stated, sectionId: owner.id })));
    }
    return found;
  });
}

function objectivesIn(placed: PlacedBlock): { text: string; charStart: number }[] {
  const { block } = placed;
  if (block.kind === "list") {
    const offsets = itemOffsets(placed);
    return block.items.flatMap((item, index) => objective(item, offsets[index] ?? block.charStart));
  }
  if (block.kind === "table") {
    return block.rows
      .slice(block.headerRows)
      .flatMap((row) => objective(row.toSorted((a, b) => b.length - a.length)[0] ?? "", block.charStart));
  }
  if (block.kind !== "paragraph" || apparatusKind(block.text) !== null || block.text.endsWith(":")) return [];
  return objectiveCue.test(block.text)
    ? inlineObjectives(block.text, block.charStart)
    : objective(block.text, block.charStart);
}

function objective(text: string, charStart: number): { text: string; charStart: number }[] {
  const bare = text.replace(/^(?:(?:LO|CO|CLO|ILO)\s*-?\d+(?:\.\d+)*|\d+(?:\.\d+)*[.):]?)\s*[:.–—-]?\s+/, "");
  return bare.split(" ").length < 2 ? [] : [{ text: bare, charStart: charStart + text.length - bare.length }];
}

/** "…you will be able to define a schema; compare two models; and judge their cost." */
function inlineObjectives(text: string, charStart: number): { text: string; charStart: number }[] {
  const start = /\b(?:able to|how to|learn to|learn about|know how to|learn)\s*:?\s+/.exec(text);
  if (start === null) return [];
  let at = start.index + start[0].length;
  const parts = text.slice(at).split(/(;\s*(?:and\s+)?)/);
  return parts.flatMap((part, index) => {
    const offset = at;
    at += part.length;
    const clean = part.replace(/[\s.]+$/, "");
    return index % 2 === 1 || clean.split(" ").length < 2 ? [] : [{ text: clean, charStart: charStart + offset }];
  });
}
