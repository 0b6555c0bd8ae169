import { expect, test } from "vitest";
import { curriculum as curriculumShape, type Curriculum } from "../model/curriculum.ts";
import { runChecks } from "./run-checks.ts";
import { buildTestCurriculum, testToday } from "./test-curriculum.ts";

type Draw = (below: number) => number;

/** A small generator (mulberry32), so that every failure can be repeated from its seed. */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Holder = Record<string | number, unknown>;

/** Every place of a value with the thing that holds it, parents first. */
function placesOf(value: unknown): { holder: Holder; key: string | number }[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Holder;
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

const texts = ["", " ", "(", "undefined", "_____", "a.b*c(", "\\", "é😀", "1e999", "x".repeat(5000)];

/** Leaves the shape as it is: lists lose their parts, texts and figures become what nobody would write. */
function impoverish(curriculum: Curriculum, draw: Draw): void {
  const places = placesOf(curriculum);
  const { holder, key } = places[draw(places.length)]!;
  const value = holder[key];
  if (Array.isArray(value)) value.length = draw(2) === 0 ? 0 : Math.floor(value.length / 2);
  else if (typeof value === "string") holder[key] = texts[draw(texts.length)];
  else if (typeof value === "number") holder[key] = [0, -1, 1e12][draw(3)];
  else if (typeof value === "boolean") holder[key] = !value;
}

/** Breaks the shape: a part is lost or of another kind. */
function breakShape(curriculum: Curriculum, draw: Draw): void {
  const places = placesOf(curriculum).filter(({ holder }) => !Array.isArray(holder));
  const { holder, key } = places[draw(places.length)]!;
  if (draw(2) === 0) delete holder[key];
  else holder[key] = typeof holder[key] === "string" ? 7 : "lost";
}

const seeds = Array.from({ length: 50 }, (_, index) => index + 1);

test.each(seeds)("a curriculum with 40 parts emptied or spoilt is checked to the end (seed %i)", (seed) => {
  const curriculum = buildTestCurriculum();
  const draw = drawFrom(seed);
  for (let round = 0; round < 40; round += 1) impoverish(curriculum, draw);
  expect(runChecks(curriculum, { today: testToday }).length).toBeGreaterThan(0);
});

test("a curriculum whose every list is empty is checked to the end", () => {
  const curriculum = buildTestCurriculum();
  for (const { holder, key } of placesOf(curriculum)) if (Array.isArray(holder[key])) holder[key] = [];
  expect(runChecks(curriculum, { today: testToday }).length).toBeGreaterThan(0);
});

test("each list may be empty on its own", () => {
  const lists = placesOf(buildTestCurriculum()).filter(({ holder, key }) => Array.isArray(holder[key])).length;
  for (let index = 0; index < lists; index += 7) {
    const curriculum = buildTestCurriculum();
    const { holder, key } = placesOf(curriculum).filter((place) => Array.isArray(place.holder[place.key]))[index]!;
    holder[key] = [];
    expect(() => runChecks(curriculum, { today: testToday })).not.toThrow();
  }
});

test.each(seeds)(
  "what lost a part or holds another kind fails the schema there, and breaks no check (seed %i)",
  (seed) => {
    const curriculum = buildTestCurriculum();
    breakShape(curriculum, drawFrom(seed * 101));
    const findings = runChecks(curriculum, { today: testToday });
    const parsed = curriculumShape.safeParse(curriculum);
    // Optional parts may be lost.
    if (parsed.success) return;
    const ofSchema = findings.filter(({ check }) => check === "structure.schema");
    expect(ofSchema).toHaveLength(parsed.error.issues.length);
    for (const { path } of ofSchema) expect(path).not.toBe("");
  },
);
