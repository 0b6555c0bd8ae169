import { expect, test } from "vitest";
import { isSameQuestion, matterOf } from "./matter-of.ts";

test("two framings of one definition ask the same", () => {
  const a = matterOf(
    "A learner explains: “This is the record of where data came from.” Which concept does the learner describe?",
  );
  const b = matterOf(
    "In a review of a case, a colleague points to the record of where data came from. Which term fits this case?",
  );
  expect(isSameQuestion(a, b)).toBe(true);
});

test("one framing around two definitions asks two things", () => {
  const a = matterOf("Which term names the record of where data came from?");
  const b = matterOf("Which term names the middle value of an ordered series?");
  expect(isSameQuestion(a, b)).toBe(false);
});
