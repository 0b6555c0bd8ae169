import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import { flawKinds, type FlawKind } from "@curriculum/curriculum/items/item-flaw.ts";
import { injections, type Draw, type PlainItem } from "./flaws/inject-flaw.ts";
import { openstaxSlugs, readOpenstaxBook } from "./openstax.ts";

const seed = 20_260;
const itemsPerKind = 60;

interface Tally {
  injected: number;
  found: number;
  /** Flaws of this kind reported on items that were given another. */
  falseAlarms: number;
}

/** Mutation test: each kind of flaw is put into clean keyed items of real textbooks; what do the rules report? */
export async function run() {
  const items = readItems();
  const draw = drawFrom(seed);
  const clean = shuffled(
    items.filter((item) => flawsOf(item).length === 0),
    draw,
  );
  const tallies = new Map(
    flawKinds.map((kind): [FlawKind, Tally] => [kind, { injected: 0, found: 0, falseAlarms: 0 }]),
  );
  const samples: string[] = [];
  for (const kind of flawKinds) {
    for (const item of clean) {
      if (tallies.get(kind)!.injected === itemsPerKind) break;
      const flawed = injections[kind](item, draw);
      if (flawed === null) continue;
      tallies.get(kind)!.injected += 1;
      const found = flawsOf(flawed);
      if (found.includes(kind)) tallies.get(kind)!.found += 1;
      else if (samples.length < 400) samples.push(`missed ${kind}: ${print(flawed)}`);
      for (const other of found.filter((flaw) => flaw !== kind)) {
        tallies.get(other)!.falseAlarms += 1;
        if (samples.length < 400) samples.push(`${other} reported for ${kind}: ${print(flawed)}`);
      }
    }
  }
  const all = [...tallies.values()];
  const found = sum(all.map((tally) => tally.found));
  return {
    name: "flaws",
    seed,
    figures: {
      precision: found / (found + sum(all.map((tally) => tally.falseAlarms))),
      recall: found / sum(all.map((tally) => tally.injected)),
    },
    baselines: {},
    detail: {
      perKind: Object.fromEntries(
        flawKinds.map((kind) => {
          const tally = tallies.get(kind)!;
          return [
            kind,
            {
              precision: tally.found / Math.max(1, tally.found + tally.falseAlarms),
              recall: tally.found / Math.max(1, tally.injected),
              injected: tally.injected,
            },
          ];
        }),
      ),
      items: items.length,
      clean: clean.length,
      atMostOneFlaw: items.filter((item) => flawsOf(item).length <= 1).length / items.length,
      onUntouchedItems: Object.fromEntries(
        flawKinds.map((kind) => [kind, items.filter((item) => flawsOf(item).includes(kind)).length]),
      ),
      samples,
    },
  };
}

function readItems(): PlainItem[] {
  const books = openstaxSlugs.map(readOpenstaxBook);
  if (books.every((book) => book === undefined))
    throw new Error("Set CURRICULUM_DATA to the folder that holds openstax-dev.");
  return books
    .flatMap((book) => book?.chapters ?? [])
    .flatMap((chapter) => chapter.modules)
    .flatMap((module) => module.mcqs)
    .flatMap(({ stem, options, key }) =>
      key === null || options.length !== 4 || stem === "" ? [] : [{ stem, options, key }],
    );
}

function flawsOf({ stem, options, key }: PlainItem): FlawKind[] {
  return findItemFlaws({
    stem,
    options: options.map((text, index) => ({ id: String(index), text, correct: index === key, rationale: "" })),
  }).map(({ flaw }) => flaw);
}

function print({ stem, options, key }: PlainItem): string {
  return `${stem} | ${options.map((text, index) => (index === key ? `*${text}` : text)).join(" ; ")}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A small generator (mulberry32), so that a run can be repeated. */
function drawFrom(start: number): Draw {
  let state = start;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

function shuffled<T>(values: readonly T[], draw: Draw): T[] {
  const copy = [...values];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}
