import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { CaseSlot, OutcomeSlot } from "@curriculum/curriculum/model/plan.ts";
import type { ModuleDraft } from "./program-parts.ts";

// Three questions of about eight marks can be answered in the hour that a case is given.
const mostOutcomes = 3;

/** One case study a module: outcomes from Apply to Evaluate that its units teach together, 20 to 30 marks by the number of questions. */
export function planCases(module: Pick<ModuleDraft, "key" | "units">, outcomes: readonly OutcomeSlot[]): CaseSlot[] {
  const grounded = outcomes.filter((outcome) => outcome.conceptIds.length > 0);
  // A Create outcome is shown by what the student makes, not by a judgement on somebody else's case.
  const applied = grounded.filter((outcome) => bloomRank(outcome.bloomLevel) >= 2 && outcome.bloomLevel !== "Create");
  const others = grounded.filter((outcome) => !applied.includes(outcome)).toReversed();
  const wanted = Math.max(2, Math.min(mostOutcomes, applied.length));
  const placeOf = (outcome: OutcomeSlot): number =>
    module.units.findIndex((unit) => unit.concepts.some(({ id }) => id === outcome.conceptIds[0]));
  const together = bestTogether(applied, Math.min(wanted, applied.length), placeOf);
  const best = new Set([...together, ...others].slice(0, wanted));
  const chosen = grounded.filter((outcome) => best.has(outcome));
  if (chosen.length === 0) return [];
  return [
    {
      key: `${module.key}.case1`,
      outcomeKeys: chosen.map((outcome) => outcome.key),
      conceptIds: [...new Set(chosen.flatMap((outcome) => outcome.conceptIds))],
      marks: 15 + 5 * Math.min(3, chosen.length),
    },
  ];
}

// Outcomes a unit apart fit one case less well; a level higher makes up for two units.
const distancePrice = 0.5;

/** So many outcomes of high level from neighbouring units; exact, as a module has six outcomes at most. */
function bestTogether(
  outcomes: readonly OutcomeSlot[],
  count: number,
  placeOf: (outcome: OutcomeSlot) => number,
): OutcomeSlot[] {
  let best: OutcomeSlot[] = [];
  let bestWorth = Number.NEGATIVE_INFINITY;
  const choose = (from: number, chosen: OutcomeSlot[]): void => {
    if (chosen.length === count) {
      const places = chosen.map(placeOf);
      const level = chosen.reduce((sum, outcome) => sum + bloomRank(outcome.bloomLevel), 0);
      const worth = level - distancePrice * (Math.max(0, ...places) - Math.min(...places, Number.MAX_SAFE_INTEGER));
      // Among equals the later ones, which stand higher in the module.
      if (worth >= bestWorth - 1e-9) [best, bestWorth] = [chosen, Math.max(worth, bestWorth)];
      return;
    }
    for (const [index, outcome] of outcomes.entries()) if (index >= from) choose(index + 1, [...chosen, outcome]);
  };
  choose(0, []);
  return best;
}
