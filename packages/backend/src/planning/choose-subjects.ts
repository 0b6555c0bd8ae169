import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { CoveredSections } from "@curriculum/curriculum/model/plan.ts";
import { apportion } from "./apportion.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { rankConcepts } from "./rank-concepts.ts";
import { isTestable } from "./testable-concepts.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import { contentStems } from "./topic-vectors.ts";

/** What one outcome is about. */
export interface Subject {
  concept: Concept;
  /** Further concepts of the same sections: an outcome names them, items may test them. */
  context: Concept[];
  covers: CoveredSections;
  /** All concepts of those sections that can carry an outcome, best first. */
  pool: readonly Concept[];
  /** Keys of those sections and of what stands under them. */
  keys: ReadonlySet<string>;
}

// As many as one sentence can name beside its subject.
const mostContext = 3;

/** What a subject covers that stands for itself. */
export const noSections: CoveredSections = { title: "", parts: [], partKeys: [], sectionKeys: [] };

type Unit = ModuleDraft["units"][number];

/**
 * Subjects of so many outcomes, which between them span the module's units: each unit's sections are dealt out in
 * runs, more to the longer units, and each run gives the concepts that it teaches.
 */
export function chooseSubjects(module: ModuleDraft, count: number, avoid: ReadonlySet<string>): Subject[] {
  const own = module.units.map((unit) => ownConcepts(unit));
  const subjectful = module.units.map((unit, index) => (isAside(unit) ? [] : (own[index] ?? [])));
  // What speaks to the reader of other things than the subject is no outcome while there is enough else.
  const fit = subjectful.flat().length >= count ? subjectful : own;
  const quotas = apportion(
    count,
    module.units.map((unit, index) => ({
      weight: Math.sqrt(unit.words),
      min: count >= module.units.length && (fit[index] ?? []).length > 0 ? 1 : 0,
      max: fit[index]?.length ?? 0,
    })),
  );
  const taken = new Set<string>();
  const subjects = module.units.flatMap((unit, index) =>
    subjectsOfUnit(unit, quotas[index] ?? 0, fit[index] ?? [], taken),
  );
  const borrowed = borrowedConcepts(module).toSorted((a, b) => Number(avoid.has(a.id)) - Number(avoid.has(b.id)));
  const others = [...module.concepts, ...borrowed];
  // What gives an author next to nothing to say is a subject only when nothing else is left.
  for (const concept of others.toSorted((a, b) => Number(isTestable(b)) - Number(isTestable(a)))) {
    if (subjects.length >= count) break;
    if (taken.has(concept.id) || subjects.some((subject) => subject.concept.id === concept.id)) continue;
    taken.add(concept.id);
    subjects.push({ concept, context: [], covers: noSections, pool: [concept], keys: new Set() });
  }
  return subjects;
}

function isAside({ title }: Unit): boolean {
  return /\b(?:your?|my)\b/i.test(title);
}

/** Concepts that can carry an outcome of a unit, best first: its own, else those that it speaks of. */
function ownConcepts(unit: Unit): Concept[] {
  const own = unit.ranked.filter(isTestable);
  return own.length > 0 ? own : unit.spoken.filter(isTestable);
}

/** A subject for each run of a unit's sections; a run that teaches no concept of its own goes with its neighbour. */
function subjectsOfUnit(unit: Unit, quota: number, fit: readonly Concept[], taken: Set<string>): Subject[] {
  if (quota === 0) return [];
  const free = () => fit.filter(({ id }) => !taken.has(id));
  const runs = runsOfSections(unit, quota, free());
  const parts = apportion(
    quota,
    runs.map(({ words, concepts }) => ({ weight: words, min: 1, max: concepts.length })),
  );
  return runs.flatMap((run, index) => {
    const ranked = rankForRun(run);
    const leads = ranked.slice(0, parts[index]);
    for (const { id } of leads) taken.add(id);
    return leads.map((concept) => {
      const others = ranked.filter(({ id }) => !taken.has(id));
      const context = spreadOver(run, concept, others).slice(0, mostContext);
      for (const { id } of context) taken.add(id);
      return { concept, context, covers: coveredBy(run, unit), pool: ranked, keys: run.keys };
    });
  });
}

interface Run {
  topics: Topic[];
  keys: ReadonlySet<string>;
  concepts: Concept[];
  words: number;
}

function runOf(topics: Topic[], concepts: readonly Concept[]): Run {
  const keys = new Set(topics.flatMap(topicWithDescendants).map(({ key }) => key));
  return {
    topics,
    keys,
    concepts: concepts.filter((concept) => keys.has(`${concept.documentId}#${concept.sectionId}`)),
    words: topics.reduce((sum, { words }) => sum + words, 0),
  };
}

