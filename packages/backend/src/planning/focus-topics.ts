import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { evidenceFor, knownWords, leastEvidence, requestWords } from "./request-evidence.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import type { TopicVectors } from "./topic-vectors.ts";

// "Managing Human Resources" names "Human Resource Management".
const namedShare = 0.75;
// A title that names half of the chapters names the field, not a part of it.
const mostOfLibrary = 0.5;

/**
 * The chapters that the program's title names, where it names some of them only: "Memory and Learning" from a textbook
 * of psychology. Everything is taken where a source as a whole is about the title, where a part of the title is the
 * title of no chapter, or where nearly all would stay. `note` says what was left out.
 */
export function focusTopics(
  brief: Brief,
  roots: readonly Topic[],
  documents: readonly { id: string; title: string }[],
  vectors: TopicVectors,
): { roots: Topic[]; note: string | null } {
  const all = { roots: [...roots], note: null };
  const asked = requestWords(brief.program, vectors.rarity);
  if (asked.length === 0) return all;
  const holds = (title: string, share: number) => {
    const known = knownWords([title]);
    return asked.map((part) => evidenceFor(part, known) >= share);
  };
  if (documents.some(({ title }) => holds(title, leastEvidence).some(Boolean))) return all;
  const named = roots.map((root) => holds(root.title, namedShare));
  const isWhole = asked.every((_, part) => named.some((parts) => parts[part]));
  if (!isWhole) return all;
  const chosen = roots.filter((_, index) => named[index]?.some(Boolean));
  if (wordsOf(chosen) > mostOfLibrary * wordsOf(roots)) return all;
  const left = roots.filter((root) => !chosen.includes(root) && root.title !== "");
  return {
    roots: chosen,
    note: `The program's title names ${list(chosen)}; the other ${left.length} chapters of the sources are left out. To take some in, name them as modules or topics in the brief.`,
  };
}

function wordsOf(topics: readonly Topic[]): number {
  return topics.flatMap(topicWithDescendants).reduce((sum, topic) => sum + topic.words, 0);
}

function list(topics: readonly Topic[]): string {
  return topics.map(({ title }) => `“${title}”`).join(", ");
}
