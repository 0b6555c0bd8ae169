import type { Definition } from "@curriculum/curriculum/model/knowledge.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { PassageDraft } from "./build-passages.ts";
import { cleanGloss } from "./clean-gloss.ts";
import { completeGloss, hasPluralHead } from "./complete-gloss.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import { shapeOfGloss } from "./gloss-shape.ts";
import { keyOfTerm } from "./key-of-term.ts";
import { plainGloss } from "./plain-gloss.ts";
import { reshapeGloss } from "./reshape-gloss.ts";
import type { NounUses } from "./read-noun-use.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";
import type { FoundDefinition } from "./term-candidate.ts";
import type { WordCase } from "./word-case.ts";

/** What definitions are chosen from. */
export interface DefinitionSources {
  drafts: readonly PassageDraft[];
  sentences: readonly TaggedSentence[];
  /** Definitions found in running text, by counting key. */
  found: ReadonlyMap<string, readonly FoundDefinition[]>;
  wordCase: WordCase;
  nounUses: NounUses;
}

/** The best meaning that the source itself gives: its list of key terms first, then its running text. */
export function defineConcept(concept: ConceptDraft, sources: DefinitionSources): Definition | null {
  return listedDefinition(concept, sources) ?? foundDefinition(concept, sources);
}

function listedDefinition(concept: ConceptDraft, { drafts, wordCase, nounUses }: DefinitionSources): Definition | null {
  const { keyTerm } = concept;
  if (keyTerm === null) return null;
  const meaning = keyTerm.meaning.trim();
  const restated = withoutRestatement(meaning, concept.key);
  const sentence = splitSentences(meaning)[0]?.text;
  const cleaned = cleanGloss(restated, wordCase, true);
  const gloss =
    cleaned === undefined
      ? undefined
      : completeGloss(reshapeGloss(cleaned, concept.term, nounUses), concept.term, nounUses);
  if (sentence === undefined || gloss === undefined || gloss.split(" ").length < 2) return null;
  const holds = (draft: PassageDraft): boolean => draft.passage.text.includes(sentence);
  const holder =
    drafts.find(
      (draft) =>
        draft.passage.charStart <= keyTerm.charStart && keyTerm.charStart < draft.passage.charEnd && holds(draft),
    ) ?? drafts.find((draft) => draft.use === "key-terms" && holds(draft));
  if (holder === undefined) return null;
  return { gloss, sentence, passageId: holder.passage.id };
}

/** Below this the words found are more often a detail than a meaning (read by hand over three books). */
const leastScore = 0.5;

/** "Cost per thousand contacts is a term used …" listed under "cost per thousand": what follows the verb is the meaning. */
function withoutRestatement(meaning: string, key: string): string {
  const match = /^(.{3,70}?)\s(?:is|are|refers? to)\s(.*)$/su.exec(meaning);
  return match !== null && keyOfTerm(match[1]!.replace(/^(?:an?|the)\s/iu, "")).startsWith(key) ? match[2]! : meaning;
}

function foundDefinition(
  concept: ConceptDraft,
  { drafts, sentences, found, wordCase, nounUses }: DefinitionSources,
): Definition | null {
  let best: { definition: Definition; score: number } | null = null;
  for (const key of [concept.key, ...concept.otherKeys])
    for (const match of found.get(key) ?? []) {
      const cleaned = match.gloss === "" ? undefined : cleanGloss(match.gloss, wordCase);
      const gloss = cleaned === undefined ? undefined : plainGloss(reshapeGloss(cleaned, concept.term, nounUses));
      const sentence = sentences[match.sentence]!;
      if (gloss === undefined || gloss.split(" ").length < 3 || shapeOfGloss(gloss) !== "phrase") continue;
      // "is needed by …", "is preventing …": a verb form; "those bought by …": a part of the things meant.
      if (/^(?:those|one of|all|each|both|some|\d\S*|\p{Ll}+ed|around|about)\b/u.test(gloss)) continue;
      if (match.pattern === "copula" && /^\p{Ll}+ing\b/u.test(gloss)) continue;
      if (restOfList.test(gloss)) continue;
      if (isBroken(sentence.text) || disagrees(concept, match, gloss)) continue;
      const score = scoreDefinition(match, gloss, concept, sentence);
      if (score < leastScore || (best !== null && score <= best.score)) continue;
      const passageId = drafts[sentence.passage]!.passage.id;
      best = { definition: { gloss, sentence: sentence.text, passageId }, score };
    }
  return best?.definition ?? null;
}

