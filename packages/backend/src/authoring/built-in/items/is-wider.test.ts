import { expect, test } from "vitest";
import { contextOf, evidenceOf } from "./evidence-fixture.ts";
import { gatherMaterial } from "./gather-material.ts";
import { mayTakeIn } from "./is-wider.ts";

const told = [
  { term: "leveling", gloss: "the process of setting the height of stakes along a line of the field" },
  {
    term: "earthwork",
    gloss: "the work of moving soil and rock to shape a building site",
    says: [["consists-of", "consists of leveling, grading and drainage of the whole site"]] as [
      "consists-of",
      string,
    ][],
  },
  { term: "dredging", gloss: "the process of lifting silt from the bed of a harbor or canal" },
];

test("a group of disorders takes in what is defined as a disorder", () => {
  const disorders = [
    { term: "thalassemia", gloss: "an inherited disorder that leaves the blood with less oxygen to carry" },
    { term: "hemoglobinopathy", gloss: "a group of disorders in which hemoglobin is of abnormal structure" },
    { term: "rickets", gloss: "a group of bones that soften for want of vitamin D in childhood" },
  ];
  const { byId } = gatherMaterial(evidenceOf(disorders), contextOf());
  const [one, group, other] = ["c0", "c1", "c2"].map((id) => byId.get(id)!);
  expect(mayTakeIn(one!, group!)).toBe(true);
  expect(mayTakeIn(one!, other!)).toBe(false);
});

test("a whole takes in the part that the source counts among it, from either side, and nothing else", () => {
  const { byId } = gatherMaterial(evidenceOf(told), contextOf());
  const [part, whole, other] = ["c0", "c1", "c2"].map((id) => byId.get(id)!);
  expect(mayTakeIn(part!, whole!)).toBe(true);
  expect(mayTakeIn(whole!, part!)).toBe(true);
  expect(mayTakeIn(part!, other!)).toBe(false);
});
