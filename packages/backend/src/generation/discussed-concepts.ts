import type { Concept, Knowledge, Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { sectionKey, type RunMaterial } from "./run-material.ts";

/** What is counted in: a run keeps the same for all its slots. */
type SpokenMaterial = Pick<RunMaterial, "passages"> & { knowledge: Pick<Knowledge, "concepts"> };

/** How often each concept is named in a section, and how many words the section has. */
interface SectionUses {
  words: number;
  uses: Map<Concept, number>;
}

interface UsesBySection {
  sections: ReadonlyMap<string, SectionUses>;
  words: number;
}

const usesOfRun = new WeakMap<SpokenMaterial, UsesBySection>();

const least = { uses: 3, lift: 2 };
const most = 12;

/**
 * Concepts that sections speak of much more than their source does as a whole, whoever teaches them, the most telling
 * first: pregnancy, in each section on nutrition over a lifetime. Those that the sections teach themselves are among them.
 */
export function discussedConcepts(material: SpokenMaterial, sectionKeys: readonly string[]): Concept[] {
  const { sections, words: allWords } = usesOf(material);
  const uses = new Map<Concept, number>();
  let words = 0;
  for (const key of new Set(sectionKeys)) {
    const section = sections.get(key);
    if (!section) continue;
    words += section.words;
    for (const [concept, count] of section.uses) uses.set(concept, (uses.get(concept) ?? 0) + count);
  }
  return [...uses]
    .map(([concept, count]) => {
      const expected = (Math.max(concept.mentions, count) * words) / allWords;
      return { concept, count, lift: count / expected };
    })
    .filter(({ count, lift }) => count >= least.uses && lift >= least.lift)
    .map((one) => ({ ...one, score: one.count * Math.log(one.lift) }))
    .toSorted((a, b) => b.score - a.score || (a.concept.id < b.concept.id ? -1 : 1))
    .slice(0, most)
    .map(({ concept }) => concept);
}

/** All sections of a run, counted once. */
function usesOf(material: SpokenMaterial): UsesBySection {
  const kept = usesOfRun.get(material) ?? countUses(material);
  usesOfRun.set(material, kept);
  return kept;
}

function countUses(material: SpokenMaterial): UsesBySection {
  const byFirstWord = Map.groupBy(
    material.knowledge.concepts.map((concept) => ({ concept, form: formOf(concept) })),
    ({ form }) => form.split(" ")[0] ?? "",
  );
  const sections = new Map<string, SectionUses>();
  let words = 0;
  for (const passage of material.passages.values()) {
    words += passage.words;
    const key = sectionKey(passage.documentId, passage.sectionId);
    const section = sections.get(key) ?? { words: 0, uses: new Map<Concept, number>() };
    sections.set(key, section);
    section.words += passage.words;
    countInto(section.uses, passage, byFirstWord);
  }
  return { sections, words };
}

/** A term in lower case without its plural's ending: a plural begins with its singular's words all the same. */
function formOf({ term }: Concept): string {
  const lower = term.toLowerCase();
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

function countInto(
  uses: Map<Concept, number>,
  passage: Passage,
  byFirstWord: ReadonlyMap<string, readonly { concept: Concept; form: string }[]>,
): void {
  const text = passage.text.toLowerCase();
  for (const match of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    const [word] = match;
    const found = byFirstWord.get(word) ?? byFirstWord.get(word.replace(/s$/, "")) ?? [];
    for (const { concept, form } of found)
      if (text.startsWith(form, match.index)) uses.set(concept, (uses.get(concept) ?? 0) + 1);
  }
}
