import { bloomBandsFor } from "@curriculum/curriculum/credit/bloom-bands.ts";
import { bloomLevels } from "@curriculum/curriculum/model/bloom-level.ts";
import { expect, test } from "vitest";
import { countLevels, spreadLevels } from "./spread-levels.ts";

test("counts sum exactly and lie in the bands for every size where integers allow it", () => {
  for (const kind of ["certificate", "diploma"] as const) {
    const bands = bloomBandsFor(kind, 5);
    for (const total of [20, 24, 30, 32, 36, 40, 42, 48]) {
      const counts = countLevels(total, bands);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      for (const [index, level] of bloomLevels.entries()) {
        const share = (100 * (counts[index] ?? 0)) / total;
        // One outcome is the grain: no count is further off its band than that.
        expect(share).toBeGreaterThan(bands[level].min - 100 / total);
        expect(share).toBeLessThan(bands[level].max + 100 / total);
      }
    }
  }
});

test("every module gets its number of levels, lowest first, and something that items can test", () => {
  const counts = countLevels(40, bloomBandsFor("diploma", 7));
  const modules = spreadLevels(
    Array.from({ length: 8 }, () => 5),
    counts,
  );
  for (const levels of modules) {
    const ranks = levels.map((level) => bloomLevels.indexOf(level));
    expect(levels).toHaveLength(5);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks.some((rank) => rank <= 3)).toBe(true);
  }
});
