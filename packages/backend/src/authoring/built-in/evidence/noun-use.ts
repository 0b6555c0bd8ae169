import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural, pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";

/** How a term is used in a sentence, learned from the way its source uses it. */
export interface NounUse {
  /** The bare term: "star schema". */
  term: string;
  /** One instance, with the article that it takes: "a star schema", "inflation", "the hippocampus". */
  one: string;
  /** The kind as a whole: "star schemas", "inflation", "the hippocampus". */
  generic: string;
  /** Whether `generic` takes a plural verb. */
  genericIsPlural: boolean;
  /** Whether `one` takes a plural verb. */
  oneIsPlural: boolean;
}

const abstractEnding =
  /(?:ing|ism|ity|tion|sion|ment|ance|ence|ness|acy|ship|ology|ure|th|cy|age|osis|itis|emia|asia|phobia)$/i;
const possessive = /^\p{Lu}\S*['’]s?\s/u;

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function countMatches(text: string, pattern: string): number {
  return (text.match(new RegExp(pattern, "giu")) ?? []).length;
}

function uncounted(term: string): NounUse {
  const plural = isPlural(term);
  return { term, one: term, generic: term, genericIsPlural: plural, oneIsPlural: plural };
}

/** Articles and number for a concept: what the passages show decides, endings only where they show nothing. */
export function nounUse(concept: Concept, passages: readonly Passage[]): NounUse {
  const term = concept.term.replace(/ \([^)]*\)$/, "");
  if (concept.number !== "singular" || isPlural(term) || possessive.test(term) || /^(?:the|a|an) /i.test(term))
    return uncounted(term);
  const text = passages.map((passage) => passage.text).join("\n");
  const name = escapePattern(term);
  // Only where the phrase ends with the term: "a demand curve" says nothing about "demand".
  const end = String.raw`(?=[,.;:)!?]|$|\s+(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|should|does|do|did|in|on|of|for|to|and|or|at|by|with|from|that|which|who|whose|when|where|as|than|if|because|but|so|into|through|between|under|over|not|also)\b)`;
  const withA = countMatches(text, String.raw`\b(?:an?|each|every|one|another)\s+${name}${end}`);
  const plurals = countMatches(text, String.raw`\b${escapePattern(pluralOf(term))}${end}`);
  const withThe = countMatches(text, String.raw`\bthe\s+${name}${end}`);
  const all = countMatches(text, String.raw`\b${name}${end}`);
  const bare = all - withA - withThe;
  if (isMassNoun(term) || (withA + plurals === 0 && withThe <= bare && (bare > 0 || abstractEnding.test(term))))
    return uncounted(term);
  if (withThe > 1 && withThe > bare && withThe >= 4 * (withA + plurals))
    return { ...uncounted(term), one: `the ${term}`, generic: `the ${term}` };
  const manyBare = bare > 3 * (withA + plurals);
  if (abstractEnding.test(term) && manyBare) return uncounted(term);
  return { term, one: withArticle(term), generic: pluralOf(term), genericIsPlural: true, oneIsPlural: false };
}
