import { expect, test } from "vitest";
import { deedOf } from "./read-deed.ts";

test("what one thing or several do is told as a deed", () => {
  expect(deedOf("transports iron through the blood", false)).toBe("transporting iron through the blood");
  expect(deedOf("designs and carries out tactical plans", false)).toBe("designing and carrying out tactical plans");
  expect(deedOf("sell goods to consumers", true)).toBe("selling goods to consumers");
});

test.each([
  ["a state", "contains starches, cellulose, and sugars", false],
  ["a noun that stands where a verb should", "businesses will make available at various prices", false],
  ["a verb that does not agree", "produce most of the output", false],
  ["a second finite verb", "stores the data and then prints the result", false],
  ["a pronoun that points elsewhere", "regulates how they are stored", false],
])("%s is no deed", (_, predicate, isPluralSubject) => {
  expect(deedOf(predicate, isPluralSubject)).toBeNull();
});
