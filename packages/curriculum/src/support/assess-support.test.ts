import { describe, expect, test } from "vitest";
import { assessSupport } from "./assess-support.ts";
import { supportFloor } from "./support-floor.ts";

const passage =
  "A fact table holds 12 measures for each sale. It does not hold names of customers. " +
  "When the grain is finer, the number of rows increases. The World Health Organization counted 40 kg of waste before the audit.";

describe("a passage carries", () => {
  test.each([
    ["what it says word for word", "A fact table holds 12 measures for each sale."],
    ["what it says, said shorter", "Fact tables hold measures for each sale."],
    ["what it says after an opening", "In practice, a fact table holds 12 measures for each sale."],
    ["what somebody is told to have said", "Analysts report that a fact table holds measures for each sale."],
    ["what it denies, denied", "A fact table does not hold the names of customers."],
    ["a name by its initials", "The WHO counted 40 kg of waste before the audit."],
    ["a direction told by another word", "When the grain is finer, the number of rows rises."],
    ["a figure in words", "A fact table holds twelve measures for each sale."],
  ])("%s", (_, statement) => {
    expect(assessSupport(statement, passage).score).toBeGreaterThanOrEqual(supportFloor);
  });
});

describe("a passage does not carry, and the part says why", () => {
  test.each([
    ["terms", "other matter", "Wages rise with the productivity of labour."],
    ["numbers", "another figure", "A fact table holds 15 measures for each sale."],
    ["numbers", "another unit", "The World Health Organization counted 40 mg of waste before the audit."],
    ["negation", "what it denies", "A fact table does hold names of customers."],
    ["negation", "the denial of what it says", "A fact table does not hold 12 measures for each sale."],
    ["direction", "the opposite direction", "When the grain is finer, the number of rows decreases."],
    ["direction", "another order in time", "The World Health Organization counted 40 kg of waste after the audit."],
    ["names", "another name", "The European Commission counted 40 kg of waste before the audit."],
    ["wording", "another thing in the same words", "When the polish is finer, the number of rows increases."],
  ] as const)("%s: %s", (part, _, statement) => {
    const support = assessSupport(statement, passage);
    expect(support.score).toBeLessThan(supportFloor);
    expect(support.parts[part]).toBeLessThan(1);
    expect(support.reason).toMatch(/\.$/);
  });
});

test("without a statement there is nothing to carry", () => {
  expect(assessSupport("It is.", passage).score).toBe(1);
});

test("an empty passage carries nothing", () => {
  expect(assessSupport("A fact table holds measures.", "").score).toBe(0);
});
