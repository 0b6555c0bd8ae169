import { normaliseVerb } from "./normalise-verb.ts";
import { verbsByLevel, weakVerbs } from "./verbs.ts";

/** "By the end of this module, students will be able to …" and its relatives carry no meaning of their own. */
const preamble =
  /^(?:(?:by|at|on|upon|after)\b[^,:]{0,80}[,:]\s*)?(?:(?:the|a|each|every|all|successful)?\s*(?:students?|learners?|participants?|candidates?|graduates?|you|they)\s+(?:should|will|must|can|could|would|are|is)\s*)?(?:be\s+)?(?:able\s+to:?\s+)?(?:to\s+)?/i;

const phrases = [...new Set([...Object.values(verbsByLevel).flat(), ...weakVerbs])]
  .filter((verb) => verb.includes(" "))
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

const weakPhrases = weakVerbs.filter((verb) => verb.includes(" "));

// Phrases have at most four words; a pattern each, as building one costs more than running it.
const headOfWords = [1, 2, 3, 4, 5].map((words) => new RegExp(String.raw`^(?:[\p{L}'’-]+\s*){${words}}`, "u"));

/** An adverb may precede the verb ("Critically evaluate"), but these are verbs themselves. */
const verbsInLy = new Set(["apply", "supply", "multiply", "imply", "comply", "rely", "reply"]);

/** An outcome taken apart at its verb. */
export interface LeadingVerb {
  /** Normalised: lower case, British spelling; "" where the text starts with no word. */
  verb: string;
  /** The adverb before it, lower case; null where there is none. */
  adverb: string | null;
  /** What follows the verb, as written, without the final stop. */
  rest: string;
}

/** The one verb that an outcome starts with: "Critically evaluate a design" has "evaluate". */
export function splitLeadingVerb(text: string): LeadingVerb {
  const trimmed = text.trim();
  const start = normaliseVerb(trimmed.slice(0, 60));
  const weakStart = weakPhrases.find((verb) => startsWithPhrase(start, verb));
  const bare = weakStart === undefined ? trimmed.replace(preamble, "") : trimmed;
  const adverbMatch = /^([A-Za-z]+ly)\s+(?=[A-Za-z])/.exec(bare);
  const adverb = adverbMatch?.[1]?.toLowerCase();
  const isAdverb = adverb !== undefined && !verbsInLy.has(adverb);
  const body = (isAdverb ? bare.slice(adverbMatch?.[0].length) : bare).replace(/[.\s]+$/, "");
  const normalised = normaliseVerb(body.slice(0, 60));
  const phrase = phrases.find((candidate) => startsWithPhrase(normalised, candidate));
  const words = phrase === undefined ? 1 : phrase.split(" ").length;
  const match = headOfWords[words - 1]!.exec(body);
  const head = match?.[0] ?? "";
  return {
    verb: phrase ?? normaliseVerb(head),
    adverb: isAdverb ? adverb : null,
    rest: body.slice(head.length).trim(),
  };
}

/** The leading verb alone, normalised; "" where there is none. */
export function leadingVerb(text: string): string {
  return splitLeadingVerb(text).verb;
}

function startsWithPhrase(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !/[a-z]/.test(text.charAt(phrase.length));
}
