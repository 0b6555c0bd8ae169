import { clozeItem } from "@curriculum/curriculum/model/assessment.ts";
import { expect, test } from "vitest";
import { contextOf, evidenceOf, schemas, slotOf } from "./evidence-fixture.ts";
import { writeItem } from "./write-item.ts";

function cloze(evidence = evidenceOf(schemas)) {
  const draft = writeItem(slotOf({ type: "cloze" }), evidence, contextOf());
  return draft.ok ? clozeItem.parse(draft.value) : null;
}

test("a gap sentence has one gap, leaves its article open and does not name the answer", () => {
  const item = cloze()!;
  expect(item.stem.match(/_____/g)).toHaveLength(1);
  expect(item.stem).toMatch(/^A\(n\) _____/);
  expect(item.stem.toLowerCase()).not.toContain("schema");
  expect(item.answer).toBe("star schema");
});

test("the plural and the form with its article are accepted", () => {
  expect(cloze()!.accepted).toEqual(expect.arrayContaining(["star schemas", "a star schema"]));
});

test("a sentence that gives its answer away is refused", () => {
  expect(cloze(evidenceOf([{ term: "star schema", gloss: "a schema in which the tables form a star" }]))).toBeNull();
});

test("literature that a sentence names is not printed", () => {
  const item = cloze(
    evidenceOf([{ term: "fact table", gloss: "a store of measures that events leave (Institute, n.d.)" }]),
  );
  expect(item?.stem).toBe("A(n) _____ is a store of measures that events leave.");
});

test("what a concept can do, or did once, leaves no gap that one answer fills", () => {
  const says = (predicate: string) => cloze(evidenceOf([{ term: "warehouse", says: [["effect", predicate]] }]));
  expect(says("keeps yesterday's figures of each branch ready for comparison")).not.toBeNull();
  expect(says("can keep yesterday's figures of each branch ready for comparison")).toBeNull();
  expect(says("was filled with yesterday's figures of each branch for comparison")).toBeNull();
});

test("a sentence that draws a conclusion or praises its subject is no gap text", () => {
  const says = (predicate: string) => cloze(evidenceOf([{ term: "warehouse", says: [["effect", predicate]] }]));
  expect(says("is an important place where yesterday's figures of each branch are kept")).toBeNull();
  expect(says("keeps yesterday's figures of each branch; therefore, managers trust its numbers")).toBeNull();
});
