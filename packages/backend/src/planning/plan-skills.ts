import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ModulePlan, OutcomeSlot, SkillSlot } from "@curriculum/curriculum/model/plan.ts";
import { runsOf, segmentLine } from "./segment-line.ts";

const fewestSkills = 6;
const mostSkills = 10;
const leastOutcomes = 2;
const mostOutcomes = 4;
// A sixth of the modules' hours is practice that a skill can claim without crowding out teaching.
const practiceShare = 1 / 6;

type Practised = Pick<ModulePlan, "key" | "hours" | "outcomes">;

/** Skills that the program practises: about one a module, six to ten in all, each on two or more outcomes. */
export function planSkills(modules: readonly Practised[]): SkillSlot[] {
  const hours = modules.reduce((sum, module) => sum + module.hours, 0) || 1;
  const starts = segmentLine(
    modules.map((module) => ({ size: module.hours / hours, bond: 0 })),
    Math.min(mostSkills, modules.length),
  );
  let groups = runsOf(modules, starts).flatMap((run) => {
    const outcomes = run.flatMap((module) => module.outcomes).filter((outcome) => outcome.conceptIds.length > 0);
    return outcomes.length >= leastOutcomes ? [{ modules: run, outcomes }] : [];
  });
  while (groups.length < fewestSkills) {
    const largest = groups.toSorted((a, b) => b.outcomes.length - a.outcomes.length)[0];
    if (!largest || largest.outcomes.length <= leastOutcomes) break;
    const middle = Math.ceil(largest.outcomes.length / 2);
    // Of three outcomes, both halves practise the middle one.
    const parts = [largest.outcomes.slice(0, middle), largest.outcomes.slice(-middle)];
    groups = groups.flatMap((group) =>
      group === largest ? parts.map((outcomes) => ({ ...group, outcomes })) : [group],
    );
  }
  return groups.map((group, index) => {
    const outcomes = chooseOutcomes(group.outcomes);
    const keys = new Set(outcomes.map((outcome) => outcome.key));
    const practised = group.modules.filter((module) => module.outcomes.some((outcome) => keys.has(outcome.key)));
    const own = practised.reduce((sum, module) => sum + module.hours, 0);
    const sharing = groups.filter((other) => other.modules === group.modules).length;
    return {
      key: `k${index + 1}`,
      conceptIds: [
        ...new Set([...outcomes.flatMap((o) => o.conceptIds.slice(0, 1)), ...outcomes.flatMap((o) => o.conceptIds)]),
      ].slice(0, 6),
      moduleKeys: practised.map((module) => module.key),
      outcomeKeys: outcomes.map((outcome) => outcome.key),
      hours: Math.max(1, Math.round((own * practiceShare) / sharing)),
    };
  });
}

/** What is done rather than known comes first; filled up to two. */
function chooseOutcomes(outcomes: readonly OutcomeSlot[]): OutcomeSlot[] {
  const sorted = outcomes.toSorted(
    (a, b) => Number(bloomRank(b.bloomLevel) >= 2) - Number(bloomRank(a.bloomLevel) >= 2),
  );
  const done = sorted.filter((outcome) => bloomRank(outcome.bloomLevel) >= 2).length;
  const chosen = new Set(sorted.slice(0, Math.max(leastOutcomes, Math.min(mostOutcomes, done))));
  return outcomes.filter((outcome) => chosen.has(outcome));
}
