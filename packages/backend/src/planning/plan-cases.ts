import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { CaseSlot, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";

// Three questions of about eight marks can be answered in the hour that a case is given.
const mostOutcomes = 3;

/** One case study a module: its Apply and higher outcomes first, 20 to 30 marks by the number of questions. */
export function planCases(moduleKey: string, outcomes: readonly OutcomeSlot[]): CaseSlot[] {
  const grounded = outcomes.filter((outcome) => outcome.conceptIds.length > 0);
  const applied = grounded.filter((outcome) => bloomRank(outcome.bloomLevel) >= 2);
  const lower = grounded.filter((outcome) => bloomRank(outcome.bloomLevel) < 2).toReversed();
  const chosen = [...applied, ...lower].slice(0, Math.max(2, Math.min(mostOutcomes, applied.length)));
  if (chosen.length === 0) return [];
  return [
    {
      key: `${moduleKey}.case1`,
      outcomeKeys: chosen.map((outcome) => outcome.key),
      conceptIds: [...new Set(chosen.flatMap((outcome) => outcome.conceptIds))],
      marks: 15 + 5 * Math.min(3, chosen.length),
    },
  ];
}
