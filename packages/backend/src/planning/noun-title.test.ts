import { expect, test } from "vitest";
import { toNounTitle } from "./noun-title.ts";

const never = () => false;

test("an order to the reader becomes the name of a subject", () => {
  expect(toNounTitle("Evaluate Treatments for Shock", never)).toBe("Evaluating Treatments for Shock");
  expect(toNounTitle("Assess and Analyze the Impact of Diet on the Renal System", never)).toBe(
    "The Impact of Diet on the Renal System",
  );
});

test("a noun that could be a verb stays, unless its siblings show that it is one", () => {
  expect(toNounTitle("Test Statistics in Use", never)).toBe("Test Statistics in Use");
  expect(toNounTitle("Plan Strategies for Renal Health", never)).toBe("Plan Strategies for Renal Health");
  expect(toNounTitle("Plan Strategies for Renal Health", () => true)).toBe("Planning Strategies for Renal Health");
});

test("other titles stay as they are", () => {
  for (const title of ["Test of Independence", "Analysis of Variance", "Supply and Demand", "Design"]) {
    expect(toNounTitle(title, never)).toBe(title);
  }
});