/** "the drug, the illness, or a combination of the two": the last of a list is no meaning. */
const restOfList = /^a combination of (?:the two|both|these)\b|^\p{L}+ meaning that\b/u;

/** "The two loops are called …" gives a meaning of several things to each name: not what one of them is. */
function disagrees(concept: ConceptDraft, match: FoundDefinition, gloss: string): boolean {
  if (match.pattern !== "inversion" && match.pattern !== "naming") return false;
  return (
    concept.number !== "plural" &&
    (/^(?:the )?(?:two|three|four|five|several|both|these|some|many)\b/iu.test(gloss) || hasPluralHead(gloss))
  );
}

function isBroken(sentence: string): boolean {
  return /\?\s*$/u.test(sentence) || /\s\.(?:\s|$)/u.test(sentence);
}

/** A gloss that praises instead of saying what the thing is. */
const judging =
  /^(?:(?:an?|the|one) )?(?:(?:very|most|more|especially) )?(?:good|great|important|key|popular|common|useful|major|significant|critical|essential|crucial|powerful|concise|effective|efficient|simple|valuable|vital|helpful|central|fundamental|well-known|perfect|natural|big|huge|essential part|only|first|last|most|least|second|third|highest|lowest|leading|preferred|optimal|integral|integrated|uncontrollable|ideal|traditional|routine|worldwide|easiest|hardest|simplest|quickest|easy|quick|convenient|biggest|largest|main)\b/iu;

/** Heads that say how a thing matters, not what it is: "a challenge for many people". */
const hollow =
  /^(?:an?|the) (?:\p{Ll}+ )?(?:challenge|factor|concern|constant|part|responsibility|time|problem|issue|example|cause|reason|priority|result|share|departure|need|sign|matter|goal|topic)\b/u;

/** Who somebody is, or whose firm it is, is no meaning that a course teaches. */
const ofPersons =
  /^(?:an?|the) (?:(?:former|famous|leading|\p{Lu}\p{L}+|large|major) )*(?:professor|psychologist|economist|researcher|company|firm|founder|owner|president|coach|entrepreneur|author|scientist|physician|philosopher|brand|manufacturer|retailer)\b/u;

const callings =
  /\b(?:executive|leader|firm|company|manager|director|officer|founder|owner|store|chain|retailer|startup|start-up|entrepreneur|professor|organization|consultant|student|woman|man|couple|brand|mother|father|parent|girl|boy|nurse|year-old|sophomore|freshman|athlete)\b/u;

/** Whether a name's meaning says which person or firm bears it. */
function isOfSomebody({ keyTerm, term }: ConceptDraft, gloss: string): boolean {
  return keyTerm === null && /^\p{Lu}/u.test(term) && callings.test(gloss.split(" ").slice(0, 9).join(" "));
}

/** Strength of the pattern, held against what makes a meaning poor: too short or long, circular, an example's detail. */
function scoreDefinition(
  match: FoundDefinition,
  gloss: string,
  concept: ConceptDraft,
  sentence: TaggedSentence,
): number {
  const words = gloss.split(" ").length;
  let score = match.strength;
  if (words < 4) score -= 0.5;
  else if (words < 6) score -= 0.15;
  if (words >= 8 && words <= 25) score += 0.05;
  if (words > 30) score -= 0.1;
  const head = concept.key.split(" ").at(-1)!;
  const opening = gloss.toLowerCase().split(" ").slice(0, 4).join(" ");
  if (opening.includes(concept.key)) score -= 0.5;
  else if (opening.includes(head) && concept.key === head) score -= 0.5;
  else if (` ${gloss.toLowerCase()} `.includes(` ${concept.key} `)) score -= concept.key.includes(" ") ? 0.2 : 0.5;
  if (/\$|\d{2,}|%/u.test(gloss)) score -= 0.15;
  if (/\p{Lu}\p{Ll}+/u.test(gloss)) score -= 0.1;
  if (hollow.test(gloss) && !/^\S+ (?:\S+ ){1,4}(?:that|which|who|in which)\b/u.test(gloss)) score -= 0.5;
  if (ofPersons.test(gloss) || isOfSomebody(concept, gloss)) score -= 0.6;
  if (judging.test(gloss)) score -= 0.6;
  if (!/^(?:an?|the|any|one|what|when|all)\b/iu.test(gloss)) score -= 0.05;
  if (sentence.isParagraphStart) score += 0.05;
  return score;
}
