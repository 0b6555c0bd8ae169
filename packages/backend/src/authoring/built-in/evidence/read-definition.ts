import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { cleanClause, isSoundClause } from "./clean-clause.ts";
import { headOfGloss, kindOfConcept, type ConceptKind } from "./concept-kind.ts";
import { tellsRank } from "./tells-rank.ts";

/** What a concept's definition gives to be said, whatever else the evidence holds. */
export interface DefinitionReading {
  /** The defining clause where it can be used in a sentence. */
  sound: string | null;
  /** The same as a noun phrase with its article; null where it is none. */
  gloss: string | null;
  kind: ConceptKind;
  /** Stems of the defining clause that the term itself does not hold. */
  stems: readonly string[];
}

const determiner =
  /^(?:an?|the|any|all|each|every|one|two|three|several|many|some|how|what|where|when|anything|something|everything|those|people|individuals)\b/i;
const clauseGloss = /^(?:when|where|if|because|to|how|occurs?|refers?|means)\b/i;
/** "characterized by…", "almost always right-tailed": what follows "is", but no noun. */
export const predicateGloss =
  /^(?:\w+ly )*(?:\w{2,}ed|made|found|known|seen|given|built|done|held|able|unable|likely|similar|equal|different|based) (?:by|with|to|in|into|from|as|of|for|on|at|when|only|through|between|among|over)\b|^(?:almost|always|often|usually|very|not|never|sometimes|commonly|typically|generally|considered|called|also)\b/i;
/** "shows the combinations…": a predicate without "is". */
export const verbGloss =
  /^(?:shows|describes|measures|states|provides|represents|indicates|includes|involves|allows|compares|explains|uses|determines|requires|gives|identifies|examines|studies|suggests|holds|contains|takes|makes|has|helps|creates|produces|protects|prevents|covers|sets|ranks|reflects|focuses|refers|occurs) (?:the|an?|how|when|whether|all|on|to|for|in|that)\b/;
const groupNoun = /^(?:type|kind|form|set|group|collection|series|sort|class|combination|range|number|variety) of /;
const finiteVerb = /^(?:[^,]*?\b)(?:will|is|are|was|were|has|have|can|may|must|should|does|do)\b/;

/** "a deficiency of a hormone can disrupt…": a sentence of its own behind an article, no phrase. */
const twoSentences =
  /^(?:an?|the) (?:(?!(?:that|which|who|whose|where|when|how|what|if|because|so|as|and|or|whereby)\b)[^\s,;:]+ )+(?:can|may|must|should|will|could|might) \w+/i;
const startsSentence =
  /^(?:an?|the) [\w-]+(?: (?!(?:that|which|who|whose|what|where|when|in|of|between|for|to|by|with)\b)[\w-]+){0,2} (?:is|are|was|were|has|dies|occurs)\b/i;
/** What may follow the core of a noun phrase: "companies | that…", "companies | licensed by…". */
const afterCore = /\s(?:that|which|who|whose|where|when|of|for|to|in|with|by|at|on|from|among|between|used|as)\b/;

/** "privately owned and managed companies that…" names companies, whatever stands before them. */
export function coreOfGloss(gloss: string): string {
  return gloss.split(afterCore)[0]?.trim().split(/\s+/).at(-1) ?? "";
}

const abstractHead = /(?:tion|sion|ment|ance|ence|ness|ity|ism|th|ing|sis|ship)$/;

