import type { Concept, Knowledge, Prerequisite } from "@curriculum/curriculum/model/knowledge.ts";
import { breakCycles } from "./break-cycles.ts";
import { keyOfTerm } from "./key-of-term.ts";

/** One document's share of what planning may know. */
export type KnowledgePart = Pick<Knowledge, "sections" | "concepts" | "prerequisites" | "objectives"> & {
  documentId: string;
  title: string;
  words: number;
  language: string;
  /** By its number documents may be meant to be taken in order. */
  fileName?: string;
};

/** Knowledge of several documents as one, with the ids that went into each concept that was merged. */
export type MergedKnowledge = Knowledge & {
  /** Other ids of a kept concept: the same term in other documents. Statements are stored under them. */
  aliasesOfConceptId: ReadonlyMap<string, readonly string[]>;
};

const mostPassages = 12;

/**
 * Several documents as one body of knowledge. Concepts whose terms count as the same become one: it keeps the id,
 * definition and place of the richest and gathers aliases, mentions and passages of all.
 */
export function mergeKnowledge(parts: readonly KnowledgePart[]): MergedKnowledge {
  const groups = new Map<string, Concept[]>();
  for (const part of parts)
    for (const concept of part.concepts) {
      const key = keyOfTerm(concept.term);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [concept]);
      else group.push(concept);
    }
  const keptIdOf = new Map<string, string>();
  const aliasesOfConceptId = new Map<string, readonly string[]>();
  const concepts: Concept[] = [];
  for (const group of groups.values()) {
    const richestFirst = group.toSorted((a, b) => richness(b) - richness(a) || (a.id < b.id ? -1 : 1));
    const kept = mergeGroup(richestFirst);
    concepts.push(kept);
    for (const { id } of group) keptIdOf.set(id, kept.id);
    if (group.length > 1)
      aliasesOfConceptId.set(
        kept.id,
        richestFirst.slice(1).map(({ id }) => id),
      );
  }
  return {
    documents: numbered(parts),
    sections: parts.flatMap((part) => part.sections),
    concepts,
    prerequisites: mergePrerequisites(
      parts.flatMap((part) => part.prerequisites),
      keptIdOf,
    ),
    objectives: parts.flatMap((part) => part.objectives),
    aliasesOfConceptId,
  };
}

/** "01-foundations.md", "Week 3.docx": numbers count where every document has one of its own. */
function numbered(parts: readonly KnowledgePart[]): Knowledge["documents"] {
  const numbers = parts.map(({ fileName = "" }) => /^\D{0,12}?(\d{1,3})(?=[\s._-])/u.exec(fileName)?.[1]);
  const areAll = parts.length > 1 && new Set(numbers.map(Number)).size === parts.length && !numbers.includes(undefined);
  return parts.map(({ documentId: id, title, words, language }, at) => ({
    id,
    title,
    words,
    language,
    ...(areAll && { number: Number(numbers[at]) }),
  }));
}

/** A concept that the source defines beats one that it only mentions; then the more prominent one. */
function richness(concept: Concept): number {
  return (concept.definition === null ? 0 : 2) + (concept.isKeyTerm ? 1 : 0) + concept.salience;
}

function mergeGroup(richestFirst: readonly Concept[]): Concept {
  const [kept, ...others] = richestFirst;
  if (kept === undefined) throw new RangeError("a group holds at least one concept");
  if (others.length === 0) return kept;
  const aliases = new Set(richestFirst.flatMap((concept) => [concept.term, ...concept.aliases]));
  aliases.delete(kept.term);
  return {
    ...kept,
    aliases: [...aliases],
    isKeyTerm: richestFirst.some((concept) => concept.isKeyTerm),
    salience: Math.max(...richestFirst.map((concept) => concept.salience)),
    mentions: richestFirst.reduce((sum, concept) => sum + concept.mentions, 0),
    passageIds: interleave(richestFirst.map((concept) => concept.passageIds)).slice(0, mostPassages),
  };
}

/** First of each, then second of each: every document's best passages come before any one's weak ones. */
function interleave(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length));
  const result: string[] = [];
  for (let at = 0; at < longest; at += 1) for (const list of lists) result.push(...list.slice(at, at + 1));
  return [...new Set(result)];
}

function mergePrerequisites(links: readonly Prerequisite[], keptIdOf: ReadonlyMap<string, string>): Prerequisite[] {
  const strongest = new Map<string, Prerequisite>();
  for (const link of links) {
    const from = keptIdOf.get(link.from) ?? link.from;
    const to = keptIdOf.get(link.to) ?? link.to;
    const key = `${from} ${to}`;
    if ((strongest.get(key)?.weight ?? 0) < link.weight) strongest.set(key, { from, to, weight: link.weight });
  }
  // Each document is free of cycles; two together need not be.
  return breakCycles([...strongest.values()]);
}
