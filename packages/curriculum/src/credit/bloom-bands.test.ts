import { expect, test } from "vitest";
import { bloomLevels } from "../model/bloom-level.ts";
import { bloomBandsFor, bloomSpreads } from "./bloom-bands.ts";
import { qualificationKinds } from "./qualification-kind.ts";

test("targets lie inside their bands and sum to 100 for every kind and rank", () => {
  for (const kind of qualificationKinds) {
    for (let rank = 1; rank <= 8; rank += 1) {
      const bands = bloomBandsFor(kind, rank);
      let sum = 0;
      for (const level of bloomLevels) {
        expect(bands[level].target).toBeGreaterThanOrEqual(bands[level].min - 1e-9);
        expect(bands[level].target).toBeLessThanOrEqual(bands[level].max + 1e-9);
        sum += bands[level].target;
      }
      expect(sum).toBeCloseTo(100);
    }
  }
});

test("a higher rank aims higher inside the same band", () => {
  const low = bloomBandsFor("certificate", 3);
  const high = bloomBandsFor("certificate", 6);
  expect(high.Evaluate.target).toBeGreaterThan(low.Evaluate.target);
  expect(high.Remember.target).toBeLessThan(low.Remember.target);
});

test("from rank 7 nothing below Apply is aimed at, whatever the qualification is called", () => {
  for (const kind of qualificationKinds) {
    const bands = bloomBandsFor(kind, 7);
    expect([bands.Remember.max, bands.Understand.max]).toEqual([0, 0]);
    expect(bloomBandsFor(kind, 6).Understand.max).toBeGreaterThan(0);
  }
  expect(bloomBandsFor("postgraduate-certificate", 7).Create.min).toBe(bloomSpreads.postgraduate.Create[0]);
});
