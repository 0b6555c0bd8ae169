import { expect, test } from "vitest";
import { evidenceOf, contextOf } from "./evidence-fixture.ts";
import { gatherMaterial } from "./gather-material.ts";
import { isComparable } from "./is-comparable.ts";

const { entries } = gatherMaterial(
  evidenceOf([
    { term: "ventilation", gloss: "the movement of atmospheric air into and out of the lungs" },
    { term: "perfusion", gloss: "the movement of blood and oxygen to the tissues" },
    { term: "telemetry", gloss: "a measurement of the heart rhythm that a portable device transmits" },
    { term: "atria", gloss: "chambers at the top that receive what comes back" },
    { term: "perfusion scan", gloss: "a picture that shows where perfusion is poor in the lungs" },
  ]),
  contextOf(),
);
const [ventilation, perfusion, telemetry, atria, scan] = entries as [
  (typeof entries)[0],
  (typeof entries)[0],
  (typeof entries)[0],
  (typeof entries)[0],
  (typeof entries)[0],
];

test("concepts of one kind can be compared, and so can what the source explains by one another", () => {
  expect(isComparable(ventilation, perfusion)).toBe(true);
  expect(isComparable(scan, perfusion)).toBe(true);
});

test("concepts that only stand in one section are not set against each other", () => {
  expect(isComparable(telemetry, atria)).toBe(false);
  expect(isComparable(atria, ventilation)).toBe(false);
});
