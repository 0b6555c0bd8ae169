import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ModulePlan, ProgramOutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import { runsOf, segmentLine } from "./segment-line.ts";
import { classOfLevel } from "./plan-outcomes.ts";

/** A module while its outcomes are tied to program outcomes. */
type Served = Pick<ModulePlan, "key" | "hours" | "outcomes" | "conceptIds">;

/** What a program outcome may ask at most, by rank: a level 3 program does not end in critical synthesis. */
function highestLevelRank(rank: number): number {
  return rank <= 3 ? 3 : rank <= 4 ? 4 : 5;
}

/**
 * Program outcomes over runs of neighbouring modules. With more outcomes than modules, the modules with most hours
 * get a second one, for their upper outcomes. Sets `programOutcomeKeys` of every module outcome; each is served.
 */
export function planProgramOutcomes<M extends Served>(
  modules: readonly M[],
  count: number,
  rank: number,
  bonds: readonly number[] = [],
): { slots: ProgramOutcomeSlot[]; modules: M[] } {
  const hours = modules.reduce((sum, module) => sum + module.hours, 0) || 1;
  const starts = segmentLine(
    modules.map((module, index) => ({ size: module.hours / hours, bond: bonds[index] ?? 0 })),
    Math.min(count, modules.length),
  );
  const parts = splitParts(
    runsOf(modules, starts).map((run) => ({ modules: run, outcomes: run.flatMap((module) => module.outcomes) })),
    count,
  );
  const slots = parts.map((part, index): ProgramOutcomeSlot => {
    const bloomLevel = summit(part.outcomes, highestLevelRank(rank));
    const lead = part.outcomes
      .toSorted((a, b) => bloomRank(b.bloomLevel) - bloomRank(a.bloomLevel))
      .flatMap((outcome) => outcome.conceptIds.slice(0, 1));
    const others = part.modules.flatMap((module) => module.conceptIds.slice(0, 4));
    return {
      key: `p${index + 1}`,
      code: `PO${index + 1}`,
      moduleKeys: part.modules.map((module) => module.key),
      conceptIds: [...new Set([...perModule(part.modules), ...lead, ...others])].slice(0, 8),
      bloomLevel,
      class: classOfLevel(bloomLevel),
    };
  });
  const keyByOutcome = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    for (const outcome of part.outcomes) keyByOutcome.set(outcome.key, slots[index]?.key ?? "");
  }
  return {
    slots,
    modules: modules.map((module) => ({
      ...module,
      outcomes: module.outcomes.map((outcome) => ({
        ...outcome,
        programOutcomeKeys: [keyByOutcome.get(outcome.key) ?? ""].filter((key) => key !== ""),
      })),
    })),
  };
}

/** The best concept of each module comes first, so that the outcome speaks of all of them. */
function perModule(modules: readonly Served[]): string[] {
  return modules.flatMap((module) => module.conceptIds.slice(0, 1));
}

interface Part<M> {
  modules: M[];
  outcomes: ModulePlan["outcomes"];
}

/** Splits the parts with most outcomes into a lower and an upper half until there are enough. */
function splitParts<M extends Served>(parts: Part<M>[], count: number): Part<M>[] {
  let all = parts;
  while (all.length < count) {
    const largest = all.toSorted((a, b) => b.outcomes.length - a.outcomes.length)[0];
    if (!largest || largest.outcomes.length < 2) return all;
    const sorted = largest.outcomes.toSorted((a, b) => bloomRank(a.bloomLevel) - bloomRank(b.bloomLevel));
    const middle = Math.floor(sorted.length / 2);
    all = all.flatMap((part) =>
      part === largest
        ? [
            { ...part, outcomes: sorted.slice(0, middle) },
            { ...part, outcomes: sorted.slice(middle) },
          ]
        : [part],
    );
  }
  return all;
}

/** The level that a run of outcomes leads up to: the highest of them that the program's rank allows. */
function summit(outcomes: readonly { bloomLevel: BloomLevel }[], highest: number): BloomLevel {
  const sorted = outcomes.map(({ bloomLevel }) => bloomLevel).toSorted((a, b) => bloomRank(a) - bloomRank(b));
  return sorted.findLast((level) => bloomRank(level) <= highest) ?? sorted[0] ?? "Apply";
}
