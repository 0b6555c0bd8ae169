import { expect, test } from "vitest";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { spokenTitle } from "./spoken-title.ts";

const passage = {
  id: "p",
  text: "Nations trade. A while loop is short, and each while loop, once begun, ends. We write Python here, and in Python a loop is short. The marketing concept is old; the marketing concept holds.",
} as Passage;
const speak = (title: string) => spokenTitle(title, [passage]);

test("a heading runs in a sentence as the kind of phrase that it is", () => {
  expect(speak("Barriers to Trade")).toMatchObject({ text: "barriers to trade", shape: "noun", isPlural: true });
  expect(speak("Why Nations Trade")).toMatchObject({ text: "why nations trade", shape: "clause" });
  expect(speak("Managing a Small Business")).toMatchObject({ text: "managing a small business", shape: "doing" });
  expect(speak("Pricing Strategies and Future Trends")).toMatchObject({ shape: "noun" });
  expect(speak("Sensation Versus Perception")?.text).toBe("the difference between sensation and perception");
});

test("what is installed or configured is done, whatever its name", () => {
  expect(speak("Installing Postfix")).toMatchObject({ shape: "doing" });
  expect(speak("Setting Up Munin")).toMatchObject({ shape: "doing" });
});

test("a word that other headings show with a capital is no name", () => {
  const text = "Trends in Entrepreneurship are told below, and the needs of Today’s firms.";
  expect(spokenTitle("Entrepreneurship in Today’s Organizations", [{ id: "q", text } as Passage])?.text).toMatch(
    /^entrepreneurship in /,
  );
});

test("articles, number and capitals follow the passages", () => {
  expect(speak("Marketing Concept")?.text).toBe("the marketing concept");
  expect(speak("While Loop")?.text).toBe("while loops");
  expect(speak("Python Basics")?.text).toBe("Python basics");
  expect(speak("Role of Banks")?.text).toBe("the role of banks");
});

test.each([
  "Sleep and Why We Sleep",
  "Your Career in Business",
  "Principles",
  "14.5.1 Common Procedures",
  "Public Relations Helps Build Goodwill",
  "From Motivation Theory to Application",
  "Accounting: More than Numbers",
])("a heading that does not run in a sentence is left out: %s", (title) => {
  expect(speak(title)).toBeNull();
});
