import { expect, test } from "vitest";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { buildTestContext, buildTestModule, buildTestSlot } from "../evidence/build-test-context.ts";
import { buildTestEvidence, schemas } from "../evidence/build-test-evidence.ts";
import { gatherCase } from "./case-material.ts";
import { plots } from "./plots/plots.ts";
import { writeCase } from "./write-case.ts";

const evidence = buildTestEvidence(schemas.slice(0, 4), schemas.slice(4));
const outcomes = [
  buildTestSlot({ key: "m1.o1", bloomLevel: "Apply" }),
  buildTestSlot({ key: "m1.o2", bloomLevel: "Analyze" }),
  buildTestSlot({ key: "m1.o3", bloomLevel: "Evaluate" }),
];

function writtenCase(round: number, marks = 25) {
  const slot = {
    key: "m1.c1",
    outcomeKeys: outcomes.map((outcome) => outcome.key),
    conceptIds: ["c0", "c1", "c2"],
    marks,
  };
  const draft = writeCase(slot, evidence, buildTestContext({ module: buildTestModule({ outcomes }), round }));
  if (!draft.ok) throw new Error(draft.problems.join());
  return draft.value;
}

/** As many modules as there are plots, so that each is told once. */
const orders = plots.map((_, index) => index + 1);

/** The table's heading tells the plots apart. */
function titleOf(order: number): string {
  return caseOfModule(order).data?.header.join() ?? "";
}

function caseOfModule(order: number) {
  const slot = {
    key: `m${order}.c1`,
    outcomeKeys: outcomes.map(({ key }) => key),
    conceptIds: ["c0", "c1"],
    marks: 25,
  };
  const modules = orders.map((sequenceOrder) =>
    buildTestModule({
      key: `m${sequenceOrder}`,
      sequenceOrder,
      outcomes,
      cases: sequenceOrder === order ? [slot] : [],
    }),
  );
  const context = buildTestContext();
  const draft = writeCase(slot, evidence, {
    ...context,
    plan: { ...context.plan, modules },
    module: modules[order - 1] ?? null,
  });
  if (!draft.ok) throw new Error(draft.problems.join());
  return draft.value;
}

const casesByPlot = new Map(orders.map((order) => [plots[order % plots.length]!.name, caseOfModule(order)]));

test.each([0, 1, 2])(
  "round %i: marks of questions, ledger and slot are one figure, and bands leave no gap",
  (round) => {
    const value = writtenCase(round);
    const sum = (parts: { marks: number }[]) => parts.reduce((total, part) => total + part.marks, 0);
    expect([sum(value.questions), sum(value.ledger)]).toEqual([25, 25]);
    for (const line of value.ledger) {
      expect(line.bands[0]?.to).toBe(line.marks);
      expect(line.bands.at(-1)?.from).toBe(0);
      line.bands.slice(1).forEach((band, index) => expect(band.to).toBe((line.bands[index]?.from ?? 0) - 1));
    }
  },
);

test.each(plots.map((plot) => [plot.name, plot] as const))(
  "%s: its totals are the sums of its rows, its key facts stand in the case, and it has 400 to 800 words",
  (name, plot) => {
    const value = casesByPlot.get(name);
    if (!value) throw new Error(`${plot.name} is never told`);
    const rows = value.data?.rows ?? [];
    const total = rows.find((row) => row[0] === "Total");
    const figure = (cell: string | undefined) => Number((cell ?? "").replace("−", "-"));
    for (const [column, cell] of (total ?? []).entries())
      if (column > 0) expect(figure(cell)).toBe(rows.slice(0, -1).reduce((sum, row) => sum + figure(row[column]), 0));
    const told = [...value.scenario, value.data?.caption ?? "", ...(value.data?.header ?? []), ...rows.flat()].join(
      " ",
    );
    for (const found of value.keyFacts.flatMap((fact) => fact.match(/\d(?:[\d,]*\d)?/g) ?? []))
      expect(told).toContain(found);
    expect(countWords(told)).toBeGreaterThanOrEqual(350);
    expect(countWords(told)).toBeLessThanOrEqual(800);
    expect(schemas.filter((concept) => concept.gloss && told.includes(concept.gloss)).length).toBeGreaterThanOrEqual(3);
    expect(told).toMatch(/fictitious|made[ -]up|invented|fictional|imaginary|exists only in this case/);
  },
);

test("modules that follow one another tell different kinds of case", () => {
  const names = orders.map((order) => titleOf(order));
  names.slice(1).forEach((name, index) => expect(name).not.toBe(names[index]));
  expect(new Set(names).size).toBeGreaterThanOrEqual(orders.length - 1);
});

test("questions stand at the levels of their outcomes", () => {
  expect(writtenCase(0).questions.map((question) => [question.outcomeId, question.bloomLevel])).toEqual([
    ["m1.o1", "Apply"],
    ["m1.o2", "Analyze"],
    ["m1.o3", "Evaluate"],
  ]);
});

test("few marks give fewer questions, never marks that cannot be banded", () => {
  expect(writtenCase(0, 7).questions.map((question) => question.marks)).toEqual([3, 4]);
});

test("too few concepts are refused with their number", () => {
  const slot = { key: "m1.c1", outcomeKeys: ["m1.o1"], conceptIds: ["c0"], marks: 20 };
  const draft = writeCase(slot, buildTestEvidence(schemas.slice(0, 2)), buildTestContext());
  expect(draft).toEqual({
    ok: false,
    problems: ["m1.c1: only 2 concepts are defined or described; a case needs four"],
  });
});

test("no case turns on two concepts that the source defines in the same words", () => {
  const alike = buildTestEvidence([
    { term: "star lattice", gloss: "a lattice that joins several tables" },
    { term: "oval lattice", gloss: "a lattice that joins several tables" },
    ...schemas.slice(0, 3),
  ]);
  const slot = { key: "m1.c1", outcomeKeys: ["m1.o1"], conceptIds: ["c0", "c1"], marks: 20 };
  for (const round of [0, 1, 2]) {
    const material = gatherCase(slot, alike, buildTestContext({ round }), "tables");
    if (typeof material === "string") throw new Error(material);
    const pair = [material.main, material.rival].map((facts) => facts.concept.term).toSorted();
    expect(pair).not.toEqual(["oval lattice", "star lattice"]);
  }
});
