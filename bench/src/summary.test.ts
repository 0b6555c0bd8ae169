import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readResults } from "./read-results.ts";
import { insertSummary, summarize } from "./summary.ts";

test("the README shows the figures of the newest results", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  expect(insertSummary(readme, summarize(readResults())), "run npm run bench:table").toBe(readme);
});

test("a figure or a method that is not among the results is not passed over", () => {
  const results = readResults();
  expect(() => summarize(results.filter(({ name }) => name !== "bloom"))).toThrow(/bloom.json has no accuracy/);
  const bare = results.map((result) => ({ ...result, baselines: {} }));
  expect(() => summarize(bare)).toThrow(/of plain BM25/);
});

test("a README without marks is told, not overwritten", () => {
  expect(() => insertSummary("# Product", ["| measured |"])).toThrow(/no place for figures/);
});
