import { expect, test } from "vitest";
import { describeBytes, describeCount, describeSeconds, describeShare } from "./measures.ts";

test("sizes, times and shares are written as people read them", () => {
  expect([0, 999, 8_192, 12_900_000, 268_435_456, 5e12].map(describeBytes)).toEqual([
    "0 B",
    "999 B",
    "8.0 kB",
    "12.3 MB",
    "256 MB",
    "4.5 TB",
  ]);
  expect([0.0031, 0.12, 1.23, 330, 11_530, 180_000, 353_000].map(describeSeconds)).toEqual([
    "3.1 ms",
    "120 ms",
    "1.2 s",
    "5 min",
    "3 h 12 min",
    "2 days 2 h",
    "4 days 2 h",
  ]);
  expect([0, 0.5, 0.98765, 0.999_999, 1].map(describeShare)).toEqual(["0 %", "50 %", "98.8 %", "100.000 %", "100 %"]);
  expect([1, 1_234].map((count) => describeCount(count, "index", "indexes"))).toEqual(["1 index", "1,234 indexes"]);
});
