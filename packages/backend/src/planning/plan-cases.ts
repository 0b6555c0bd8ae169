import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { CaseSlot, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";

// Three questions of about eight marks can be answered in the hour that a case is given.
const mostOutcomes = 3;

/** One case study a module: its highest outcomes from Apply to Evaluate first, 20 to 30 marks by the number of questions. */
export function planCases(moduleKey: string, outcomes: readonly OutcomeSlot[]): CaseSlot[] {
  const grounded = outcomes.filter((outcome) => outcome.conceptIds.length > 0);
  // A Create outcome is shown by what the student makes, not by a judgement on somebody else's case.
  const applied = grounded.filter((outcome) => bloomRank(outcome.bloomLevel) >= 2 && outcome.bloomLevel !== "Create");
  const others = grounded.filter((outcome) => !applied.includes(outcome)).toReversed();
  const wanted = Math.max(2, Math.min(mostOutcomes, applied.length));
  const best = new Set([...applied.slice(-mostOutcomes), ...others].slice(0, wanted));
  const chosen = grounded.filter((outcome) => best.has(outcome));
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
