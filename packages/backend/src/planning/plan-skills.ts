import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ModulePlan, OutcomeSlot, SkillSlot } from "@curriculum/curriculum/model/plan.ts";
import { runsOf, segmentLine } from "./segment-line.ts";

const fewestSkills = 6;
const mostSkills = 10;
const leastOutcomes = 2;
const mostOutcomes = 4;
// A sixth of the modules' hours is practice that a skill can claim without crowding out teaching.
const practiceShare = 1 / 6;

type Practised = Pick<ModulePlan, "key" | "hours" | "outcomes" | "conceptIds">;

/** Skills that the program practises: about one a module, six to ten in all, each on two or more outcomes. */
export function planSkills(modules: readonly Practised[], bonds: readonly number[] = []): SkillSlot[] {
  const hours = modules.reduce((sum, module) => sum + module.hours, 0) || 1;
  const starts = segmentLine(
    modules.map((module, index) => ({ size: module.hours / hours, bond: bonds[index] ?? 0 })),
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
      conceptIds: bestFirst(outcomes, practised).slice(0, 6),
      moduleKeys: practised.map((module) => module.key),
      outcomeKeys: outcomes.map((outcome) => outcome.key),
      hours: Math.max(1, Math.round((own * practiceShare) / sharing)),
    };
  });
}

/** The outcomes' subjects, those first that their modules rank highest, then what stands beside them. */
function bestFirst(outcomes: readonly OutcomeSlot[], modules: readonly Practised[]): string[] {
  const places = new Map(modules.flatMap((module) => module.conceptIds.map((id, place) => [id, place] as const)));
  const placeOf = (id: string): number => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  const subjects = outcomes.flatMap((outcome) => outcome.conceptIds.slice(0, 1));
  return [
    ...new Set([...subjects.toSorted((a, b) => placeOf(a) - placeOf(b)), ...outcomes.flatMap((one) => one.conceptIds)]),
  ];
}

/** What is done rather than known comes first, of each module in turn; filled up to two. */
function chooseOutcomes(outcomes: readonly OutcomeSlot[]): OutcomeSlot[] {
  const groups = Map.groupBy(
    outcomes,
    (outcome) => `${outcome.key.split(".")[0]} ${bloomRank(outcome.bloomLevel) >= 2}`,
  );
  const isDone = (outcome: OutcomeSlot): boolean => bloomRank(outcome.bloomLevel) >= 2;
  const places = new Map([...groups.values()].flatMap((own) => own.map((outcome, place) => [outcome, place] as const)));
  const sorted = outcomes.toSorted(
    (a, b) => Number(isDone(b)) - Number(isDone(a)) || (places.get(a) ?? 0) - (places.get(b) ?? 0),
  );
  const done = sorted.filter(isDone).length;
  const chosen = new Set(sorted.slice(0, Math.max(leastOutcomes, Math.min(mostOutcomes, done))));
  return outcomes.filter((outcome) => chosen.has(outcome));
}
