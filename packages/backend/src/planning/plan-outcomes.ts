import { levelOfOutcome } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { OutcomeClass } from "@curriculum/curriculum/model/outcome.ts";
import type { OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import { apportion } from "./apportion.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { rankConcepts } from "./rank-concepts.ts";
import { isTestable } from "./testable-concepts.ts";
import { contentStems } from "./topic-vectors.ts";

/** The outcome's subject is the first; a few neighbours give an author context. */
const mostConcepts = 3;

/**
 * Outcome slots of a module: its units' best concepts, each level given to the concept that bears it best.
 * Where it owns too few it borrows; `avoid` are other modules' subjects, borrowed last.
 */
export function planOutcomes(
  module: ModuleDraft,
  levels: readonly BloomLevel[],
  avoid: ReadonlySet<string> = new Set(),
): OutcomeSlot[] {
  const subjects = chooseSubjects(module, levels.length, avoid);
  const objectives = chooseObjectives(subjects, module);
  const order = assignLevels(subjects, objectives, levels);
  return levels.map((level, index) => {
    const at = order[index] ?? 0;
    const subject = subjects[at];
    const concepts = subject ? [subject.concept, ...subject.context] : [];
    return {
      key: `${module.key}.o${index + 1}`,
      code: `${module.code}-LO${index + 1}`,
      conceptIds: concepts.map((concept) => concept.id),
      sectionKeys: subject ? [...new Set(concepts.map((concept) => `${concept.documentId}#${concept.sectionId}`))] : [],
      bloomLevel: level,
      class: classOfLevel(level),
      evidenceKind: evidenceOfLevel(level),
      programOutcomeKeys: [],
      sourceObjective: objectives[at] ?? null,
    };
  });
}

/** The concepts that a module would choose of its own as subjects of so many outcomes. */
export function ownSubjects(module: ModuleDraft, count: number): string[] {
  return chooseSubjects({ ...module, named: [] }, count, new Set()).map(({ concept }) => concept.id);
}

/** Knowledge, Skill or Competency, by level. */
export function classOfLevel(level: BloomLevel): OutcomeClass {
  const rank = bloomRank(level);
  return rank <= 1 ? "Knowledge" : rank <= 3 ? "Skill" : "Competency";
}

function evidenceOfLevel(level: BloomLevel): OutcomeSlot["evidenceKind"] {
  if (level === "Remember" || level === "Understand") return "item";
  if (level === "Create") return "artefact";
  return level === "Evaluate" ? "task" : "scenario";
}

interface Subject {
  unit: number;
  concept: Concept;
  context: Concept[];
}

/** The best concepts of each unit, more from the longer units; a unit without concepts is made up for by the others. */
function chooseSubjects(module: ModuleDraft, count: number, avoid: ReadonlySet<string>): Subject[] {
  const fit = module.units.map((unit) => unit.ranked.filter(isTestable));
  const available = fit.map((concepts) => concepts.length);
  const quotas = apportion(
    count,
    module.units.map((unit, index) => ({
      weight: unit.words,
      min: count >= module.units.length && (available[index] ?? 0) > 0 ? 1 : 0,
      max: available[index] ?? 0,
    })),
  );
  const subjects = module.units.flatMap((_, index) =>
    (fit[index] ?? []).slice(0, quotas[index]).map((concept) => ({ unit: index, concept, context: [] as Concept[] })),
  );
  const taken = new Set(subjects.map(({ concept }) => concept.id));
  const borrowed = borrowedConcepts(module).toSorted((a, b) => Number(avoid.has(a.id)) - Number(avoid.has(b.id)));
  const others = [...module.concepts, ...borrowed];
  // What gives an author next to nothing to say is a subject only when nothing else is left.
  for (const concept of others.toSorted((a, b) => Number(isTestable(b)) - Number(isTestable(a)))) {
    if (subjects.length >= count) break;
    if (taken.has(concept.id)) continue;
    const unit = module.units.findIndex((candidate) => candidate.concepts.some(({ id }) => id === concept.id));
    subjects.push({ unit: Math.max(0, unit), concept, context: [] });
    taken.add(concept.id);
  }
  for (const subject of subjects) {
    const neighbours = (module.units[subject.unit]?.ranked ?? []).filter((concept) => !taken.has(concept.id));
    const near = neighbours.filter((concept) => concept.sectionId === subject.concept.sectionId);
    subject.context = [...near, ...neighbours.filter((concept) => !near.includes(concept))].slice(0, mostConcepts - 1);
    for (const concept of subject.context) taken.add(concept.id);
  }
  return subjects;
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

/** "Freud's theory of psychosexual development" is about that development, not about theories. */
function isNarrowed(objective: string, term: string): boolean {
  const at = objective.toLowerCase().indexOf(term.toLowerCase());
  return at >= 0 && /^(?:s|es)? of (?!(?:an?|the)? ?\w+ ?$)/.test(objective.toLowerCase().slice(at + term.length));
}

/** The source's own objective about each subject, each used once. */
function chooseObjectives(subjects: readonly Subject[], module: ModuleDraft): (string | null)[] {
  const used = new Set<string>();
  return subjects.map(({ concept, context }) => {
    const own = contentStems(concept.term);
    const around = new Set(context.flatMap((other) => contentStems(other.term)));
    const scored = module.objectives
      .filter(({ text }) => !used.has(text))
      .map(({ text }) => {
        const stems = new Set(contentStems(text));
        const isAbout = own.length > 0 && own.every((stem) => stems.has(stem)) && !isNarrowed(text, concept.term);
        return { text, score: isAbout ? 1 + [...around].filter((stem) => stems.has(stem)).length / 10 : 0 };
      })
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score);
    const best = scored[0]?.text ?? null;
    if (best !== null) used.add(best);
    return best;
  });
}

/**
 * Which subject takes which level: near the level of the source's own objective; else the higher levels go to what
 * is discussed most. Exact over all assignments, as a module has six outcomes at most. Returns subject by level.
 */
function assignLevels(
  subjects: readonly Subject[],
  objectives: readonly (string | null)[],
  levels: readonly BloomLevel[],
): number[] {
  const breadth = subjects.map(({ concept }) => concept.passageIds.length + concept.mentions / 10);
  const widest = Math.max(1, ...breadth);
  const fits = subjects.map((subject, index) => {
    const objective = objectives[index] ?? null;
    const meant = objective === null ? null : levelOfOutcome(objective);
    return levels.map((level) => {
      const rank = bloomRank(level);
      const near = meant && meant.confidence > 0.3 ? -0.3 * Math.abs(bloomRank(meant.level) - rank) : 0;
      const wide = (0.5 * rank * (breadth[index] ?? 0)) / (5 * widest);
      return near + wide + (rank <= 1 && subject.concept.definition ? 0.2 : 0) - (0.02 * index * (5 - rank)) / 5;
    });
  });
  let best: number[] = [];
  let bestFit = Number.NEGATIVE_INFINITY;
  const place = (order: number[], fit: number): void => {
    if (order.length === Math.min(levels.length, subjects.length)) {
      if (fit > bestFit + 1e-9) {
        best = order;
        bestFit = fit;
      }
      return;
    }
    for (const [index, row] of fits.entries()) {
      if (!order.includes(index)) place([...order, index], fit + (row[order.length] ?? 0));
    }
  };
  place([], 0);
  return best.length === levels.length ? best : levels.map((_, index) => best[index] ?? -1);
}
