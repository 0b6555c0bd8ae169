import type { Section, SourceKeyTerm } from "@curriculum/curriculum/model/document.ts";
import { findFirstUse } from "./find-first-use.ts";
import { itemOffsets } from "./place-blocks.ts";
import type { PlacedBlock } from "./place-blocks.ts";
import { isTeaching } from "./teaching-section.ts";

interface Entry {
  term: string;
  meaning: string;
  charStart: number;
}

/** The terms that key-terms lists and glossaries define, each with the teaching section that first uses it. */
export function collectKeyTerms(sections: readonly Section[], placed: readonly PlacedBlock[]): SourceKeyTerm[] {
  const firstUse = findFirstUse(sections, placed);
  const fallback = sections.find(isTeaching);
  return sections.flatMap((section) => {
    if (section.kind !== "key-terms") return [];
    const children = sections.filter((other) => other.parentId === section.id);
    const keyTerms: SourceKeyTerm[] = [];
    for (let at = section.firstBlock; at < section.lastBlock; at += 1) {
      const block = placed[at];
      if (block === undefined || children.some((child) => at >= child.firstBlock && at < child.lastBlock)) continue;
      for (const found of entriesIn(block)) {
        const sectionId = firstUse(found.term, section) ?? fallback?.id;
        if (sectionId !== undefined) keyTerms.push({ ...found, sectionId });
      }
    }
    return keyTerms;
  });
}

function entriesIn(placed: PlacedBlock): Entry[] {
  const { read, block } = placed;
  if (read.kind === "definitions") {
    const offsets = itemOffsets(placed);
    return read.pairs.flatMap((pair, index) => entry(pair.term, pair.meaning, offsets[index] ?? block.charStart));
  }
  if (read.kind === "list") {
    const offsets = itemOffsets(placed);
    return read.items.flatMap((item, index) => fromText(item.text, item.lead, offsets[index] ?? block.charStart));
  }
  if (read.kind === "table") {
    const header =
      read.headerRows > 0
        ? read.headerRows
        : /^(?:key )?(?:term|word|concept|abbreviation)s?$/i.test(read.rows[0]?.[0] ?? "")
          ? 1
          : 0;
    let at = block.charStart;
    return read.rows.flatMap((row, index) => {
      const start = at;
      at += row.join(" | ").length + 1;
      return index < header || row.length < 2 ? [] : entry(row[0] ?? "", row.slice(1).join(" "), start);
    });
  }
  return read.kind === "paragraph" ? fromText(read.text, read.lead, block.charStart) : [];
}

function fromText(text: string, lead: string | null, charStart: number): Entry[] {
  if (lead !== null && lead !== text) {
    // "Body mass index (BMI)" with only the words in bold: the letters belong to the term.
    const rest = text.slice(lead.length);
    const bracket = /^\s*(\(\p{Lu}[\p{L}\d.&/-]{0,9}\))(?=[\s:–—,-])/u.exec(rest);
    return bracket === null
      ? entry(lead, rest, charStart)
      : entry(`${lead} ${bracket[1] ?? ""}`, rest.slice(bracket[0].length), charStart);
  }
  const parted =
    /^([^:]{2,80}?)\s*:\s+(\S.*)$/s.exec(text) ??
    /^(.{2,80}?)\s+[–—-]{1,2}\s+(\S.*)$/s.exec(text) ??
    /^(.{2,80}?)—(\S.*)$/s.exec(text);
  if (parted === null || (parted[1] ?? "").split(" ").length > 9) return [];
  return entry(parted[1] ?? "", parted[2] ?? "", charStart);
}

function entry(term: string, meaning: string, charStart: number): Entry[] {
  const cleanTerm = term.replace(/[\s:.–—-]+$/, "").trim();
  const cleanMeaning = meaning.replace(/^[\s:.,;–—=-]+/, "").trim();
  if (cleanTerm === "" || cleanTerm.length > 100 || cleanMeaning === "") return [];
  return [{ term: cleanTerm, meaning: cleanMeaning, charStart }];
}
