import { expect, test } from "vitest";
import type { Gloss } from "../read-gloss.ts";
import type { Entry } from "../gather-material.ts";
import { meetConcept } from "./meet-concept.ts";
import type { Scene } from "./scene.ts";

const scene: Scene = {
  actor: "a nurse",
  Actor: "A nurse",
  work: "a patient case",
  product: "care plan",
  reader: "patients",
};
const entry = (text: string) => ({ gloss: { text, form: "nominal" } as Gloss }) as Entry;
const meet = (text: string, written: string[] = []) => meetConcept(entry(text), scene, "seed", written);

test("a module's scenes put the same question only when all have been put", () => {
  const written: string[] = [];
  for (const word of ["slow", "sudden", "rare"]) written.push(meet(`a ${word} disorder of the blood`, written)!);
  const questions = written.map((stem) => stem.split(". ").at(-1));
  expect(new Set(questions).size).toBe(3);
});

test("a field of study is not found in a case", () => {
  expect(meet("the scientific study of the mind")).toMatch(/Which field/);
});

test("a mere idea explains nothing", () => {
  expect(meet("a concept that is defined by its features")).not.toMatch(/rests on|explains/);
});
