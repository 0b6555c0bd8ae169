import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";

/** A text of a source taken apart for comparing statements with it. */
export interface TextReading {
  /** Stems of its words of meaning. */
  words: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  sentences: readonly { text: string; words: ReadonlySet<string> }[];
}

export function readText(text: string): TextReading {
  const sentences = splitSentences(text).map((sentence) => ({
    text: sentence.text,
    words: new Set(contentOf(sentence.text)),
  }));
  return { words: new Set(contentOf(text)), figures: new Set(figuresOf(text)), sentences };
}

// The passages of a run serve hundreds of drafts: each is read once and forgotten with the run.
const readings = new WeakMap<Passage, TextReading>();

export function readPassage(passage: Passage): TextReading {
  const known = readings.get(passage) ?? readText(passage.text);
  readings.set(passage, known);
  return known;
}

/** Figures without their thousands separators. */
export function figuresOf(text: string): string[] {
  return (text.match(/\d[\d,.]*\d|\d/g) ?? []).map((figure) => figure.replaceAll(",", ""));
}
