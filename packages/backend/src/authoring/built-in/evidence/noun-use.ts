import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural, pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { countTermUses } from "./count-term-uses.ts";

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
/** Heads that look abstract by their ending and are counted all the same. */
const countedHead =
  /(?:^|[ -])(?:dimension|function|relation|transaction|question|organi[sz]ation|institution|corporation|section|version|condition|option|decision|element|instrument|department|document|statement|sequence|sentence|reference|entity|quantity|facility|community|university|activity|utility|table|variable|schema|structure|figure|procedure|measure|picture|lecture|image|message|package|stage|page|module|station|region|session|mission|committee|agency|currency|policy|frequency distribution|attribute|distribution|test|path|scorecard)$/i;
/** There is one in each body, and it takes "the". */
const bodySystem =
  /(?:nervous|digestive|immune|endocrine|cardiovascular|respiratory|urinary|renal|muscular|musculoskeletal|integumentary|skeletal|limbic|lymphatic|circulatory|reproductive|visual|auditory|vestibular|gastrointestinal) (?:system|tract)$|^(?:brain|heart|liver|stomach|pancreas|spleen|gallbladder|urethra|spinal cord|bone marrow|skin|mouth|nervous system|small intestine|large intestine|pituitary gland|thyroid gland|thyroid|hypothalamus|hippocampus|amygdala|thalamus|cerebellum|uterus|prostate)$/i;
/** A term that names a property ("mutually exclusive", "additive") can be no subject by itself. */
const adjective = /(?:^\w+ly \w+(?:ive|ed|ent)|ible|[^t]able|[^cn]ous|ful|less)$/i;
const adjectiveNouns =
  /(?:variable|cable|consumable|deliverable|receivable|payable|syllable|vegetable|nervous|spoonful|bible|conscious|unconscious|subconscious|deductible|tangible)$/i;
/** A work or an institution with a name of its own: "the Transtheoretical Model". */
const titled =
  /^\p{Lu}[\p{Ll}-]+(?: (?:\p{Lu}[\p{L}-]+|and|of|for|on))* (?:Model|Theory|Survey|Scale|Index|Act|Inventory|Principle|Law|Test|Code|Program|Programme|Framework|Study|Experiment|Effect|Association|Administration|Agency|Department|Bureau|Commission|Board|Committee|Council|Court|Union|Institute|Organization|Organisation|Reserve|Manual|Declaration|Treaty)$/u;
const possessive = /^\p{Lu}\S*['’]s?\s/u;

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function uncounted(term: string): NounUse {
  const plural = isPlural(term);
  return { term, one: term, generic: term, genericIsPlural: plural, oneIsPlural: plural };
}

/** The article with which the defining sentence introduces the term: "A requirement is…". Null where it opens otherwise. */
function articleInDefinition(concept: Concept, term: string): "a" | "the" | "none" | null {
  const kept = articles.get(concept);
  const found = kept === undefined ? readArticle(concept, term) : kept;
  articles.set(concept, found);
  return found;
}

const articles = new WeakMap<Concept, "a" | "the" | "none" | null>();

function readArticle(concept: Concept, term: string): "a" | "the" | "none" | null {
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

/** Two capitalised words or more, with nothing but small words between them. */
const properName = /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:of|for|and|the|on|in) )*\p{Lu}[\p{L}.’'-]*)+$/u;

/** Articles and number for a concept: what the passages show decides, endings only where they show nothing. */
export function nounUse(concept: Concept, passages: readonly Passage[]): NounUse {
  const term = concept.term.replace(/ \([^)]*\)$/, "");
  const mayBeAdjective = adjective.test(term) && !adjectiveNouns.test(term);
  if (bodySystem.test(term) && !isPlural(term))
    return { ...uncounted(term), one: `the ${term}`, generic: `the ${term}` };
  const isCountedPhrase = term.includes(" ") && countedHead.test(term);
  if (
    (concept.number !== "singular" && !mayBeAdjective && !(concept.number === "mass" && isCountedPhrase)) ||
    isPlural(term) ||
    possessive.test(term) ||
    /^(?:the|a|an) /i.test(term)
  )
    return uncounted(term);
  if (mayBeAdjective) {
    const named = `the property “${term}”`;
    return { ...uncounted(term), one: named, generic: named, genericIsPlural: false, oneIsPlural: false };
  }
  if (titled.test(term)) return { ...uncounted(term), one: `the ${term}`, generic: `the ${term}` };
  const { withA, withThe, described, all } = countTermUses(term.toLowerCase(), passages);
  const plurals = countTermUses(pluralOf(term).toLowerCase(), passages).all;
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
  // There is one International Monetary Fund.
  if (properName.test(term) && countEvidence === 0) return withThe > 0 ? only : uncounted(term);
  const defined = articleInDefinition(concept, term);
  if (isMassNoun(term)) return uncounted(term);
  if (defined === "a") return counted;
  // "slowly changing dimension" takes an article although its source lists it bare.
  if (term.includes(" ") && countedHead.test(term) && withThe <= 3 * Math.max(1, countEvidence)) return counted;
  if (withThe > 1 && withThe > bare && withThe >= 4 * countEvidence) return only;
  if (defined === "the" && countEvidence === 0) return only;
  if (defined === "none" && plurals <= bare) return uncounted(term);
  if (/\d$/.test(term) || (countEvidence === 0 && (abstractEnding.test(term) || (bare > 0 && bare >= withThe))))
    return uncounted(term);
  return abstractEnding.test(term) && bare > 3 * countEvidence ? uncounted(term) : counted;
}
