import { expect, test } from "vitest";
import { breakCycles } from "./break-cycles.ts";
import { prerequisiteLinks, type ConceptUse } from "./prerequisite-links.ts";
import { weighSourceOrder } from "./weigh-source-order.ts";

function use(id: string, extra: Partial<ConceptUse> = {}): ConceptUse {
  return { id, usedInDefinition: new Set(), insideTerm: new Set(), passages: new Set(), ...extra };
}

test("a concept that a definition uses comes first", () => {
  const links = prerequisiteLinks([use("mean"), use("variance", { usedInDefinition: new Set(["mean"]) })]);
  expect(links).toEqual([{ from: "mean", to: "variance", weight: 0.6 }]);
});

test("the weakest link of a cycle is left out", () => {
  const kept = breakCycles([
    { from: "a", to: "b", weight: 0.9 },
    { from: "b", to: "c", weight: 0.8 },
    { from: "c", to: "a", weight: 0.2 },
  ]);
  expect(kept.map(({ from, to }) => from + to)).toEqual(["ab", "bc"]);
});

test("a link against the source's order loses weight", () => {
  const link = { from: "b", to: "a", weight: 0.6 };
  const [weighed] = weighSourceOrder(
    [link],
    new Map([
      ["a", 0],
      ["b", 10],
    ]),
  );
  expect(weighed?.weight).toBeLessThan(0.6);
});
