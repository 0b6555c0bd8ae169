import { expect, test } from "vitest";
import { namesTopic } from "./names-topic.ts";

test("what stands on every page of a catalogue is no topic", () => {
  for (const title of ["Find out more", "How to apply:", "1. Introduction", "FAQ", "What’s next?", " "]) {
    expect(namesTopic(title), title).toBe(false);
  }
});

test("what is taught is one, even when it begins alike", () => {
  for (const title of ["Introduction to Python", "Contact mechanics", "Resources of the sea", "Summary statistics"]) {
    expect(namesTopic(title), title).toBe(true);
  }
});
