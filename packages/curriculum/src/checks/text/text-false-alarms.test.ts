import { describe, expect, test } from "vitest";
import { findWrongArticle } from "./article.ts";
import { findOpenMark } from "./brackets.ts";
import { findPlaceholder } from "./placeholder.ts";

describe("sound texts are left alone", () => {
  test.each([
    "Include: (1) what a target is; (2) what it requires in your case.",
    "Either a) weigh the flour or b) count the loaves.",
    'The call print("(") shows one bracket, and items[0] the first value.',
    "The probability lies in [0, 1), the share in (0, 1].",
    'A board 12" wide is cut from the "long" plank.',
    "The rule reads: “Call it a ‘loaf’ (a full one).”",
    "The baker’s own word for the students’ bread is ’90s style.",
  ])("brackets: %s", (text) => expect(findOpenMark(text)).toBeNull());

  test.each(["The interval of all values between a and b.", "Vitamin A intake is a matter of an hour."])(
    "article: %s",
    (text) => expect(findWrongArticle(text)).toBeNull(),
  );

  test.each([
    "Bakers check the plan when reports have to be written or checked.",
    "Show how an order is to be completed within a day.",
    'A to-do list names who bakes; f"Hello {name}" prints a greeting.',
    "The value students[name] is read from the table.",
    "The event {H} has a probability of one half; XXX is thirty.",
  ])("placeholder: %s", (text) => expect(findPlaceholder(text)).toBeNull());
});

describe("what is missing is still seen", () => {
  test.each([
    "A dough (that rises.",
    "It is called “starter by bakers.",
    "A value] stands here.",
    'She said "stop and left.',
  ])("brackets: %s", (text) => expect(findOpenMark(text)).not.toBeNull());

  test.each([
    "Assessment: to be confirmed.",
    "[insert topic]",
    "To be written",
    "TBD",
    "Dear {{ name }},",
    "(to be added)",
  ])("placeholder: %s", (text) => expect(findPlaceholder(text)).not.toBeNull());
});
