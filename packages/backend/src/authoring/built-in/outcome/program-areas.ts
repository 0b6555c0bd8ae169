import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { lowerTitle } from "../evidence/running-title.ts";

/** Words that a heading puts before its subject. */
const approach = /^(?:an? )?(?:introduction to|introducing|overview of|understanding|exploring|applying|using)\s+/i;
const question = /[:?!]|^(?:how|why|what|when|where|who)\b/i;

/**
 * The areas of knowledge that a module's title names, as they read inside a sentence: "Economic Systems and Ethical
 * Decisions" → "economic systems", "ethical decisions". Empty where the title is a question or too long to be a name.
 */
export function areasOfTitle(title: string, passages: readonly Passage[]): string[] {
  const bare = title.replace(/^\d[\d.]*\s+/, "").trim();
  if (question.test(bare)) return [];
  const subject = bare.replace(approach, "");
  const parts = subject.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).filter((part) => part !== "");
  const areas = parts.some((part, index) => index < parts.length - 1 && leans(part)) ? [subject] : parts;
  return areas.every((area) => countWords(area) <= 7) ? areas.map((area) => lowerTitle(area, passages)) : [];
}

/** "Measuring and Managing Performance", "Musculoskeletal and Integumentary Wellness": the first part needs the last. */
function leans(part: string): boolean {
  const word = part.split(/\s+/).at(-1)!;
  return /(?:al|ar|ic|ive|ous|ary|ory)$/i.test(word) || (!part.includes(" ") && /ing$/i.test(part));
}
