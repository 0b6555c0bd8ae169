import { expect, test } from "vitest";
import { findKeyMistake } from "@curriculum/curriculum/items/find-key-mistake.ts";
import { readWorkings } from "@curriculum/curriculum/items/read-workings.ts";
import type { MultipleChoiceItem } from "@curriculum/curriculum/model/assessment.ts";
import { contextOf, evidenceOf, slotOf } from "../evidence-fixture.ts";
import { writeItem } from "../write-item.ts";

const ratios = evidenceOf([
  { term: "debt-to-equity ratio", gloss: "the ratio of total liabilities to total equity" },
  { term: "net margin", gloss: "the ratio of net profit to net sales" },
  { term: "working capital", gloss: "the amount obtained by subtracting current liabilities from current assets" },
]);

function write(keyPosition: number, conceptId = "c0", key = "m1.q1", written: string[] = []): MultipleChoiceItem {
  const alternativeConceptIds = ["c0", "c1", "c2"].filter((id) => id !== conceptId);
  const slot = slotOf({
    key,
    conceptId,
    alternativeConceptIds,
    bloomLevel: "Apply",
    stemKind: "application",
    keyPosition,
  });
  const draft = writeItem(slot, ratios, contextOf({ written }));
  if (!draft.ok || draft.value.type !== "multiple_choice") throw new Error("No choice item was written.");
  return draft.value;
}

const slots = [0, 1, 2, 3].flatMap((position) =>
  ["c0", "c1", "c2"].flatMap((id) => ["m1.q1", "m2.q5", "m4.q7"].map((key) => [position, id, key] as const)),
);

test.each(slots)("at position %i, concept %s, slot %s the key is the result of the sum in its rationale", (...slot) => {
  const item = write(...slot);
  expect(item.stemKind).toBe("numeric");
  expect(item.options.map(({ correct }) => correct).indexOf(true)).toBe(slot[0]);
  for (const { text, rationale } of item.options) {
    const [working, ...others] = readWorkings(rationale);
    expect(others).toEqual([]);
    expect(working).toMatchObject({ holds: true, result: text.replace("$", "") });
  }
});

test("options stand in rising or falling order, no two alike, each with its own mistake", () => {
  for (const slot of slots) {
    const { options } = write(...slot);
    const values = options.map(({ text }) => Number(text.replace(/[$,]/g, "")));
    const rising = values.toSorted((a, b) => a - b);
    expect([rising.join(), rising.toReversed().join()]).toContain(values.join());
    expect(new Set(values).size).toBe(4);
    expect(new Set(options.map(({ rationale }) => rationale)).size).toBe(4);
  }
});

test("the stem gives both figures and asks for the quantity", () => {
  const { stem } = write(1);
  expect(stem).toMatch(/total liabilities, \$[\d,]+; total equity, \$[\d,]+\. What is the debt-to-equity ratio\?$/);
});

test("its sums hold, and a key that does not follow from its sum is caught", () => {
  const item = write(2);
  expect(findKeyMistake(item)).toBeNull();
  const key = item.options.find(({ correct }) => correct)!;
  const other = item.options.find(({ correct }) => !correct)!;
  const swapped = {
    ...item,
    options: item.options.map((option) => {
      if (option === key) return { ...option, text: other.text };
      return option === other ? { ...option, text: key.text } : option;
    }),
  };
  expect(findKeyMistake(swapped)).toContain(key.text.replace("$", ""));
});

test("a module does not ask for the same quantity twice", () => {
  const first = write(1);
  expect(write(1, "c0", "m1.q2", [first.stem]).concept).not.toBe(first.concept);
});

test("below Apply nothing is computed", () => {
  const draft = writeItem(slotOf({ bloomLevel: "Remember" }), ratios, contextOf());
  expect(draft.ok && draft.value.type === "multiple_choice" && draft.value.stemKind).not.toBe("numeric");
});
