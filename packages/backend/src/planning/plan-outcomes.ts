import { taskOfTitle } from "@curriculum/curriculum/bloom/task-of-title.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { OutcomeClass } from "@curriculum/curriculum/model/outcome.ts";
import type { OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import { conceptsFor, matchObjectives, objectiveAt, type OwnObjective } from "./match-objectives.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { chooseSubjects, noSections, type Subject } from "./choose-subjects.ts";

/**
 * Outcome slots of a module: one for each run of its sections, each level given to the subject that bears it best.
 * Where the module owns too few concepts it borrows; `avoid` are other modules' subjects, borrowed last.
 */
export function planOutcomes(
  module: ModuleDraft,
  levels: readonly BloomLevel[],
  avoid: ReadonlySet<string> = new Set(),
): OutcomeSlot[] {
  const subjects = chooseSubjects(module, levels.length, avoid);
  const matched = subjects.map((subject) => matchObjectives(subject, module.objectives));
  const order = assignLevels(subjects, matched, levels);
  const objectives = chooseObjectives(matched, order, levels);
  const taken = new Set(subjects.flatMap(({ concept, context }) => [concept, ...context].map(({ id }) => id)));
  return levels.map((level, index) => {
    const at = order[index] ?? 0;
    const subject = subjects[at];
    const concepts = subject ? conceptsFor(subject, objectives[index] ?? null, taken) : [];
    for (const { id } of concepts) taken.add(id);
    return {
      key: `${module.key}.o${index + 1}`,
      code: `${module.code}-LO${index + 1}`,
      conceptIds: concepts.map((concept) => concept.id),
      sectionKeys: subject ? [...new Set(concepts.map((concept) => `${concept.documentId}#${concept.sectionId}`))] : [],
      covers: subject?.covers ?? noSections,
      bloomLevel: level,
      class: classOfLevel(level),
      evidenceKind: evidenceOfLevel(level),
      programOutcomeKeys: [],
      sourceObjective: objectives[index] ?? null,
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

/** The source's own objective for each subject at its level, each used once; `order` names the subject of each level. */
function chooseObjectives(
  matched: readonly (readonly OwnObjective[])[],
  order: readonly number[],
  levels: readonly BloomLevel[],
): (string | null)[] {
  const used = new Set<string>();
  return levels.map((level, index) => {
    const free = (matched[order[index] ?? -1] ?? []).filter(({ text }) => !used.has(text));
    const text = objectiveAt(free, level)?.text ?? null;
    if (text !== null) used.add(text);
    return text;
  });
}

/** How many levels lie between a level and the doing that a section's title speaks of; 0 where it speaks of none. */
function distanceFromTask({ covers }: Subject, rank: number): number {
  return taskOfTitle(covers.title)?.isHandsOn === true ? Math.abs(bloomRank("Apply") - rank) : 0;
}

/**
 * Which subject takes which level: near the level of the source's own objective; else the higher levels go to what
 * is discussed most. Exact over all assignments, as a module has six outcomes at most. Returns subject by level.
 */
function assignLevels(
  subjects: readonly Subject[],
  matched: readonly (readonly OwnObjective[])[],
  levels: readonly BloomLevel[],
): number[] {
  const breadth = subjects.map(({ concept }) => concept.passageIds.length + concept.mentions / 10);
  const widest = Math.max(1, ...breadth);
  const fits = subjects.map((subject, index) => {
    return levels.map((level) => {
      const rank = bloomRank(level);
      const meant = objectiveAt(matched[index] ?? [], level);
      const near = meant ? -0.3 * Math.abs(meant.rank - rank) : -0.2 * distanceFromTask(subject, rank);
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
