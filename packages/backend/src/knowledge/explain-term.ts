import type { ConceptDraft } from "./concept-draft.ts";
import { findMentions, indexTerms } from "./find-mentions.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";
import type { FoundDefinition } from "./term-candidate.ts";

/** What explanations are looked for in. */
export interface ExplanationSources {
  sentences: readonly TaggedSentence[];
  found: ReadonlyMap<string, readonly FoundDefinition[]>;
}

const pointsBack = /^(?:this|these|such|that|it|they)\b/iu;

/**
 * The one sentence that explains each term best: where a text gives no meaning that reads as "term is …", it is the
 * nearest thing. The sentence before is taken where it is the one that "This is called …" points at.
 */
export function explainTerms(
  concepts: readonly ConceptDraft[],
  { sentences, found }: ExplanationSources,
): Map<string, string> {
  const index = indexTerms(concepts);
  const best = new Map<string, { text: string; score: number }>();
  const seen = new Map<string, number>();
  sentences.forEach((sentence, at) => {
    for (const mention of findMentions(sentence.tokens, index)) {
      const { key } = concepts[mention.concept]!;
      const earlier = seen.get(key) ?? 0;
      seen.set(key, earlier + 1);
      const match = found.get(key)?.find((one) => one.sentence === at);
      const score = scoreExplanation(sentence, mention.start, match, earlier);
      if (score <= (best.get(key)?.score ?? 0)) continue;
      const before = sentences[at - 1];
      const needsBefore =
        match !== undefined &&
        match.gloss === "" &&
        pointsBack.test(sentence.text) &&
        before?.passage === sentence.passage;
      best.set(key, { text: needsBefore ? `${before.text} ${sentence.text}` : sentence.text, score });
    }
  });
  return new Map([...best].map(([key, { text }]) => [key, text]));
}

function scoreExplanation(
  sentence: TaggedSentence,
  start: number,
  match: FoundDefinition | undefined,
  earlier: number,
): number {
  const words = sentence.tokens.length;
  let score = 1 + (match?.strength ?? 0) * 1.5;
  // A text explains where it first speaks of a thing.
  if (earlier === 0) score += 0.6;
  else if (earlier < 3) score += 0.2;
  if (start <= 1) score += 0.5;
  if (/\b(?:is|are|refers?|means|called|known as|defined|when|occurs?|which|that)\b/u.test(sentence.text)) score += 0.3;
  if (words < 8) score -= 0.5;
  if (words > 40) score -= 0.5;
  if (sentence.text.endsWith("?")) score -= 1;
  return score;
}
