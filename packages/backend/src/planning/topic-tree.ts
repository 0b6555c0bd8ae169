import type { Knowledge, TopicSection } from "@curriculum/curriculum/model/knowledge.ts";
import { cleanTitle } from "./clean-title.ts";
import { leadingVerbs, toNounTitle } from "./noun-title.ts";

/** A teaching section with its subsections. */
export interface Topic {
  /** "documentId#sectionId". */
  key: string;
  documentId: string;
  /** Cleaned title; empty where the printed one names no subject ("Introduction", "Chapter summary"). */
  title: string;
  /** The part of the book it stands in; null where the book has none. */
  part: string | null;
  words: number;
  /** Order over all documents. */
  order: number;
  children: Topic[];
}

/** The section trees of all documents, in the documents' order. */
export function buildTopics(knowledge: Knowledge): Topic[] {
  const documentOrder = new Map(knowledge.documents.map((document, index) => [document.id, index]));
  const sections = knowledge.sections
    .filter((section) => documentOrder.has(section.documentId))
    .toSorted(
      (a, b) =>
        (documentOrder.get(a.documentId) ?? 0) - (documentOrder.get(b.documentId) ?? 0) || a.position - b.position,
    );
  const byKey = new Map<string, Topic>();
  const roots: Topic[] = [];
  for (const [order, section] of sections.entries()) {
    const topic: Topic = {
      key: `${section.documentId}#${section.sectionId}`,
      documentId: section.documentId,
      title: cleanTitle(section.title),
      part: null,
      words: Math.max(1, section.words),
      order,
      children: [],
    };
    byKey.set(topic.key, topic);
    const parent = section.parentId === null ? undefined : byKey.get(`${section.documentId}#${section.parentId}`);
    if (parent) parent.children.push(topic);
    else {
      topic.part = partOf(section);
      roots.push(topic);
    }
  }
  nameAsNouns([...byKey.values()]);
  return roots;
}

/** Orders to the reader become names. What one title plainly orders, its siblings order too: "Plan …" beside "Evaluate …". */
function nameAsNouns(topics: readonly Topic[]): void {
  const ordered = new Set<string>();
  const restOf = (topic: Topic, rest: string): string => `${topic.documentId}#${rest}`;
  for (const topic of topics) {
    const read = leadingVerbs(topic.title);
    if (read && toNounTitle(topic.title, () => false) !== topic.title) ordered.add(restOf(topic, read.rest));
  }
  for (const topic of topics) topic.title = toNounTitle(topic.title, (_, rest) => ordered.has(restOf(topic, rest)));
}

/** A root section's path begins with the titles above it that are no teaching sections themselves: its part. */
function partOf(section: TopicSection): string | null {
  const outer = section.path.at(-2);
  return outer === undefined ? null : cleanTitle(outer) || null;
}

/** The topic and everything under it. */
export function topicWithDescendants(topic: Topic): Topic[] {
  return [topic, ...topic.children.flatMap(topicWithDescendants)];
}
