import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { keyOfTerm } from "./key-of-term.ts";

/** Headings that every book has, and words that praise or frame: no topics. */
const frames =
  /^(?:chapter|section|unit|part|case|box|key|final|learning|further|practice|review|self|check|think|try|real|your|our|what|why|how|who|when|where)\b/iu;

/** The terms that a heading names outright: "Arguments and parameters" names two, "Writing a loop" none. */
export function headlineKeys(heading: string): string[] {
  const text = heading
    .replace(/^[\d.]+\s*/u, "")
    .replace(/^(?:an? )?(?:introduction to|overview of|basics of|types of|kinds of|the)\s+/iu, "")
    .replace(/\s+(?:basics|overview|revisited)$/iu, "");
  if (/[?!]/u.test(text)) return [];
  return text
    .split(/[:,;/–—]|\b(?:and|or|versus|vs\.?)\b/iu)
    .map((part) => part.trim().replace(/^(?:an?|the)\s+/iu, ""))
    .filter((part) => part.length > 3 && part.split(/\s+/u).length <= 3 && /^[\p{L}][\p{L}\s’'-]*$/u.test(part))
    .filter((part) => !frames.test(part) && !part.split(/\s+/u).some((word) => stopWords.has(word.toLowerCase())))
    .map(keyOfTerm);
}
