import { levelOfOutcome } from "@curriculum/curriculum/bloom/outcome-level.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
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
  const { concept, pool, covers, keys } = subject;
  const own = contentStems(concept.term);
  const titles = [covers.title, ...covers.parts].map(contentStems).filter((stems) => stems.length > 0);
  return objectives
    .filter(({ topicKey }) => isOver(topicKey, keys))
    .filter(({ text }) => countWords(text) <= mostWords && !/\b(?:you|your)\b/i.test(text))
    .map(({ text, topicKey }) => {
      const stems = new Set(contentStems(text));
      const isAbout = own.length > 0 && own.every((stem) => stems.has(stem)) && !isNarrowed(text, concept.term);
      const hits = titles.map((title) => title.filter((stem) => stems.has(stem)).length / title.length);
      const isNaming = pool.some((other) => names(text, other));
      const score =
        (isAbout ? 1 : 0) + 0.6 * Math.max(0, ...hits) + (isNaming ? 0.4 : 0) + (keys.has(topicKey) ? leastScore : 0);
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

/** Whether a text names a concept, in whatever form. */
function names(text: string, { term }: Concept): boolean {
  const said = new Set(contentStems(text));
  const stems = contentStems(term);
  return stems.length > 0 && stems.every((stem) => said.has(stem)) && !isNarrowed(text, term);
}

/** A subject's concepts for an outcome that follows this objective: those that the objective names lead. */
export function conceptsFor(
  { concept, context, pool }: Subject,
  objective: string | null,
  taken: ReadonlySet<string>,
): Concept[] {
  const usual = [concept, ...context];
  if (objective === null) return usual;
  const named = pool
    .filter((other) => names(objective, other) && (usual.includes(other) || !taken.has(other.id)))
    .toSorted((a, b) => contentStems(b.term).length - contentStems(a.term).length);
  return [...new Set([...named, ...usual])].slice(0, Math.max(usual.length, Math.min(4, named.length)));
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
