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
/** A term that names a property ("mutually exclusive", "additive") can be no subject by itself. */
const adjective = /(?:^\w+ly \w+(?:ive|ed|ent)|ible|[^t]able|[^cn]ous|ful|less)$/i;
const adjectiveNouns =
  /(?:variable|cable|consumable|deliverable|receivable|payable|syllable|vegetable|nervous|spoonful|bible|deductible|tangible)$/i;
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

/** The article with which the defining sentence introduces the term: "A requirement is…". Null where it opens otherwise. */
function articleInDefinition(concept: Concept, term: string): "a" | "the" | "none" | null {
  const sentence = concept.definition?.sentence ?? "";
  const found = new RegExp(
    String.raw`(?:^|[,;:]\s+)(an?\s+|the\s+)?${escapePattern(term)}(?:\s*\([^)]*\))?,?\s+(?:is|are|means|refers|describes|can be|may be|occurs|exists|measures|involves)\b`,
    "iu",
  ).exec(sentence);
  if (!found) return null;
  const article = found[1]?.trim().toLowerCase();
  if (!article) return "none";
  return article === "the" ? "the" : "a";
}

/** Articles and number for a concept: what the passages show decides, endings only where they show nothing. */
export function nounUse(concept: Concept, passages: readonly Passage[]): NounUse {
  const term = concept.term.replace(/ \([^)]*\)$/, "");
  const mayBeAdjective = adjective.test(term) && !adjectiveNouns.test(term);
  if (
    (concept.number !== "singular" && !mayBeAdjective) ||
    isPlural(term) ||
    possessive.test(term) ||
    /^(?:the|a|an) /i.test(term)
  )
    return uncounted(term);
  if (mayBeAdjective) {
    const named = `the property “${term}”`;
    return { ...uncounted(term), one: named, generic: named, genericIsPlural: false, oneIsPlural: false };
  }
  const heart = term.toLowerCase();
  const text = passages
    .map((passage) => passage.text)
    .filter((own) => own.toLowerCase().includes(heart.slice(0, -1)))
    .join("\n");
  const name = escapePattern(term);
  // Only where the phrase ends with the term: "a demand curve" says nothing about "demand".
  const end = String.raw`(?=[,.;:)!?]|$|\s+(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|should|does|do|did|in|on|of|for|to|and|or|at|by|with|from|that|which|who|whose|when|where|as|than|if|because|but|so|into|through|between|under|over|not|also)\b)`;
  const withA = countMatches(text, String.raw`\b(?:an?|each|every|one|another)\s+${name}${end}`);
  const plurals = countMatches(text, String.raw`\b${escapePattern(pluralOf(term))}${end}`);
  const withThe = countMatches(text, String.raw`\bthe\s+${name}${end}`);
  const all = countMatches(text, String.raw`\b${name}${end}`);
  const described = countMatches(text, String.raw`\b(?:an?|the|each|every)\s+\p{Ll}+\s+${name}${end}`);
  const bare = all - withA - withThe - described;
  const counted: NounUse = {
    term,
    one: withArticle(term),
    generic: pluralOf(term),
    genericIsPlural: true,
    oneIsPlural: false,
  };
  const only: NounUse = { ...uncounted(term), one: `the ${term}`, generic: `the ${term}` };
  const countEvidence = withA + plurals;
  const defined = articleInDefinition(concept, term);
  if (isMassNoun(term)) return uncounted(term);
  if (defined === "a") return counted;
  if (withThe > 1 && withThe > bare && withThe >= 4 * countEvidence) return only;
  if (defined === "the" && countEvidence === 0) return only;
  if (defined === "none" && plurals <= bare) return uncounted(term);
  if (/\d$/.test(term) || (countEvidence === 0 && (abstractEnding.test(term) || (bare > 0 && bare >= withThe))))
    return uncounted(term);
  return abstractEnding.test(term) && bare > 3 * countEvidence ? uncounted(term) : counted;
}
