import { expect, test } from "vitest";
import { parseLevel } from "./parse-level.ts";

const cases = [
  ["Level 5", null, "RQF", 5, 5],
  ["5", "FHEQ", "FHEQ", 5, 5],
  ["EQF 6", null, "EQF", 6, 6],
  ["SCQF level 11", null, "SCQF", 11, 7],
  ["NZQCF Level 7", null, "NZQCF", 7, 6],
  ["Entry 3", "RQF", "RQF", 0, 1],
  ["level 3", "RQF", "RQF", 3, 4],
] as const;

for (const [text, framework, expectedFramework, level, rank] of cases) {
  test(`"${text}" is ${expectedFramework} ${level}, common rank ${rank}`, () => {
    expect(parseLevel(text, framework)).toMatchObject({
      ok: true,
      value: { framework: expectedFramework, level, rank },
    });
  });
}

test("a level that the framework does not have is refused with the range", () => {
  expect(parseLevel("Level 9", "RQF")).toEqual({
    ok: false,
    problem: '"Level 9" is no level of RQF: RQF has levels 1 to 8',
  });
  expect(parseLevel("Level 3", "FHEQ").ok).toBe(false);
});

test("text without one level, or with another framework than the given one, is refused", () => {
  expect(parseLevel("advanced", "RQF").ok).toBe(false);
  expect(parseLevel("Level 4-5", "RQF").ok).toBe(false);
  expect(parseLevel("EQF 5", "RQF").ok).toBe(false);
});
