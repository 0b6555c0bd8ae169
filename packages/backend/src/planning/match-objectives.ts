import { levelOfOutcome } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Subject } from "./choose-subjects.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { contentStems } from "./topic-vectors.ts";

/** An objective that a source states for what a subject covers. */
export interface OwnObjective {
  text: string;
  /** How surely it is about the subject: from `leastScore` to about 2. */
  score: number;
  /** The rank of the level that it asks for; a question asks for an explanation. */
  rank: number;
}

// An objective of the subject's own section, or one that names most of that section's title.
const leastScore = 0.45;
// What is longer is a paragraph that stands in a list of objectives.
const mostWords = 35;

/** The sources' own objectives for a subject, best first: by the section they stand in, its title and its concepts. */
export function matchObjectives(subject: Subject, objectives: ModuleDraft["objectives"]): OwnObjective[] {
  const { concept, context, covers, keys } = subject;
  const own = contentStems(concept.term);
  const titles = [covers.title, ...covers.parts].map(contentStems).filter((stems) => stems.length > 0);
  return objectives
    .filter(({ topicKey }) => isOver(topicKey, keys))
    .filter(({ text }) => countWords(text) <= mostWords && !/\b(?:you|your)\b/i.test(text))
    .map(({ text, topicKey }) => {
      const stems = new Set(contentStems(text));
      const isAbout = own.length > 0 && own.every((stem) => stems.has(stem)) && !isNarrowed(text, concept.term);
      const hits = titles.map((title) => title.filter((stem) => stems.has(stem)).length / title.length);
      const beside = context.filter(({ term }) => contentStems(term).every((stem) => stems.has(stem))).length;
      const score =
        (isAbout ? 1 : 0) + 0.6 * Math.max(0, ...hits) + 0.1 * beside + (keys.has(topicKey) ? leastScore : 0);
      return { text, score, rank: rankOf(text) };
    })
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score);
}

/** Whether an objective's section is one of these or encloses one; where there are none, any may do. */
function isOver(topicKey: string, keys: ReadonlySet<string>): boolean {
  return keys.size === 0 || keys.has(topicKey) || [...keys].some((key) => key.startsWith(`${topicKey}.`));
}

function rankOf(objective: string): number {
  const { level, confidence } = levelOfOutcome(objective);
  return confidence > 0.3 ? bloomRank(level) : bloomRank("Understand");
}

/** The best of a subject's objectives for a level: the nearest in level, the surest among equals. */
export function objectiveAt(objectives: readonly OwnObjective[], level: BloomLevel): OwnObjective | null {
  const cost = ({ rank, score }: OwnObjective) => Math.abs(rank - bloomRank(level)) - 0.4 * Math.min(1, score);
  return objectives.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

/** "Freud's theory of psychosexual development" is about that development, not about theories. */
function isNarrowed(objective: string, term: string): boolean {
  const at = objective.toLowerCase().indexOf(term.toLowerCase());
  return at >= 0 && /^(?:s|es)? of (?!(?:an?|the)? ?\w+ ?$)/.test(objective.toLowerCase().slice(at + term.length));
}