function nounGloss(gloss: string): string | null {
  if (clauseGloss.test(gloss) || predicateGloss.test(gloss) || verbGloss.test(gloss)) return null;
  // "an outcome is in the event A if…" is a sentence about an outcome, no phrase for one.
  if (startsSentence.test(gloss)) return null;
  if (/^(?:an?|the) /i.test(gloss)) return gloss;
  const beforeRelative = gloss.split(/\b(?:that|which|who|whose|where|when|in which|by which)\b/)[0] ?? "";
  if (finiteVerb.test(beforeRelative)) return null;
  if (determiner.test(gloss)) return gloss;
  if (groupNoun.test(gloss)) return withArticle(gloss);
  if (/^\w+(?:['’]s|s['’]) |^(?:\w+ly )?\w+ing (?:the|an?) /.test(gloss)) return gloss;
  if (isPlural(coreOfGloss(gloss))) return gloss;
  const head = headOfGloss(gloss);
  if (isPlural(head) || isMassNoun(head) || /^\w+ing\b/.test(gloss) || /^\w+ and \w+$/.test(gloss)) return gloss;
  if (gloss.includes(`${head} of `)) return abstractHead.test(head) ? `the ${gloss}` : withArticle(gloss);
  return abstractHead.test(head) ? gloss : withArticle(gloss);
}

/** "a having access to…", "a water and…": an article that the noun behind it does not take. */
function withoutStrayArticle(gloss: string): string {
  const word = /^an? ([a-z]+)(?: |$)/.exec(gloss)?.[1] ?? "";
  const next = /^an? [a-z]+ (?:and|or|of|in|on|that|which|to|for|by|from|with)\b/.test(gloss);
  const namesMany = /^an? [\w-]+ly [\w-]+ed\b/.test(gloss) && isPlural(coreOfGloss(gloss));
  // "a clearing the mind", "a peoples’ beliefs": a gerund with its object and a possessor take none.
  const ownsOrDoes = /^an? (?:\w+ing (?:the|an?|one|of (?:the|an?))|\w+(?:['’]s|s['’])) /.test(gloss);
  const stray =
    ownsOrDoes ||
    namesMany ||
    /^(?:having|being|using|making|giving|taking|getting|doing)$/.test(word) ||
    (next && isMassNoun(word));
  return stray ? gloss.replace(/^an? /, "") : gloss;
}

/** "what involves…", "characterized by…" say nothing of the kind of thing; the term's own head noun does: "a disorder that…". */
function withGenus(term: string, gloss: string): string {
  const named = /^what (\w+s that\b.*)$/.exec(gloss)?.[1];
  if (named) return named;
  const words = term.split(" ");
  const head = words.at(-1) ?? "";
  const relative = /^what ([a-z]+s\b.*)$/.exec(gloss)?.[1];
  const participle = /^(?:characteri[sz]ed|marked|caused|defined) by\b/.test(gloss);
  if (words.length < 2 || isPlural(head) || isMassNoun(head) || /(?:ing|ity|ism|ness)$/.test(head)) return gloss;
  if (relative) return `${withArticle(head)} that ${relative}`;
  return participle ? `${withArticle(head)} ${gloss}` : gloss;
}

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? []).map(stemWord);
}

/** Whether a claim says over again what the definition says, the term apart. */
export function repeatsDefinition(claim: string, { stems }: DefinitionReading): boolean {
  if (stems.length < 2) return false;
  const told = new Set(stemsOf(claim));
  return stems.filter((stem) => told.has(stem)).length / stems.length > 0.7;
}

// Concepts are shared by all evidence of a run.
const readings = new WeakMap<Concept, DefinitionReading>();

/** Reads the definition of a concept, once for each. */
export function readDefinition(concept: Concept): DefinitionReading {
  const kept = readings.get(concept) ?? read(concept);
  readings.set(concept, kept);
  return kept;
}

function read({ term, definition }: Concept): DefinitionReading {
  const raw = definition ? withGenus(term, withoutStrayArticle(cleanClause(definition.gloss))) : null;
  const sound =
    raw &&
    !/^(?:for|in|of|with|by|on|at|from|as)\b/i.test(raw) &&
    !twoSentences.test(raw) &&
    !tellsRank(raw) &&
    isSoundClause(raw, 34)
      ? lowerFirst(raw, (word) => word === "I")
      : null;
  const own = new Set(stemsOf(term));
  return {
    sound,
    gloss: sound ? nounGloss(sound) : null,
    kind: kindOfConcept(term, sound),
    stems: sound ? stemsOf(sound).filter((stem) => !own.has(stem)) : [],
  };
}
