import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { isPlural, singularOf } from "@curriculum/curriculum/language/plural.ts";
import { baseOfThirdPerson } from "@curriculum/curriculum/language/verb-forms.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Statement, StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { citeMention, citeSentence, uniqueCitations } from "./cite-sentence.ts";
import { cleanClause, isSoundClause } from "./clean-clause.ts";
import { headOfGloss, type ConceptKind } from "./concept-kind.ts";
import { nounUse, type NounUse } from "./noun-use.ts";
import { coreOfGloss, predicateGloss, readDefinition, repeatsDefinition, verbGloss } from "./read-definition.ts";
import type { DefinitionReading } from "./read-definition.ts";

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

const repeated = new WeakMap<Statement, boolean>();

/** Whether a statement says over again what the definition of its concept says. */
function repeatsOwn(statement: Statement, definition: DefinitionReading): boolean {
  let isRepeat = repeated.get(statement);
  if (isRepeat === undefined) {
    const { subject, predicate } = cleanStatement(statement);
    repeated.set(statement, (isRepeat = repeatsDefinition(`${subject} ${predicate}`, definition)));
  }
  return isRepeat;
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
  const definition = readDefinition(concept);
  const { sound, gloss, kind } = definition;
  const claims = (indexOf(evidence).statements.get(concept.id) ?? [])
    .flatMap((statement) => (repeatsOwn(statement, definition) ? [] : (toClaim(statement, evidence) ?? [])))
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
    kind,
    gloss,
    definition: sound ? definitionClause(noun, sound, gloss) : null,
    claims,
    citations: citations.length > 0 ? citations : uniqueCitations([citeMention(concept, evidence)]),
  };
}
