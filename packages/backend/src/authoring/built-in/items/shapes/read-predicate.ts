import type { Statement } from "@curriculum/curriculum/model/knowledge.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { isPlural, pluralOf, singularOf } from "@curriculum/curriculum/language/plural.ts";
import { contentStems } from "../content-stems.ts";
import { genusOf } from "../genus-of.ts";
import type { Entry } from "../gather-material.ts";
import { countTelling } from "../telling-stems.ts";
import { hasPronoun, isTalk, standsAlone } from "../wording-faults.ts";

/** A statement's predicate made ready for an item: without asides, citations of literature and linking adverbs. */
export interface Predicate {
  statement: Statement;
  text: string;
  /** First verb, lower case: "reduces", "is", "can". */
  verb: string;
  stems: ReadonlySet<string>;
  words: number;
}

const finiteVerb =
  /^(?:is|are|was|were|has|have|had|can|does|do|may|will|\p{Ll}+(?:s|ed)|include|require|consist|contain|cause|help|provide|use|need|allow|make|show|give|lead|result|depend|measure|reduce|increase|produce|describe|involve|represent|carry|hold|form|receive|control|enable|support|affect|occur|determine|combine|connect|store|define|protect)$/u;

// ", and aldosterone maintains …": the rest speaks of something else.
const secondSubject =
  /, (?:and|or) (?:\p{L}+ ){1,3}(?:is|are|was|were|has|have|can|may|will|\p{Ll}+(?:ains|ates|izes|ses|ces|des|mes|kes|ves|lls|ows|eases)) |, and \p{Ll}+s \p{Ll}+ (?:as|to|the|an?|in|by|with|for) /u;

// "points are connected": the first word belongs to the subject.
const isNounFirst = /^\p{Ll}+s (?:are|is|was|were|have|has|can|may|will|must|should|do|does)\b/u;

/** What is left of a predicate once asides are gone, or null where it cannot stand in an item by itself. */
export function readPredicate(statement: Statement): Predicate | null {
  const text = statement.predicate
    .replace(
      /\s*\((?:[^()]*\b(?:1[89]|20)\d\d[a-z]?\b[^()]*|see [^()]*|e\.g\.[^()]*|(?:abbreviated )?[A-Z]{2,6})\)/g,
      "",
    )
    .replace(/\s*\[\d+(?:[,–-]\s*\d+)*\]/g, "")
    .replace(/^(?:also|therefore|thus|then|hence|usually|generally|typically|often|however,)\s+/i, "")
    .replace(/^(is|are|can|has|have|may|will) (?:also|therefore|thus|then|hence|however),? /i, "$1 ")
    .replace(/,? (?:for example|for instance|however|therefore),?/gi, "")
    .replace(/[\s.;:,]+$/, "")
    .trim();
  const words = text.split(" ").length;
  const verb = text.split(" ")[0]!.toLowerCase();
  if (words < 4 || words > 32 || !finiteVerb.test(verb)) return null;
  if (
    isTalk(text) ||
    !standsAlone(text) ||
    secondSubject.test(text) ||
    isNounFirst.test(text) ||
    /—|[.?!;:] |, (?:whereas|while|but|so|and (?:it|they|he|she|the|its|their|an?)) /.test(text)
  )
    return null;
  if (/^(?:is|are) (?:the |an? )?(?:\w+ )?(?:term|name|word|example|topic|part of the)s?\b/.test(text)) return null;
  // "is special methods that …", "is molecules of …": the sentence was about many.
  const complement = /^is (?!(?:an?|the|one)\b)(.+)$/.exec(text)?.[1];
  if (complement !== undefined && /\b(?:that|which|who|of)\b/.test(complement) && isPlural(genusOf(complement)))
    return null;
  const stems = contentStems(text);
  // "is a way to graph data" is true of too much.
  return stems.size < 3 || countTelling(stems) < 3 ? null : { statement, text, verb, stems, words };
}

// Below this the knowledge stage itself was unsure that the sentence stands alone.
const soundQuality = 0.5;

// "They is over 70 million": the sentence was about something of the concept, not about the concept.
function agrees(verb: string, plural: boolean): boolean {
  if (/^(?:is|was|has|does)$/.test(verb)) return !plural;
  if (/^(?:are|were|have|do)$/.test(verb)) return plural;
  if (
    /^(?:can|may|will|had)$/.test(verb) ||
    (verb.endsWith("ed") && !/^(?:need|feed|speed|exceed|proceed|succeed)$/.test(verb))
  )
    return true;
  return /[^s]s$/.test(verb) ? !plural : plural;
}

/** "The import statement" and "most vitamins" speak of less than the statement, the vitamins. */
function isOfConcept(statement: Statement, entry: Entry): boolean {
  const subject = foldText(statement.subject)
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/^(?:an?|the|each|every|any) /, "")
    .trim();
  const names = [entry.concept.term, ...entry.concept.aliases].flatMap((name) => [
    name,
    pluralOf(name),
    singularOf(name),
  ]);
  return names.some((name) => foldText(name) === subject);
}

// Statements are shared by all evidence of a run, and each is about one concept.
const predicates = new WeakMap<Statement, Predicate | null>();

function predicateOf(statement: Statement, entry: Entry): Predicate | null {
  let known = predicates.get(statement);
  if (known === undefined) {
    const isSound = statement.quality >= soundQuality && isOfConcept(statement, entry);
    known = isSound ? readPredicate(statement) : null;
    if (known !== null && !agrees(known.verb, entry.concept.number === "plural")) known = null;
    predicates.set(statement, known);
  }
  return known;
}

/** The usable predicates of an entry, best first. */
export function predicatesOf(entry: Entry): Predicate[] {
  return entry.statements.flatMap((statement) => predicateOf(statement, entry) ?? []);
}

/** Whether a predicate speaks of its subject by name alone, so that it can follow "What …". */
export function isFreeOfSubject(predicate: Predicate, entry: Entry): boolean {
  if (hasPronoun(predicate.text) || /\b(?:its|their)\b/i.test(predicate.text)) return false;
  const bare = predicate.text.toLowerCase();
  return ![entry.concept.term, ...entry.concept.aliases].some((name) => bare.includes(name.toLowerCase()));
}
