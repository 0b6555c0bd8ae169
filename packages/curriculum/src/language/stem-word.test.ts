import { expect, test } from "vitest";
import { stemWord } from "./stem-word.ts";

test("inflected forms of one word share a stem", () => {
  expect(stemWord("connected")).toBe(stemWord("connections"));
  expect(stemWord("schemas")).toBe(stemWord("schema"));
});

test("a remembered stem equals the first answer", () => {
  expect(stemWord("warehousing")).toBe(stemWord("warehousing"));
});

test("more distinct words than are remembered still stem rightly", () => {
  const before = stemWord("relational");
  for (let index = 0; index < 140_000; index += 1) stemWord(`x${index}`);
  expect(stemWord("relational")).toBe(before);
});
