import { expect, test } from "vitest";
import { matchingItem, orderingItem } from "@curriculum/curriculum/model/assessment.ts";
import { contextOf, evidenceOf, schemas, slotOf } from "./evidence-fixture.ts";
import { writeItem } from "./write-item.ts";

const told = [
  ...schemas,
  { term: "lineage record", gloss: "a trail from a printed figure back to the file that it came from" },
  { term: "degenerate attribute", gloss: "an identifier that is kept beside the figures and has no list of its own" },
  { term: "audit column", gloss: "a note of who loaded something, and at what hour" },
  { term: "late arrival", gloss: "an event that reaches the warehouse after its day is closed" },
];
const ids = told.map((_, at) => `c${at}`);
const matchingSlot = slotOf({ key: "m1.set1", type: "matching", alternativeConceptIds: ids.slice(1) });

function matching(evidence = evidenceOf(told, told.length)) {
  const draft = writeItem(matchingSlot, evidence, contextOf());
  return draft.ok ? matchingItem.parse(draft.value) : null;
}

test("each description belongs to one term, and two terms belong to none", () => {
  const item = matching()!;
  expect(item.premises).toHaveLength(5);
  expect(item.responses).toHaveLength(7);
  expect(new Set(item.premises.map(({ responseId }) => responseId)).size).toBe(5);
  const names = new Map(item.responses.map(({ id, text }) => [id, text]));
  const star = item.premises.find(({ text }) => text.includes("fact table joins"));
  expect(names.get(star!.responseId)).toBe("Star schema");
});

test("terms stand in the order of the alphabet, descriptions in none of the key's", () => {
  const item = matching()!;
  const texts = item.responses.map(({ text }) => text);
  expect(texts).toEqual(texts.toSorted());
  const places = item.premises.map(({ responseId }) => item.responses.findIndex(({ id }) => id === responseId));
  expect(places).not.toEqual(places.toSorted((a, b) => a - b));
});

test("each description is cited where it stands", () => {
  const { citations } = matching()!;
  expect(citations).toHaveLength(5);
  expect(new Set(citations.map(({ passageId }) => passageId)).size).toBe(5);
});

test("a set of too few terms is refused with its reason", () => {
  const draft = writeItem(matchingSlot, evidenceOf(told.slice(0, 4), 4), contextOf());
  expect(draft).toMatchObject({ ok: false });
});

const sentence = "A star schema is loaded in four steps: extracting, cleaning, loading, and checking.";
const evidence = evidenceOf([
  { term: "star schema", says: [["purpose", "is loaded in four steps: extracting, cleaning, loading, and checking"]] },
]);
const sequence = {
  documentId: "d1",
  sectionId: "1.1",
  lead: "A star schema is loaded in four steps",
  unit: "steps",
  steps: ["extracting", "cleaning", "loading", "checking"].map((text) => ({ text, passageId: "p0", quote: sentence })),
};

test("steps are printed in an order that is neither right nor right backwards, and keyed as the source tells them", () => {
  const draft = writeItem(slotOf({ key: "m1.seq1", type: "ordering", sequence }), evidence, contextOf());
  const item = orderingItem.parse(draft.ok ? draft.value : null);
  const texts = new Map(item.steps.map(({ id, text }) => [id, text]));
  const key = item.order.map((id) => texts.get(id));
  const printed = item.steps.map(({ text }) => text);
  expect(key).toEqual(["Extracting", "Cleaning", "Loading", "Checking"]);
  expect(printed).not.toEqual(key);
  expect(printed).not.toEqual(key.toReversed());
  expect(item.stem).toBe(
    "A star schema is loaded in four steps. Put these steps in their order, the first at the top.",
  );
  expect(item.citations[0]?.quote).toBe(sentence);
});

test("steps that no passage of the evidence tells are not put in order", () => {
  const lost = { ...sequence, steps: sequence.steps.map((step) => ({ ...step, quote: "It is loaded slowly." })) };
  expect(writeItem(slotOf({ type: "ordering", sequence: lost }), evidence, contextOf())).toMatchObject({ ok: false });
});
