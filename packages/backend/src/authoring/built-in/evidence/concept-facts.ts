import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { isMassNoun, isPlural, singularOf } from "@curriculum/curriculum/language/plural.ts";
import { stemWord } from "@curriculum/curriculum/language/stem-word.ts";
import { baseOfThirdPerson } from "@curriculum/curriculum/language/verb-forms.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Statement, StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { citeMention, citeSentence, uniqueCitations } from "./cite-sentence.ts";
import { cleanClause, isSoundClause } from "./clean-clause.ts";
import { headOfGloss, kindOfConcept, type ConceptKind } from "./concept-kind.ts";
import { nounUse, type NounUse } from "./noun-use.ts";
import { tellsRank } from "./tells-rank.ts";

/** One thing that a source says about a concept, as a clause without its final stop. */
export interface Claim {
  kind: StatementKind;
  /** "a star schema reduces the number of joins". */
  text: string;
  subject: string;
  predicate: string;
  otherConceptId: string | null;
  citation: Citation;
}

/** What may be said about a concept, cleaned for use inside sentences, each with its citation. */
export interface ConceptFacts {
  concept: Concept;
  noun: NounUse;
  kind: ConceptKind;
  /** A noun phrase with its article: "a schema in which one fact table joins several dimension tables". */
  gloss: string | null;
  /** The definition as a clause: "a star schema is a schema in which …". */
  definition: string | null;
  claims: Claim[];
  /** Definition first, then claims, then a mere mention; empty when the evidence never names the concept. */
  citations: Citation[];
}

const determiner =
  /^(?:an?|the|any|all|each|every|one|two|three|several|many|some|how|what|where|when|anything|something|everything|those|people|individuals)\b/i;
const clauseGloss = /^(?:when|where|if|because|to|how|occurs?|refers?|means)\b/i;
/** "characterized by…", "almost always right-tailed": what follows "is", but no noun. */
const predicateGloss =
  /^(?:\w+ly )*(?:\w{2,}ed|made|found|known|seen|given|built|done|held|able|unable|likely|similar|equal|different|based) (?:by|with|to|in|into|from|as|of|for|on|at|when|only|through|between|among|over)\b|^(?:almost|always|often|usually|very|not|never|sometimes|commonly|typically|generally|considered|called|also)\b/i;
