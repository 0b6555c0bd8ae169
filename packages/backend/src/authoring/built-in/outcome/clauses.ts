import { baseOfThirdPerson } from "@curriculum/curriculum/language/verb-forms.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { headOfGloss } from "../evidence/concept-kind.ts";
import type { Claim, ConceptFacts } from "../evidence/concept-facts.ts";

const purposePattern =
  /\b(?:used|helps?|serves?|needed|required|designed|intended|employed|allows? \w+|enables? \w+|in order)\s+(?:by \w+ |primarily |mainly |mostly |often )?to ([a-z]+\b.*)$/;
const notActive =
  /^(?:\w+ly |often |usually |sometimes |always |never |also |still |only )*(?:is|are|was|were|be|being|been|has|have|had|can|could|may|might|must|needs?|should|will|would|do|does|did|refers?|means?|called|known)\b/;

/** What a field looks at, when a thing occurs, or that it matters, is nothing that a learner could explain or a case show. */
const tellsScope =
  /^(?:occurs?|happens?|exists?|involves?|studies|study|focus(?:es)?|deals?|encompass(?:es)?|examines?|investigates?|explores?|plays? an? (?:significant|major|important|key|vital|central|crucial) (?:role|part)|affects? (?:all|every)|includes?|emphasi[sz]es?)\b/;

/** What a concept is for, as an infinitive without "to": "compare values". Null where the source does not say. */
export function purposeOf(facts: ConceptFacts): { text: string; citation: Citation } | null {
  for (const claim of facts.claims) {
    const found = purposePattern
      .exec(claim.predicate)?.[1]
      ?.replace(/,? such as .*$/, "")
      .replace(/,? (?:and|but|so|which|although|because) .*$/, "");
    if (
      found &&
      !/^(?:everything|anything|all|any|each|every|some|many|most|the|an?|its|their|several|other)\b|\b(?:it|them|they|he|she|this|again)\b/.test(
        found,
      ) &&
      !found.toLowerCase().includes(facts.noun.term.toLowerCase()) &&
      countWords(found) >= 2 &&
      countWords(found) <= 12
    )
      return { text: found, citation: claim.citation };
  }
  return null;
}

/** Claims that say what the concept does ("reduces the number of joins"), which a learner can explain, trace or doubt. */
export function activeClaims(facts: ConceptFacts, maxWords: number): Claim[] {
  return facts.claims.filter(
    (claim) =>
      !notActive.test(claim.predicate) &&
      !tellsScope.test(claim.predicate) &&
      /^[a-z]+s?\b/.test(claim.predicate) &&
      // "personality | tests are techniques": the subject was cut too short.
      !/^\w+ (?:is|are|was|were|has|have|can|may|will)\b/.test(claim.predicate) &&
      countWords(claim.text) <= maxWords &&
      !/,/.test(claim.text) &&
      // Etymologies and single occasions are no outcome.
      !/\b(?:the (?:word|term|name) |Latin|Greek|for everything|year to year)/.test(claim.text),
  );
}

/** "a star schema that joins one fact table to…" → "a star schema joins one fact table to…". From the definition. */
export function relativeClause(facts: ConceptFacts, maxWords: number): string | null {
  const match = /^[^,]*?\b(?:that|which|who) ([a-z]+(?:s|es)? .+)$/.exec(facts.gloss ?? "");
  const predicate = match?.[1];
  if (!predicate || notActive.test(predicate) || /,/.test(predicate) || /\b(?:that|which|who)\b/.test(predicate))
    return null;
  const verb = predicate.split(" ")[0] ?? "";
  const isThirdPerson = baseOfThirdPerson(verb) !== verb;
  const { noun } = facts;
  if (!isThirdPerson)
    return noun.genericIsPlural && /^[a-z]+$/.test(verb) && isVerbLike(verb)
      ? limit(`${noun.generic} ${predicate}`, maxWords)
      : null;
  if (noun.oneIsPlural) return limit(`${noun.one} ${baseOfThirdPerson(predicate)}`, maxWords);
  return limit(`${noun.one} ${predicate}`, maxWords);
}

/** A bare verb after "that" is rare; anything that ends as nouns and names do is not taken for one. */
function isVerbLike(word: string): boolean {
  return !/(?:ion|ment|ity|ness|er|or|al|ous|ive|ed|ing|people|all|each|every|the|an?)$/.test(word);
}

function limit(clause: string, maxWords: number): string | null {
  return countWords(clause) <= maxWords ? clause : null;
}

/** Whether a learner can carry it out: a test or an analysis, but not "motivation", though both are processes. */
export function isDoable(facts: ConceptFacts): boolean {
  const head = headOfGloss(facts.gloss ?? "");
  return (
    /^(?:procedure|method|technique|test|analysis|calculation|examination|assessment|exercise|review)$/.test(head) ||
    /(?:analysis|test|audit|review|assessment|profiling|testing|sampling|forecasting|budgeting|debugging|modelling|modeling)$/i.test(
      facts.noun.term,
    )
  );
}

/** Whether it shows by signs and has causes: a disease or a deficiency, but not sleep, though both are states. */
export function isDisorder(facts: ConceptFacts): boolean {
  return (
    /^(?:disorder|disease|illness|syndrome|deficiency|inflammation|infection|bleeding|cancer|tumou?r|ana?emia|injury|phobia|death|excess|failure|overgrowth|loss|shortage|surplus|inability|lack)s?$/.test(
      headOfGloss(facts.gloss ?? ""),
    ) ||
    /(?:disorder|disease|syndrome|deficiency|itis|emia|phrenia|phobia|carcinoma|cirrhosis|thrombosis|porosis)s?$/i.test(
      facts.noun.term,
    )
  );
}

/** Whether it goes step by step: a method or a procedure, but not motivation or learning. */
export function hasSteps(facts: ConceptFacts): boolean {
  return (
    facts.kind === "process" &&
    (isDoable(facts) ||
      /^(?:process|procedure|technique|operation|treatment|conversion|calculation|therapy|production|transfer|movement|task|strategy)$/.test(
        headOfGloss(facts.gloss ?? ""),
      ))
  );
}

/** A measure that is worked out; "a value of n for which the solution is known" is none. */
export const quantity =
  /\b(?:ratio|rate|percentage|average|mean|median|sum|number|amount|quantity|proportion|difference|total|range|distance|square root|degree|frequency|probability)\b/;

/** Things of which a learner can make one. */
export const makes =
  /\b(?:plan|model|schema|program|report|chart|diagram|design|policy|budget|questionnaire|survey|dashboard|function|test|strategy|statement|loop|query|proposal|database|script)$/i;

/** What two concepts of these kinds can be compared by. */
export function aspectsOf(first: ConceptFacts, second: ConceptFacts): string {
  const isCounted = [first, second].every(({ gloss }) => quantity.test(gloss ?? ""));
  const kind = first.kind !== second.kind || (first.kind === "measure" && !isCounted) ? "mixed" : first.kind;
  const aspects: Record<string, string> = {
    measure: "what each one measures and how it is found",
    process: "purpose and main steps",
    artefact: "structure and use",
    theory: "what each one claims and where it applies",
    agent: "role and responsibilities",
    part: "structure and function",
    condition: "causes and effects",
  };
  return aspects[kind] ?? "defining features and consequences";
}
