import { expect, test } from "vitest";
import { chooseExpired } from "./choose-expired.ts";
import { testRecord } from "./test-record.ts";

const dayMs = 86_400_000;
const last = Date.UTC(2026, 5, 30, 2);
const daily = (count: number, change = {}) =>
  Array.from({ length: count }, (_, day) => testRecord(new Date(last - day * dayMs).toISOString(), change));
const keptDays = (records: ReturnType<typeof daily>) => {
  const expired = new Set(chooseExpired(records));
  return records.filter((one) => !expired.has(one)).map((one) => one.id.slice(0, 10));
};

test("of two years of daily backups the last 7 days, 4 weeks and 12 months are kept", () => {
  expect(keptDays(daily(730))).toEqual([
    // Days; the last of them is also the newest of its week and month.
    "2026-06-30",
    "2026-06-29",
    "2026-06-28",
    "2026-06-27",
    "2026-06-26",
    "2026-06-25",
    "2026-06-24",
    // Sundays of the weeks before.
    "2026-06-21",
    "2026-06-14",
    // Last days of months.
    "2026-05-31",
    "2026-04-30",
    "2026-03-31",
    "2026-02-28",
    "2026-01-31",
    "2025-12-31",
    "2025-11-30",
    "2025-10-31",
    "2025-09-30",
    "2025-08-31",
    "2025-07-31",
  ]);
});

test("it settles: applied again after each day, the same backups stay as when applied at the end", () => {
  let kept: ReturnType<typeof daily> = [];
  for (const record of daily(730).toReversed()) {
    kept = [record, ...kept];
    const expired = new Set(chooseExpired(kept));
    kept = kept.filter((one) => !expired.has(one));
  }
  expect(kept.map((one) => one.id.slice(0, 10))).toEqual(keptDays(daily(730)));
});

test("a proved backup is kept before a newer one of the day that is not", () => {
  const proved = testRecord("2026-06-30T02:00:00Z");
  const broken = testRecord("2026-06-30T03:00:00Z", { provedAt: null });
  const newest = testRecord("2026-06-30T04:00:00Z", { provedAt: null });
  expect(chooseExpired([newest, broken, proved])).toEqual([broken]);
});

test("after a gap of years nothing is deleted for its age alone", () => {
  expect(chooseExpired(daily(1))).toEqual([]);
  expect(chooseExpired([testRecord("2020-01-01T02:00:00Z"), testRecord("2026-01-01T02:00:00Z")])).toEqual([]);
});

test("backups made by hand, failed and running ones are not touched", () => {
  expect(chooseExpired(daily(50, { kind: "manual" }))).toEqual([]);
  expect(chooseExpired(daily(50, { status: "failed", provedAt: null }))).toEqual([]);
});
