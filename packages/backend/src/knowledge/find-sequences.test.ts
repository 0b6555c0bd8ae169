import { expect, test } from "vitest";
import { findSequences } from "./find-sequences.ts";

const read = (text: string) =>
  findSequences({ id: "p", documentId: "d", sectionId: "1", text }).map(({ steps }) => steps.map((step) => step.text));

test.each([
  ["The digestive process includes four steps: ingestion, digestion, absorption, and metabolism.", 4],
  ["The syndrome consists of three stages: (1) alarm, (2) resistance, and (3) exhaustion (Hall, 1936; 1976).", 3],
  ["It passes through three distinct stages: sensory memory, short-term memory, and finally long-term memory.", 3],
  ["An interview tends to have three phases: introductions; questions by the firm; and questions by the applicant.", 3],
  ["This cycle typically has four stages: introduction, growth, maturity, and decline (and possibly death).", 4],
])("steps are told in their order: %s", (text, count) => {
  const [steps] = read(text);
  expect(steps).toHaveLength(count);
  expect(steps?.join(" ")).not.toMatch(/finally|\d|and /);
});

test.each([
  "People take other steps to stay well: exercise, diet, supplements, choosing not to smoke.",
  "There are various stages of the work: planning, building, testing, and mending.",
  "There are five stages: oral, anal, and latency.",
  "The three stages differ: the first is short, the second is long, and the third is longer.",
  "Two phases exist: planning and work.",
  "Adulthood has three distinct stages: early, middle, and late.",
  "There are four stages of grief: denial, anger, bargaining, and acceptance. They may occur in different orders.",
])("what is no order is left: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("a figure that stood beside the text leaves no gap in the lead", () => {
  const text = "The syndrome, shown in , has three stages: alarm, resistance, and exhaustion.";
  const [found] = findSequences({ id: "p", documentId: "d", sectionId: "1", text });
  expect(found?.lead).toBe("The syndrome has three stages");
});

test("a sequence keeps its sentence, so that it can be quoted", () => {
  const text = "Sleep is long. A deal has three phases: offer, talks, and signing. Then it ends.";
  const [found] = findSequences({ id: "p", documentId: "d", sectionId: "1", text });
  expect(found?.steps[0]?.quote).toBe("A deal has three phases: offer, talks, and signing.");
  expect(found?.unit).toBe("phases");
});
