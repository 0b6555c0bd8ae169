import { expect, test } from "vitest";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import { contextOf, evidenceOf, slotOf } from "../evidence-fixture.ts";
import { writeItem } from "../write-item.ts";
import { readCondition } from "./read-conditions.ts";

const told = [
  "If the gradient of a river doubles, the speed of the water increases.",
  "If a meander is cut through, an oxbow remains beside the new bed.",
  "When sediment reaches a lake, the heavy grains sink close to the shore.",
  "When a dam holds back silt, the coast downstream loses its beaches year by year.",
];
const terms = ["gradient", "meander", "sediment", "dam"];

function rivers(): Evidence {
  const evidence = evidenceOf(terms.map((term) => ({ term })));
  return {
    ...evidence,
    passages: evidence.passages.map((passage, at) => ({ ...passage, text: told[at]! })),
  };
}

function write(): { stem: string; options: { text: string; correct: boolean; rationale: string }[]; quote: string } {
  const slot = slotOf({ bloomLevel: "Apply", stemKind: "application" });
  const draft = writeItem(slot, rivers(), contextOf());
  if (!draft.ok || draft.value.type !== "multiple_choice") throw new Error("No choice item was written.");
  return { ...draft.value, quote: draft.value.citations[0]!.quote };
}

test("a condition of the source becomes a situation, and its consequence the key", () => {
  const { stem, options, quote } = write();
  expect(stem).toMatch(/the gradient of a river doubles\. What (?:follows|is the consequence|can be expected)\?$/);
  expect(options.find(({ correct }) => correct)?.text).toBe("The speed of the water increases");
  expect(quote).toBe(told[0]);
});

test("the distractors follow from other conditions, and each rationale names its own", () => {
  const wrong = write().options.filter(({ correct }) => !correct);
  expect(wrong.map(({ text }) => text)).toContain("The heavy grains sink close to the shore");
  for (const { rationale } of wrong)
    expect(rationale).toMatch(/^This follows when .+; the question does not say so\.$/);
});

test("fewer than three other consequences make no question", () => {
  const { passages, ...rest } = rivers();
  const few = { ...rest, passages: passages.slice(0, 3) };
  const draft = writeItem(slotOf({ bloomLevel: "Apply", stemKind: "application" }), few, contextOf());
  expect(draft.ok).toBe(false);
});

test("a rule is read with both of its sides", () => {
  expect(readCondition("When a function finishes, control returns to the calling code.", "p")).toMatchObject({
    given: "a function finishes",
    follows: "control returns to the calling code",
    isAdvice: false,
  });
  expect(readCondition("If a client has a fever, the nurse should offer fluids.", "p")?.isAdvice).toBe(true);
});

test.each([
  ["a case of the past", "When the firm grew, the founder was forced to sell."],
  ["a request", "If a client has a fever, consider what happens in the body."],
  ["a pronoun", "If the value is low, it has to be measured once more."],
  ["a situation without a subject", "When comparing two groups, the means are set side by side."],
  ["a reason given afterwards", "If a scale is read, its value is continuous because weights are measured."],
  ["a repetition", "Once again the core business, auditing became the focus of the firms."],
  ["a letter that stands for something", "If x equals the mean, the standardized score is zero."],
  ["a consequence that does not say what it is", "When examiners find a problem, the agency can take several actions."],
  ["two consequences", "If demand falls, prices fall slowly, and firms leave the market."],
])("%s is no rule", (_, sentence) => {
  expect(readCondition(sentence, "p")).toBeNull();
});

test("a rule of another module's section is left to that module", () => {
  const slot = slotOf({ bloomLevel: "Apply", stemKind: "application" });
  const base = contextOf();
  const fill = (section: string) => {
    const own = { title: "Rivers", items: [slot], cases: [], conceptIds: [], sectionKeys: [section] };
    const module = { ...base.plan.modules[0]!, ...own };
    return writeItem(slot, rivers(), { ...base, module }).ok;
  };
  expect(fill("d1#1")).toBe(true);
  expect(fill("d1#2")).toBe(false);
});

test("a consequence that points back to what the passage speaks of makes no question", () => {
  const { passages, ...rest } = rivers();
  const before = passages.map((passage, at) =>
    at === 0 ? { ...passage, text: `A careless gauge may be read. ${told[0]!.replace("water", "gauge")}` } : passage,
  );
  const slot = slotOf({ bloomLevel: "Apply", stemKind: "application" });
  const draft = writeItem(slot, { ...rest, passages: before }, contextOf());
  expect(draft.ok && draft.value.concept).not.toBe("gradient");
});

test("a neighbour of the same section that can be put to use comes before a concept that is only met", () => {
  const evidence = evidenceOf([
    { term: "gradient", gloss: "a measure of how steeply a river falls" },
    { term: "meander", gloss: "a wide bend in the lower course" },
    { term: "sediment", gloss: "a load of loose grains that water carries" },
    { term: "dam", gloss: "a wall of earth or concrete across a valley" },
    { term: "delta", gloss: "a fan of new land at the mouth" },
  ]);
  const rules = [...told.slice(1), "When a delta grows seaward, the channel splits into several arms."];
  const passages = evidence.passages.map((passage, at) =>
    at === 0 ? passage : { ...passage, text: `${passage.text} ${rules[at - 1]}` },
  );
  const ask = (alternativeConceptIds: string[]) => {
    const slot = slotOf({ bloomLevel: "Apply", stemKind: "application", alternativeConceptIds });
    const draft = writeItem(slot, { ...evidence, passages }, contextOf());
    return draft.ok ? draft.value.concept : null;
  };
  expect(ask([])).toBe("gradient");
  expect(ask(["c1"])).toBe("meander");
});