/** At most `quota` runs of neighbouring sections, near each other in length, each with a concept. */
function runsOfSections(unit: Unit, quota: number, concepts: readonly Concept[]): Run[] {
  let runs = sectionsOf(unit, quota).map((topic) => runOf([topic], concepts));
  const inside = new Set(runs.flatMap((run) => [...run.keys]));
  // A concept of a section that is no part of the unit any more is taught by its first.
  const stray = concepts.filter((concept) => !inside.has(`${concept.documentId}#${concept.sectionId}`));
  if (runs.length === 0) return [{ topics: [], keys: new Set(), concepts: [...concepts], words: 1 }];
  runs = runs.map((run, index) => (index === 0 ? { ...run, concepts: [...run.concepts, ...stray] } : run));
  while (runs.length > 1) {
    const bare = runs.findIndex((run) => run.concepts.length === 0);
    if (bare < 0 && runs.length <= quota) break;
    const at = bare < 0 ? lightestPair(runs) : bare === 0 || lighter(runs, bare + 1, bare - 1) ? bare : bare - 1;
    runs = joinAt(runs, Math.min(at, runs.length - 2));
  }
  return runs;
}

function lighter(runs: readonly Run[], a: number, b: number): boolean {
  return (runs[a]?.words ?? Infinity) < (runs[b]?.words ?? Infinity);
}

function lightestPair(runs: readonly Run[]): number {
  const sums = runs.slice(1).map((run, index) => run.words + (runs[index]?.words ?? 0));
  return sums.indexOf(Math.min(...sums));
}

function joinAt(runs: readonly Run[], at: number): Run[] {
  const [first, second] = [runs[at], runs[at + 1]];
  if (!first || !second) return [...runs];
  const joined: Run = {
    topics: [...first.topics, ...second.topics],
    keys: new Set([...first.keys, ...second.keys]),
    concepts: [...first.concepts, ...second.concepts],
    words: first.words + second.words,
  };
  return [...runs.slice(0, at), joined, ...runs.slice(at + 2)];
}

/** The sections of a unit; where they are fewer than its outcomes, the longest are taken apart at their subsections. */
function sectionsOf(unit: Unit, quota: number): Topic[] {
  let sections = [...unit.topics];
  while (sections.length < quota) {
    const longest = sections
      .filter((topic) => topic.children.filter(({ title }) => title !== "").length > 1)
      .toSorted((a, b) => b.words - a.words)[0];
    if (!longest) break;
    sections = sections.flatMap((topic) => (topic === longest ? topic.children : [topic]));
  }
  return sections;
}

/** A lone section stands for its parts; a run that is all of its unit bears the unit's title. */
function coveredBy({ topics, keys }: Run, unit: Unit): CoveredSections {
  const [first] = topics;
  const isLone = first !== undefined && topics.length === 1;
  const parts = (isLone ? first.children : topics).filter(({ title }) => title !== "");
  // A unit's title may be made of concepts where its sections gave none.
  const printed = new Set(topics.flatMap((topic) => contentStems(topic.title)));
  const isWhole = topics.length === unit.topics.length && contentStems(unit.title).every((stem) => printed.has(stem));
  return {
    title: isLone ? first.title : isWhole ? unit.title : "",
    parts: parts.map(({ title }) => title),
    partKeys: parts.map(({ key }) => key),
    sectionKeys: [...keys],
  };
}

// A term that makes up this share of what is said is what the book is about, not what a section teaches.
const broadShare = 0.03;

/** A run's concepts, the most telling first: what its titles name, what much of it discusses and little else does. */
function rankForRun({ topics, concepts, words }: Run): Concept[] {
  const titles = new Set(topics.flatMap(topicWithDescendants).flatMap(({ title }) => contentStems(title)));
  return concepts
    .map((concept) => {
      const stems = contentStems(concept.term);
      const isTitle = stems.length > 0 && stems.every((stem) => titles.has(stem));
      const worth =
        (concept.definition ? 0.6 : 0) +
        (concept.isKeyTerm ? 0.8 : 0) +
        Math.min(8, concept.passageIds.length) / 8 +
        concept.salience +
        (isTitle ? 0.6 : stems.some((stem) => titles.has(stem)) ? 0.2 : 0) +
        (stems.length > 1 ? 0.3 : 0) -
        (!isTitle && concept.mentions > broadShare * words ? 0.8 : 0);
      return { concept, worth };
    })
    .toSorted((a, b) => b.worth - a.worth || a.concept.firstOffset - b.concept.firstOffset)
    .map(({ concept }) => concept);
}

/** Other concepts of a run, one of each of its sections in turn, so that all of them are named. */
function spreadOver(run: Run, subject: Concept, others: readonly Concept[]): Concept[] {
  const sectionOf = (concept: Concept) =>
    run.topics.findIndex((topic) =>
      topicWithDescendants(topic).some(({ key }) => key === `${concept.documentId}#${concept.sectionId}`),
    );
  const seen = new Map<number, number>([[sectionOf(subject), 1]]);
  const turns = others.map((concept, index) => {
    const section = sectionOf(concept);
    const turn = seen.get(section) ?? 0;
    seen.set(section, turn + 1);
    return { concept, turn, index };
  });
  return turns.toSorted((a, b) => a.turn - b.turn || a.index - b.index).map(({ concept }) => concept);
}

/** Concepts that the module's sections also teach but another module owns, those that its objectives name first. */
function borrowedConcepts(module: ModuleDraft): Concept[] {
  const own = new Set(module.concepts.map(({ id }) => id));
  return rankConcepts(
    module.units.flatMap((unit) => [...unit.concepts, ...module.named]).filter(({ id }) => !own.has(id)),
    module.units.map((unit) => unit.title),
    module.objectives.map(({ text }) => text),
  );
}
