import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { contentStems } from "./topic-vectors.ts";

// What differs may be a short name; more words are another title.
const longestDifference = 4;
const mostSubjects = 3;
const mostWords = 9;

/** A title for several that are alike but for one place, and which of them (by index) it stands for. */
export interface MergedTitle {
  text: string;
  of: Set<number>;
}

/**
 * Titles of the same pattern as one: "Nutrition for Renal Health", "Nutrition for Bone Health" → "Nutrition for
 * Renal and Bone Health". `forms` holds for each section its title and the pieces that could stand for it.
 */
export function mergeParallelTitles(forms: readonly (readonly string[])[]): MergedTitle[] {
  const patterns = new Map<string, { start: string[]; end: string[]; subjects: { text: string; at: number }[] }>();
  for (const [at, texts] of forms.entries()) {
    for (const text of texts) {
      for (const pattern of patternsOf(text)) {
        const key = `${pattern.start.join(" ")}|${pattern.end.join(" ")}`;
        const known = patterns.get(key) ?? { ...pattern, subjects: [] };
        known.subjects.push({ text: pattern.subject, at });
        patterns.set(key, known);
      }
    }
  }
  return [...patterns.values()].flatMap(({ start, end, subjects }) => {
    const distinct = new Map<string, string>();
    for (const { text } of subjects) distinct.set(contentStems(text).join(" "), text);
    if (distinct.size < 2 || distinct.size > mostSubjects || distinct.has("")) return [];
    const names = [...distinct.values()];
    // "One Sample and Two Samples" repeats what could stand once: such titles are cut elsewhere.
    const stems = names.flatMap((name) => [...new Set(contentStems(name))]);
    if (new Set(stems).size < stems.length) return [];
    const joined = joinList(names.flatMap((name) => name.split(/, | and /)));
    const text = [...start, joined, ...end].join(" ");
    // A section of another pattern about one of the subjects belongs to them: "Considerations for Renal Patients".
    const about = forms.flatMap((texts, at) => {
      const known = new Set(texts.flatMap(contentStems));
      return names.some((name) => contentStems(name).every((stem) => known.has(stem))) ? [at] : [];
    });
    const of = new Set([...subjects.map(({ at }) => at), ...about]);
    return text.split(" ").length > mostWords ? [] : [{ text, of }];
  });
}

/** Every way to read a title as fixed words around one subject; the fixed words name something by themselves. */
function patternsOf(title: string): { start: string[]; end: string[]; subject: string }[] {
  const words = title.split(" ");
  const isTelling = words.map((word) => contentStems(word).length > 0);
  const patterns = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestDifference); to += 1) {
      const [start, end] = [words.slice(0, from), words.slice(to)];
      const subject = words.slice(from, to).join(" ");
      const isNamed = isTelling.some((is, at) => is && (at < from || at >= to));
      const isFramed = end.length > 0 || /\b(?:for|of|in|with|on|to)(?: the)?$/i.test(start.join(" "));
      // An "and" of the pattern's own would make a chain of two lists.
      const isPlain = ![...start, ...end].some((word) => /^(?:and|or|&)$/i.test(word) || word.endsWith(","));
      // "Technology to Manage" beside "Financial" are no two of a kind.
      const isName = !/ (?:of|for|in|with|on|to|from|by|at|as|through) /i.test(` ${subject} `);
      const isWhole = !/^(?:and|or|of|for|in|with|on|to|the|an?)\b|\b(?:and|or|of|for|in|with|on|to|the|an?)$/i.test(
        subject,
      );
      if (isNamed && isFramed && isPlain && isName && isWhole && !/^(?:and|or)$/i.test(end[0] ?? ""))
        patterns.push({ start, end, subject });
    }
  }
  return patterns;
}
