import { expect, test } from "vitest";
import { buildTestEvidence, type ToldConcept } from "../evidence/build-test-evidence.ts";
import { factsOf } from "../evidence/concept-facts.ts";
import { glossaryDefinitions } from "./glossary-definition.ts";

function defined(told: ToldConcept): string[] {
  const evidence = buildTestEvidence([told]);
  return glossaryDefinitions(factsOf(evidence.concepts[0]!, evidence), "data models").map(({ text }) => text);
}

test("a gloss stands by itself, with capital and stop", () => {
  expect(defined({ term: "fact table", gloss: "a table that holds the measures of a process" })).toEqual([
    "A table that holds the measures of a process.",
  ]);
});

test("a gloss that repeats its term is passed over for what else is said", () => {
  expect(
    defined({
      term: "joint venture",
      gloss: "a joint venture of two firms",
      says: [["effect", "reduces the risk that each firm carries"]],
    }),
  ).toEqual(["A venture that reduces the risk that each firm carries."]);
});

test("a definition of a missing kind takes the kind from the term", () => {
  expect(defined({ term: "panic disorder", gloss: "what involves sudden attacks of fear" })).toEqual([
    "A disorder that involves sudden attacks of fear.",
  ]);
});

test("a term without a sound definition has none", () => {
  expect(defined({ term: "data mart" })).toEqual([]);
});
