import { taskItem } from "@curriculum/curriculum/model/assessment.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { expect, test } from "vitest";
import { contextOf, evidenceOf, schemas, slotOf } from "./evidence-fixture.ts";
import { bandsOf } from "./mark-points.ts";
import { writeItem } from "./write-item.ts";

function task(evidence = evidenceOf(schemas)) {
  const draft = writeItem(slotOf({ type: "task", bloomLevel: "Evaluate" }), evidence, contextOf());
  return draft.ok ? taskItem.parse(draft.value) : null;
}

test("a task names its artefact, what to include, and cites a source for each point", () => {
  const item = task()!;
  expect(item.stem).toContain(item.artefact);
  expect(item.stem).toContain("(1) what a star schema is");
  expect(item.citations.length).toBeGreaterThanOrEqual(3);
});

test("the model answer is connected prose of 80 to 150 words", () => {
  const words = countWords(task()!.modelAnswer);
  expect(words).toBeGreaterThanOrEqual(80);
  expect(words).toBeLessThanOrEqual(150);
});

test("the bands of every line run from its marks down to nothing without a gap", () => {
  for (const marks of [3, 4, 5, 6, 10]) {
    const bands = bandsOf(marks, "All of it.", { partial: "Most.", limited: "A little." });
    expect(bands[0]!.to).toBe(marks);
    expect(bands.at(-1)).toMatchObject({ from: 0, to: 0 });
    for (let at = 1; at < bands.length; at += 1) expect(bands[at]!.to).toBe(bands[at - 1]!.from - 1);
  }
});

test("every line of the ledger belongs to the outcome of the slot", () => {
  expect(task()!.ledger.every((line) => line.outcomeId === "m1.o1")).toBe(true);
});

test("evidence with fewer than three points makes no task", () => {
  expect(task(evidenceOf(schemas.slice(0, 1)))).toBeNull();
});

test("stem, answer and bands speak of one case", () => {
  const item = task()!;
  const organisation = /The case: (.+?) \(a made-up organisation\)/.exec(item.stem)![1]!;
  expect(item.modelAnswer).toContain(organisation);
  expect(item.ledger[0]!.bands.map(({ description }) => description).join(" ")).toContain(organisation);
});
