import { expect, test } from "vitest";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { Subject } from "./choose-subjects.ts";
import { conceptsFor, matchObjectives, objectiveAt } from "./match-objectives.ts";

const concept = (id: string, term: string) => ({ id, term, documentId: "d", sectionId: "2.1" }) as Concept;
const neuron = concept("a", "neuron");
const axon = concept("b", "axon");
const hormone = concept("c", "hormone");
const subject: Subject = {
  concept: neuron,
  context: [axon],
  covers: { title: "Cells of the Nervous System", parts: [], sectionKeys: ["d#2.1"] },
  pool: [neuron, axon, hormone],
  keys: new Set(["d#2.1"]),
};
const objectives = [
  { topicKey: "d#2.1", text: "Describe how neurons communicate" },
  { topicKey: "d#2.1", text: "Compare the axon and the dendrite" },
  { topicKey: "d#2.2", text: "Describe how neurons die" },
  { topicKey: "d#2", text: "Explain the cells of the nervous system" },
];

test("an objective of another section is none of the subject's; one of the chapter is where it names the section", () => {
  expect(matchObjectives(subject, objectives).map(({ text }) => text)).not.toContain("Describe how neurons die");
  expect(matchObjectives(subject, objectives).map(({ text }) => text)).toContain(
    "Explain the cells of the nervous system",
  );
});

test("of several objectives the one nearest in level is followed", () => {
  const matched = matchObjectives(subject, objectives);
  expect(objectiveAt(matched, "Understand")?.text).toBe("Describe how neurons communicate");
  expect(objectiveAt(matched, "Analyze")?.text).toBe("Compare the axon and the dendrite");
});

test("the concepts that an objective names lead", () => {
  expect(conceptsFor(subject, "Explain the role of hormones", new Set()).map(({ id }) => id)).toEqual(["c", "a"]);
  expect(conceptsFor(subject, "Explain the role of hormones", new Set(["c"])).map(({ id }) => id)).toEqual(["a", "b"]);
});
