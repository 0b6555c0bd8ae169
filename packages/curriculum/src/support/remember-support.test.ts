import { expect, test } from "vitest";
import { assessCitation } from "./assess-citation.ts";
import { readPassage } from "./read-passage.ts";
import { rememberSupport } from "./remember-support.ts";
import { statedBy } from "./stated-by.ts";

const passages = ["Wild yeast turns sugar into gas.", "Steam keeps the crust soft."];
const parts = [
  { basis: "evidence", text: "Yeast turns sugar into gas." },
  { basis: "evidence", text: "Steam keeps the crust soft." },
];

test("what is remembered is what would be found anew, for each part and each passage", () => {
  const assess = rememberSupport();
  for (const round of [1, 2])
    for (const part of parts)
      for (const passage of passages)
        expect([round, assess(part, passage)]).toEqual([round, assessCitation(statedBy(part), readPassage(passage))]);
});

test("the same statement is held against the same passage once", () => {
  const assess = rememberSupport();
  expect(assess(parts[0]!, passages[0]!)).toBe(assess({ ...parts[0]!, citations: [] }, passages[0]!));
});
