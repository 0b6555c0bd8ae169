import type { PassageDraft } from "./build-passages.ts";
import type { ConceptDraft } from "./concept-draft.ts";
import { findMentions, indexTerms, type Mention } from "./find-mentions.ts";
import { keyOfTerm } from "./key-of-term.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";
import type { FoundDefinition } from "./term-candidate.ts";
import { closenessOf, contentKeys, contextOf, weighExplanation } from "./weigh-explanation.ts";

/** What explanations are looked for in. */
export interface ExplanationSources {
  drafts: readonly PassageDraft[];
  sentences: readonly TaggedSentence[];
  found: ReadonlyMap<string, readonly FoundDefinition[]>;
}

interface Place {
  sentence: number;
  mention: Mention;
}

/** What the sentence that explains each term best says of it: the meaning it gives, or the sentence itself. */
export function explainTerms(concepts: readonly ConceptDraft[], sources: ExplanationSources): Map<string, string> {
  const { sentences } = sources;
  const index = indexTerms(concepts);
  const places = concepts.map((): Place[] => []);
  const spread = new Map<string, number>();
  sentences.forEach(({ tokens }, sentence) => {
    for (const key of contentKeys(tokens)) spread.set(key, (spread.get(key) ?? 0) + 1);
    for (const mention of findMentions(tokens, index)) places[mention.concept]!.push({ sentence, mention });
  });
  const result = new Map<string, string>();
  concepts.forEach(({ key }, at) => {
    const text = bestExplanation(key, places[at]!, sources, spread);
    if (text !== undefined) result.set(key, text);
  });
  return result;
}

function bestExplanation(
  key: string,
  places: readonly Place[],
  { drafts, sentences, found }: ExplanationSources,
  spread: ReadonlyMap<string, number>,
): string | undefined {
  const context = contextOf(
    places.map(({ sentence }) => sentences[sentence]!),
    spread,
    sentences.length,
  );
  const own = new Set(key.split(" "));
  const sectionOf = (place: Place): string => drafts[sentences[place.sentence]!.passage]!.passage.sectionId;
  const bySection = Map.groupBy(places, sectionOf);
  let best: { text: string; score: number } | undefined;
  places.forEach((place, earlier) => {
    const sentence = sentences[place.sentence]!;
    const match = strongest((found.get(key) ?? []).filter((one) => one.sentence === place.sentence));
    const inSection = bySection.get(sectionOf(place))!;
    const heading = keyOfTerm(drafts[sentence.passage]!.passage.sectionPath.at(-1) ?? "");
    const score = weighExplanation({
      sentence,
      mention: place.mention,
      match,
      earlier,
      total: places.length,
      inSection: inSection.length / places.length,
      isFirstInSection: inSection[0] === place,
      isHeadline: ` ${heading} `.includes(` ${key} `),
      closeness: closenessOf(sentence, context, own),
    });
    if (best === undefined || score > best.score) best = { text: textOf(sentence, match), score };
  });
  return best?.text;
}

function strongest(matches: readonly FoundDefinition[]): FoundDefinition | undefined {
  return matches.toSorted((a, b) => Number(b.gloss !== "") - Number(a.gloss !== "") || b.strength - a.strength)[0];
}

/** The meaning where it is long enough to be one, else the sentence without its citations. */
function textOf({ text }: TaggedSentence, match: FoundDefinition | undefined): string {
  if (match !== undefined && match.gloss.split(" ").length >= 4) return match.gloss;
  return text.replaceAll(/\s*\([^()]*\b\d{4}[^()]*\)/gu, "");
}
