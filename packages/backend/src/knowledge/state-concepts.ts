import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { Concept, Passage, Statement } from "@curriculum/curriculum/model/knowledge.ts";
import { deriveId } from "../platform/derive-id.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import type { Mention } from "./find-mentions.ts";
import { takeApart, takeApartFollowing, type FollowedStatement } from "./take-apart.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";
import type { TermCandidate } from "./term-candidate.ts";
import type { WordCase } from "./word-case.ts";

/** Statements kept for one concept, best first: more than any program asks about it. */
const mostPerConcept = 24;

/** Everything the text says about its concepts in sentences that stand alone, by concept, best first. */
export function stateConcepts(
  concepts: readonly Concept[],
  drafts: readonly ConceptDraft[],
  passages: readonly Passage[],
  sentences: readonly TaggedSentence[],
  mentions: readonly (readonly Mention[])[],
  wordCase: WordCase,
): Statement[] {
  const byConcept = concepts.map((concept, at) => {
    const defined = definitionStatement(concept, drafts[at]!);
    return defined === undefined ? [] : [defined];
  });
  let before: FollowedStatement | undefined;
  sentences.forEach((sentence, at) => {
    if (sentence.isParagraphStart) before = undefined;
    const direct = takeApart(sentence, mentions[at]!, wordCase);
    const draft = direct ?? (before && takeApartFollowing(sentence, mentions[at]!, before));
    // Only the very next sentence may lean on a subject; a second one leans on the same.
    before = draft;
    if (draft === undefined) return;
    const concept = concepts[draft.concept]!;
    const passageId = passages[sentence.passage]!.id;
    byConcept[draft.concept]!.push({
      id: deriveId("statement", concept.id, passageId, String(sentence.start)),
      conceptId: concept.id,
      passageId,
      kind: draft.kind,
      sentence: sentence.text,
      subject: inTermCase(draft.subject, concept.term),
      predicate: draft.predicate,
      objectConceptId: draft.object === null ? null : concepts[draft.object]!.id,
      quality: draft.quality,
    });
  });
  return byConcept.flatMap((list) => withoutRepeats(list).slice(0, mostPerConcept));
}

/** The concept's definition as a statement: what is most worth asking. */
function definitionStatement(concept: Concept, draft: ConceptDraft): Statement | undefined {
  const { definition, number } = concept;
  if (definition === null) return undefined;
  return {
    id: deriveId("statement", concept.id, definition.passageId, "definition"),
    conceptId: concept.id,
    passageId: definition.passageId,
    kind: "definition",
    sentence: definition.sentence,
    subject: number === "singular" ? withUsualArticle(concept.term, draft.candidate) : concept.term,
    predicate: `${number === "plural" ? "are" : "is"} ${definition.gloss}`,
    objectConceptId: null,
    quality: 1,
  };
}

function withoutRepeats(statements: Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements
    .toSorted((a, b) => b.quality - a.quality || (a.id < b.id ? -1 : 1))
    .filter(({ sentence, predicate }) => {
      const keys = [foldText(sentence), foldText(predicate)];
      const isNew = keys.every((key) => !seen.has(key));
      for (const key of keys) seen.add(key);
      return isNew;
    });
}

/** "the occipital lobe" where the text never says "an occipital lobe". */
function withUsualArticle(term: string, candidate: TermCandidate | null): string {
  // "Six Sigma", "M2": a name stands without an article unless the text gives it one.
  if (
    /^\p{Lu}/u.test(term) &&
    (candidate === null || (candidate.afterIndefinite === 0 && candidate.afterDefinite <= candidate.bare))
  )
    return term;
  const isUnique =
    candidate !== null &&
    candidate.afterIndefinite + candidate.plural === 0 &&
    candidate.afterDefinite > candidate.bare;
  return isUnique ? `the ${term}` : withArticle(term);
}

/** The subject with the term written as the concept shows it: "the European Union", not "the European union". */
function inTermCase(subject: string, term: string): string {
  const at = subject.toLowerCase().indexOf(term.toLowerCase());
  return at < 0 ? subject : subject.slice(0, at) + term + subject.slice(at + term.length);
}
