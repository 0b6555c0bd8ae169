import { expect, test } from "vitest";
import { matterCriteria, matterOf } from "./matter-criteria.ts";

test("what an outcome is about is told without what it is done for", () => {
  expect(matterOf("the help() function to explore a module's contents")).toBe("the help() function");
  expect(matterOf("knowledge of the impact of nutrition on cardiovascular illness to a patient case")).toBe(
    "the impact of nutrition on cardiovascular illness",
  );
  expect(matterOf("how rods and cones contribute to vision")).toBeNull();
});

test("criteria speak of the outcome where it names none of its concepts", () => {
  const criteria = matterCriteria(
    "Apply",
    { verb: "use", rest: "the help() function to read" },
    "a program",
    null,
    "s",
  );
  expect(criteria).toHaveLength(3);
  expect(criteria.join(" ")).toContain("the help() function");
});

test("an outcome that sets two things apart is assessed by their differences", () => {
  const told = { verb: "distinguish", rest: "normal anxiety from pathological anxiety" };
  expect(matterCriteria("Analyze", told, "a case", null, "s")[0]).toContain("differences");
});
