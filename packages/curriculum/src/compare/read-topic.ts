import { stemWord } from "../language/stem-word.ts";
import { stopWords } from "../language/stop-words.ts";
import { unifySpelling } from "../language/unify-spelling.ts";
import { wordsOf } from "../language/words.ts";
import type { ComparedTopic } from "./compared-program.ts";

/** A name as the set of its stems. */
export interface ReadName {
  /** With function words, which part "For loop" from "While loop". */
  all: ReadonlySet<string>;
  stems: ReadonlySet<string>;
}

/** A topic, read for comparing. */
export interface ReadTopic {
  topic: ComparedTopic;
  /** The title and its aliases. */
  titles: readonly ReadName[];
  /** Parts of the title and the other names, each with its aliases. */
  parts: readonly ReadName[];
  /** Every stem of names and text with its count. */
  counts: ReadonlyMap<string, number>;
}

/** `aliases`: folded name → the other names of the same thing. */
export function readTopic(topic: ComparedTopic, aliases: ReadonlyMap<string, readonly string[]>): ReadTopic {
  const read = (written: readonly string[]) =>
    [...new Set(written.flatMap((name) => [name, ...(aliases.get(name.toLowerCase()) ?? [])]))]
      .map(readName)
      .filter((name) => name.stems.size > 0);
  const counts = new Map<string, number>();
  for (const stem of stemsOf([topic.title, ...topic.names, topic.text].join("\n"))) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return { topic, titles: read([topic.title]), parts: read([...partsOf(topic.title), ...topic.names]), counts };
}

/** A heading that joins two things, as each of them: "Skewness and the Mean", "Lists: Slicing". */
function partsOf(title: string): string[] {
  const parts = title.split(/\s*[:;/&(),]\s*|\s+and\s+|\s+[–—-]\s+/i).filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts : [];
}

function readName(name: string): ReadName {
  return { all: new Set(wordsOf(name).map(stemWord)), stems: new Set(stemsOf(name)) };
}

/** Stems of a text in order, function words left out, one spelling for British and American. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map((word) => stemWord(unifySpelling(word)));
}
