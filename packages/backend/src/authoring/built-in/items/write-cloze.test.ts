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
