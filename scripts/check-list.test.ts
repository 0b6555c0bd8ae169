import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkListPath, checkListText } from "./check-list.ts";

test("docs/checks.md is in step with the catalogue (else: node scripts/build-check-list.ts)", () => {
  expect(readFileSync(checkListPath, "utf8")).toBe(checkListText());
});
