import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import { assessSupport } from "@curriculum/curriculum/support/assess-support.ts";
import { readPassage } from "@curriculum/curriculum/support/read-passage.ts";
import { supportFloor } from "@curriculum/curriculum/support/support-floor.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { openstaxSlugs, readOpenstaxBook } from "./openstax.ts";
import { mean } from "./ranking-metrics.ts";
import { supportCases, type SupportCase } from "./support/support-cases.ts";

/** Whether statements are carried by passages: made cases whose answer is known; floors are learned on one half. */
export const support: Benchmark = {
  name: "support",
  measures: "statement against cited passage: precision and recall at the floor, per kind of spoiling",
  run: async ({ seed }) => {
    const draw = drawFrom(seed);
    const books = openstaxSlugs.flatMap((slug) => readOpenstaxBook(slug) ?? []);
    const cases = books.flatMap((book) => supportCases(book, draw));
    const scored = (method: Method) => cases.map((one) => ({ ...one, score: method(one) }));
    const readings = new Map(cases.map(({ passage }) => [passage, readPassage(passage)]));
    const product = scored(({ statement, passage }) => assessSupport(statement, readings.get(passage)!).score);
    const overlap = scored(({ statement, passage }) => wordOverlap(statement, passage));
    const overlapFloor = bestFloor(overlap.filter((one) => one.isToLearn));
    const reported = product.filter((one) => !one.isToLearn);
    return {
      figures: atFloor(reported, supportFloor),
      baselines: {
        "product, learn half": atFloor(
          product.filter((one) => one.isToLearn),
          supportFloor,
        ),
        "word overlap": atFloor(
          overlap.filter((one) => !one.isToLearn),
          overlapFloor,
        ),
      },
      detail: {
        floor: supportFloor,
        floorLearned: bestFloor(product.filter((one) => one.isToLearn)),
        overlapFloor,
        rightPerKind: rightPerKind(reported, supportFloor),
        overlapRightPerKind: rightPerKind(
          overlap.filter((one) => !one.isToLearn),
          overlapFloor,
        ),
      },
    };
  },
};

type Method = (one: SupportCase) => number;
type Scored = SupportCase & { score: number };

/** The floor: share of the statement's words of meaning that stand in the passage. */
function wordOverlap(statement: string, passage: string): number {
  const wanted = new Set(contentOf(statement));
  const held = new Set(contentOf(passage));
  return wanted.size === 0 ? 1 : [...wanted].filter((word) => held.has(word)).length / wanted.size;
}

/** "Supported" is what is found: precision counts what is called so and is not. */
function atFloor(cases: readonly Scored[], floor: number): Figures {
  const called = cases.filter(({ score }) => score >= floor);
  const right = called.filter(({ isSupported }) => isSupported).length;
  const all = cases.filter(({ isSupported }) => isSupported).length;
  const precision = right / Math.max(1, called.length);
  const recall = right / Math.max(1, all);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    balanced: balanced(cases, floor),
    cases: cases.length,
  };
}

/** Share that is told rightly, each side and in it each kind weighing the same: kinds differ in number. */
function balanced(cases: readonly Scored[], floor: number): number {
  const share = (isSupported: boolean) => {
    const kinds = [
      ...Map.groupBy(
        cases.filter((one) => one.isSupported === isSupported),
        ({ kind }) => kind,
      ).values(),
    ];
    return mean(kinds.map((list) => mean(list.map(({ score }) => (score >= floor === isSupported ? 1 : 0)))));
  };
  return (share(true) + share(false)) / 2;
}

/** A warning that is wrong costs more than one that is missing: of floors that do about equally well, the lowest. */
const nearlyBest = 0.005;

function bestFloor(cases: readonly Scored[]): number {
  const floors = Array.from({ length: 99 }, (_unused, step) => (step + 1) / 100);
  const values = floors.map((floor) => balanced(cases, floor));
  const best = Math.max(...values);
  return floors[values.findIndex((value) => value >= best - nearlyBest)]!;
}

function rightPerKind(cases: readonly Scored[], floor: number): Record<string, string> {
  return Object.fromEntries(
    [...Map.groupBy(cases, ({ kind }) => kind)].map(([kind, list]) => {
      const right = list.filter(({ score, isSupported }) => score >= floor === isSupported).length;
      return [kind, `${right} of ${list.length} (${((100 * right) / list.length).toFixed(1)} %)`];
    }),
  );
}

/** mulberry32. */
function drawFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
