import { expect, test } from "vitest";
import { taskOfTitle } from "./task-of-title.ts";

test("a title in -ing gives the verb that its reader is to do, whatever the spelling of the gerund", () => {
  expect(taskOfTitle("Configuring the Network")).toEqual({ verb: "configure", object: "the Network", isHandsOn: true });
  expect(taskOfTitle("setting up Munin")).toMatchObject({ verb: "set up", object: "Munin", isHandsOn: true });
  expect(taskOfTitle("running a test server")).toMatchObject({ verb: "run" });
  expect(taskOfTitle("using the normal distribution")).toMatchObject({ verb: "use" });
});

test("what nobody does in a classroom is told apart from what is done there", () => {
  expect(taskOfTitle("managing a small business")).toMatchObject({ verb: "manage", isHandsOn: false });
});

test("a state of mind, a noun in -ing and a verb that no outcome uses are no tasks", () => {
  for (const title of [
    "Understanding consumer behavior",
    "String handling",
    "Hearing",
    "Being a leader",
    "Modifying and Iterating Lists",
  ])
    expect(taskOfTitle(title)).toBeNull();
});
