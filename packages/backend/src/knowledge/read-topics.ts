import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { TopicText } from "./order-topics.ts";
import { readText } from "./read-text.ts";
import { scoreTerm } from "./score-terms.ts";

const pointsBack =
  /\b(?:recall|as we (?:saw|have seen|discussed|learned)|you (?:have )?(?:already )?(?:learned|saw|read)|as (?:discussed|mentioned|noted|described) (?:earlier|previously|before)|earlier chapters?|previous chapters?|previously|already discussed)\b/giu;
const pointsAhead =
  /\b(?:we (?:will|shall) (?:see|learn|discuss|explore|examine|look)|you will (?:learn|see)|later chapters?|later in (?:this|the) (?:book|text)|will be discussed|is discussed later|this (?:book|text|course)|introduction to|begin by)\b/giu;

/** The chapters of a document as topics, by section id: what ordering is computed from. */
export function readTopics(document: CleanDocument): Map<string, TopicText> {
  const text = readText(document, "");
  const topics = new Map<
    string,
    { counts: Map<string, number>; explains: Map<string, number>; words: number; pointers: number }
  >();
  const topicOf = (chapter: string) => {
    let topic = topics.get(chapter);
    if (topic === undefined)
      topics.set(chapter, (topic = { counts: new Map(), explains: new Map(), words: 0, pointers: 0 }));
    return topic;
  };
  for (const candidate of text.candidates.values()) {
    if (candidate.count < 2) continue;
    for (const [chapter, use] of candidate.chapters) {
      const topic = topicOf(chapter);
      topic.counts.set(candidate.key, use.count);
      // The order in which chapters were read must not tell: `scoreTerm` prefers the first, so it is asked about each as if it were.
      const score = scoreTerm({ ...candidate, chapters: new Map([[chapter, use]]) }, chapter, use);
      if (score >= leastExplained) topic.explains.set(candidate.key, score);
    }
  }
  for (const { passage, use } of text.drafts) {
    if (use !== "teaching") continue;
    const topic = topicOf(text.chapterOf.get(passage.sectionId) ?? "");
    topic.words += passage.words;
    topic.pointers += (passage.text.match(pointsBack)?.length ?? 0) - (passage.text.match(pointsAhead)?.length ?? 0);
  }
  return new Map(
    [...topics].map(([chapter, { counts, explains, words, pointers }]) => [
      chapter,
      { counts, explains, words, looksBack: (pointers * 1000) / Math.max(1, words) },
    ]),
  );
}

/** Below this a chapter uses a term rather than explains it. */
const leastExplained = 0.15;
