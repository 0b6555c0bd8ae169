import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import { allotHours } from "./allot-hours.ts";
import { apportion } from "./apportion.ts";
import { requestedModules, type RequestedModule } from "./elective-rule.ts";
import { leastModuleHours } from "./find-structure-contradictions.ts";

export interface ModuleHours {
  hours: number[];
  contactHours: number[];
  notes: string[];
}

/**
 * Hours of each module: the brief's own where given, the rest in proportion to the weights; integers that sum exactly
 * to the program. With electives, the sum is the core modules plus the hours that a student must choose.
 */
export async function allotModuleHours(
  brief: Brief,
  totals: { totalHours: number; contactHours: number },
  weights: readonly number[],
): Promise<ModuleHours> {
  const requested = requestedModules(brief);
  const isElective = weights.map((_, index) => requested[index]?.kind === "elective");
  const electives = requested.filter((module) => module.kind === "elective");
  const chosen = electiveHours(requested, totals.totalHours);
  const coreIndexes = weights.map((_, index) => index).filter((index) => !isElective[index]);
  const coreTotal = totals.totalHours - chosen.required;
  const mean = coreTotal / Math.max(1, coreIndexes.length);
  const shares = coreIndexes.map((index) => {
    const given = requested[index]?.hours;
    return given === undefined
      ? {
          weight: weights[index] ?? 1,
          // A module between three fifths and one and a half of the mean fits the same weekly rhythm as the others.
          min: Math.min(Math.floor(mean), Math.max(leastModuleHours, Math.ceil(0.6 * mean))),
          max: Math.max(leastModuleHours, Math.ceil(1.5 * mean)),
        }
      : { weight: weights[index] ?? 1, min: given, max: given };
  });
  const core = await allotHours(coreTotal, shares);
  const hours = weights.map((_, index) =>
    isElective[index]
      ? (requested[index]?.hours ?? chosen.open)
      : (core.hours[coreIndexes.indexOf(index)] ?? leastModuleHours),
  );
  const share = totals.contactHours / totals.totalHours;
  const chosenContact = Math.round(chosen.required * share);
  const coreContact = apportion(
    totals.contactHours - chosenContact,
    coreIndexes.map((index) => ({ weight: hours[index] ?? 1, min: 0, max: hours[index] ?? 1 })),
  );
  const contactHours = hours.map((value, index) =>
    isElective[index] ? Math.round(value * share) : (coreContact[coreIndexes.indexOf(index)] ?? 0),
  );
  const notes =
    electives.length === 0
      ? []
      : [
          `Students choose electives of ${chosen.required} hours in all; with ${coreTotal} core hours that makes the program's ${totals.totalHours}.`,
        ];
  return { hours, contactHours, notes };
}

/** What a student must choose, and the hours of an elective to which the brief gives none. */
function electiveHours(requested: readonly RequestedModule[], totalHours: number): { required: number; open: number } {
  const electives = requested.filter((module) => module.kind === "elective");
  if (electives.length === 0) return { required: 0, open: 0 };
  const core = requested.filter((module) => module.kind === "core");
  const coreGiven = core.reduce((sum, module) => sum + (module.hours ?? 0), 0);
  const half = Math.ceil(electives.length / 2);
  if (core.every((module) => module.hours !== undefined)) {
    const required = totalHours - coreGiven;
    if (required === 0) return { required, open: Math.max(leastModuleHours, Math.round(coreGiven / core.length)) };
    // Students take half of the electives, or the next smaller number that divides the hours evenly.
    const count = Array.from({ length: half }, (_, index) => half - index).find(
      (candidate) => required % candidate === 0 && required / candidate >= leastModuleHours,
    );
    return { required, open: required / (count ?? 1) };
  }
  const given = electives.flatMap((module) => (module.hours === undefined ? [] : [module.hours]));
  const open = Math.max(leastModuleHours, given[0] ?? Math.floor(totalHours / (core.length + half)));
  const required = electives.slice(0, half).reduce((sum, module) => sum + (module.hours ?? open), 0);
  const openCore = core.filter((module) => module.hours === undefined).length;
  const room = totalHours - coreGiven - openCore * leastModuleHours;
  return required <= room ? { required, open } : { required: 0, open };
}
