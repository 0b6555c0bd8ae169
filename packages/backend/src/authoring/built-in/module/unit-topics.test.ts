import { expect, test } from "vitest";
import { buildTestModule } from "../evidence/build-test-context.ts";
import { buildTestEvidence, schemas } from "../evidence/build-test-evidence.ts";
import { factsOf } from "../evidence/concept-facts.ts";
import { topicConcepts, unitTopics } from "./unit-topics.ts";

const evidence = buildTestEvidence(schemas.slice(0, 2), schemas.slice(2));
const units = buildTestModule().units;
const [unit] = units;
const facts = [...evidence.concepts, ...evidence.siblings].map((concept) => factsOf(concept, evidence));

test("topics are the terms of the unit's concepts, with no suffix made up", () => {
  const topics = unitTopics(unit!, units, facts, evidence, 0);
  expect(topics.map((topic) => topic.toLowerCase())).toEqual(facts.map((entry) => entry.noun.term.toLowerCase()));
});

test("a single concept gives no more topics than it and the titles of the unit's sections", () => {
  const topics = unitTopics(unit!, units, facts.slice(0, 1), evidence, 0);
  const titles = evidence.passages.map((passage) => passage.sectionPath.at(-1));
  for (const topic of topics.slice(1)) expect(titles).toContain(topic);
  expect(topics[0]?.toLowerCase()).toBe(facts[0]?.noun.term.toLowerCase());
});

test("a person of an example and a second number of one term are no topics", () => {
  const [first] = facts;
  const named = (term: string) => ({ ...first!, noun: { ...first!.noun, term } });
  const kept = topicConcepts([named("Ms. Foster"), named("kidney"), named("kidneys")]);
  expect(kept.map(({ noun }) => noun.term)).toEqual(["kidney"]);
});