/** "shows the combinations…": a predicate without "is". */
const verbGloss =
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
function coreOfGloss(gloss: string): string {
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

/** The first noun after the article, before anything that narrows it: "processes" of "the processes, skills and …". */
function firstHeadOf(gloss: string): string {
  const core = gloss
    .replace(/^(?:the|an?|all|various)\s+/iu, "")
    .split(/,| and | or | that | which | of | by | in | used /u)[0];
  return core?.trim().split(/\s+/u).at(-1) ?? "";
}

function definitionClause(noun: NounUse, gloss: string, asNoun: string | null): string {
  if (asNoun) {
    const head = headOfGloss(asNoun);
    const isOne =
      /^an? /.test(asNoun) && !/^a (?:set|group|collection|series|number|range|pair|variety) of/.test(asNoun);
    if (isOne && noun.oneIsPlural && noun.term.endsWith("s"))
      return `${withArticle(singularOf(noun.term))} is ${asNoun}`;
    const usePlural =
      noun.genericIsPlural &&
      !/^(?:an?|any|one|the)\b/i.test(asNoun) &&
      (isPlural(head) || isPlural(coreOfGloss(asNoun)));
    if (usePlural) return `${noun.generic} are ${asNoun}`;
    // "business intelligence is the processes …" would not agree.
    const agrees = isOne || noun.oneIsPlural || !isPlural(firstHeadOf(asNoun));
    return `${noun.one} ${agrees ? (noun.oneIsPlural ? "are" : "is") : "refers to"} ${asNoun}`;
  }
  if (verbGloss.test(gloss)) return `${noun.one} ${noun.oneIsPlural ? baseOfThirdPerson(gloss) : gloss}`;
  if (/^(?:when|where|if)\b/i.test(gloss)) return `${noun.one} ${noun.oneIsPlural ? "occur" : "occurs"} ${gloss}`;
  if (/^(?:how|to)\b/i.test(gloss) || predicateGloss.test(gloss))
    return `${noun.one} ${noun.oneIsPlural ? "are" : "is"} ${gloss}`;
  return `${noun.one} ${noun.oneIsPlural ? "mean" : "means"} that ${gloss}`;
}

/** What happened once is no property of the concept. */
const tellsOneCase =
  /^(?:was|were|had|did|has (?:fallen|risen|been|had|become|increased|decreased)|have (?:fallen|risen|been))\b/;

/** Where a word comes from says nothing of what it names. */
const tellsWord =
  /\b(?:Latin|Greek|comes from the|the words? \w+ (?:is|comes|means)|derived? from the (?:word|\w+ word))\b/;

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

/** Whether a claim says over again what the definition says, the term apart. */
function repeats(claim: string, gloss: string, term: string): boolean {
  const stemsOf = (text: string) => (text.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? []).map(stemWord);
  const told = new Set(stemsOf(claim));
  const own = new Set(stemsOf(term));
  const words = stemsOf(gloss).filter((word) => !own.has(word));
  return words.length >= 2 && words.filter((word) => told.has(word)).length / words.length > 0.7;
}

function capitals(claim: Claim): number {
  return (claim.text.slice(1).match(/ \p{Lu}\p{Ll}/gu) ?? []).length;
}

interface CleanStatement {
  subject: string;
  predicate: string;
  isSound: boolean;
}

const cleaned = new WeakMap<Statement, CleanStatement>();

/** Statements are shared by all evidence of a run, so each is judged once. */
function cleanStatement(statement: Statement): CleanStatement {
  const kept = cleaned.get(statement);
  if (kept) return kept;
  const subject = cleanClause(statement.subject);
  const predicate = cleanClause(statement.predicate);
  const text = `${subject} ${predicate}`;
  const tooParticular =
    tellsOneCase.test(predicate) ||
    // "The insight is that the process performed better in March": the finding of one example.
    (/^the /i.test(subject) && /^(?:is|was) that\b/.test(predicate)) ||
    /\b(?:in|since|until|by|of) (?:January|February|March|April|June|July|August|September|October|November|December)\b/.test(
      text,
    ) ||
    tellsWord.test(text) ||
    (/\d/.test(text) && statement.kind !== "quantity");
  const isSound = !tooParticular && statement.quality >= 0.35 && /^[a-z]/.test(predicate) && isSoundClause(text);
  const result = { subject, predicate, isSound };
  cleaned.set(statement, result);
  return result;
}

function toClaim(statement: Statement, evidence: Evidence): Claim | null {
  const { subject, predicate, isSound } = cleanStatement(statement);
  const citation = isSound ? citeSentence(statement.passageId, statement.sentence, evidence) : null;
  if (!citation) return null;
  return {
    kind: statement.kind,
    text: lowerSubject(`${subject} ${predicate}`, evidence),
    subject: lowerSubject(subject, evidence),
    predicate,
    otherConceptId: statement.objectConceptId,
    citation,
  };
}

interface EvidenceIndex {
  facts: Map<string, ConceptFacts>;
  statements: ReadonlyMap<string, Statement[]>;
  /** First words of terms: those with a capital are names. */
  names: ReadonlySet<string>;
}

/** One evidence is asked for the same concepts many times over; the answer depends on both alone. */
const indexes = new WeakMap<Evidence, EvidenceIndex>();

function indexOf(evidence: Evidence): EvidenceIndex {
  const kept = indexes.get(evidence) ?? {
    facts: new Map<string, ConceptFacts>(),
    statements: Map.groupBy(evidence.statements, (statement) => statement.conceptId),
    names: new Set([...evidence.concepts, ...evidence.siblings].map((concept) => concept.term.split(" ")[0] ?? "")),
  };
  indexes.set(evidence, kept);
  return kept;
}

/** Lowers the first word unless a term shows it with a capital. */
function lowerSubject(text: string, evidence: Evidence): string {
  const { names } = indexOf(evidence);
  return lowerFirst(
    text,
    (word) => /^\p{Lu}/u.test(word) && (/^[B-Z]$/.test(word) || names.has(word) || /['’]s$/.test(word)),
  );
}

/** Everything that the evidence lets an author say about one concept. */
export function factsOf(concept: Concept, evidence: Evidence): ConceptFacts {
  const { facts: known } = indexOf(evidence);
  const facts = known.get(concept.id) ?? gatherFacts(concept, evidence);
  known.set(concept.id, facts);
  return facts;
}

function gatherFacts(concept: Concept, evidence: Evidence): ConceptFacts {
  const noun = nounUse(concept, evidence.passages);
  const rawGloss = concept.definition
    ? withGenus(concept.term, withoutStrayArticle(cleanClause(concept.definition.gloss)))
    : null;
  const sound =
    rawGloss &&
    !/^(?:for|in|of|with|by|on|at|from|as)\b/i.test(rawGloss) &&
    !twoSentences.test(rawGloss) &&
    !tellsRank(rawGloss) &&
    isSoundClause(rawGloss, 34)
      ? lowerFirst(rawGloss, (word) => word === "I")
      : null;
  const gloss = sound ? nounGloss(sound) : null;
  const claims = (indexOf(evidence).statements.get(concept.id) ?? [])
    .map((statement) => toClaim(statement, evidence))
    .filter((claim) => claim !== null)
    .filter((claim) => !sound || !repeats(claim.text, sound, concept.term))
    .filter((claim, index, all) => all.findIndex((other) => other.text === claim.text) === index)
    // Names of people and places belong to examples: general statements first.
    .toSorted((a, b) => Math.min(2, capitals(a)) - Math.min(2, capitals(b)));
  const cited = concept.definition
    ? citeSentence(concept.definition.passageId, concept.definition.sentence, evidence)
    : null;
  const citations = uniqueCitations([cited, ...claims.map((claim) => claim.citation)], 6);
  return {
    concept,
    noun,
    kind: kindOfConcept(concept.term, sound),
    gloss,
    definition: sound ? definitionClause(noun, sound, gloss) : null,
    claims,
    citations: citations.length > 0 ? citations : uniqueCitations([citeMention(concept, evidence)]),
  };
}
