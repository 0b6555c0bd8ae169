import type { Check } from "../check.ts";

export const moduleSum: Check = {
  id: "hours.module-sum",
  severity: "error",
  title: "Module hours make the program’s hours exactly",
  reason: "Students take the core and choose electives; what they take must be what the program promises.",
  remedy: "Change module hours until core and chosen electives sum to the program’s hours.",
  run: ({ modules, program }) => {
    const sumOf = (kind: string) => modules.filter((module) => module.kind === kind).map((module) => module.hours);
    const core = sumOf("core").reduce((sum, hours) => sum + hours, 0);
    const open = program.totalHours - core;
    if (reachableSums(sumOf("elective"), open).has(open)) return [];
    return [
      {
        path: "modules",
        itemId: null,
        message: `Core modules have ${core} hours of ${program.totalHours}; no choice of electives makes the other ${open}.`,
      },
    ];
  },
};

/** Every sum up to `most` that some of the values make; 0 for none of them. */
function reachableSums(values: readonly number[], most: number): ReadonlySet<number> {
  const sums = new Set([0]);
  for (const value of values) for (const sum of Array.from(sums)) if (sum + value <= most) sums.add(sum + value);
  return sums;
}
