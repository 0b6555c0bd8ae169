import { findItemFlaws } from "@curriculum/curriculum/items/find-item-flaws.ts";
import {
  assessmentItem,
  multipleChoiceItem,
  type MultipleChoiceItem,
} from "@curriculum/curriculum/model/assessment.ts";
import { bloomLevels, bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import { expect, test } from "vitest";
import { contextOf, evidenceOf, schemas, slotOf } from "./evidence-fixture.ts";
import { isContrastStem } from "./shapes/contrast-wording.ts";
import { writeItem } from "./write-item.ts";

function choice(changes: Partial<ItemSlot> = {}, evidence: Evidence = evidenceOf(schemas), round = 0) {
  const draft = writeItem(slotOf(changes), evidence, contextOf({ round }));
  if (!draft.ok) throw new Error(draft.problems.join(" "));
  return multipleChoiceItem.parse(draft.value);
}

function everyChoice(): MultipleChoiceItem[] {
  const kinds = ["definition", "application", "relation"] as const;
  return kinds.flatMap((stemKind) =>
    bloomLevels
      .slice(0, 4)
      .flatMap((bloomLevel) =>
        Array.from({ length: 8 }, (_, at) => choice({ key: `m1.q${at}`, stemKind, bloomLevel, keyPosition: at % 4 })),
      ),
  );
}

test("an item fits its schema and takes level, outcome and key position from the slot", () => {
  const item = choice({ keyPosition: 3, bloomLevel: "Understand", outcomeKey: "m1.o4" });
  expect(assessmentItem.parse(item)).toEqual(item);
  expect(item.options.map((option) => option.correct)).toEqual([false, false, false, true]);
  expect(item.options.map((option) => option.id)).toEqual(["a", "b", "c", "d"]);
  expect([item.bloomLevel, item.outcomeId, item.id]).toEqual(["Understand", "m1.o4", ""]);
});

test("every citation quotes its passage word for word, with section and page", () => {
  const evidence = evidenceOf(schemas);
  for (const item of everyChoice()) {
    const citation = item.citations[0]!;
    expect(evidence.passages.find((passage) => passage.id === citation.passageId)?.text).toContain(citation.quote);
    expect(citation).toMatchObject({ sourceId: "d1", section: "Modelling > Schemas", page: "12" });
  }
});

test("every stem is one question of at most 45 words and every item is free of writing flaws", () => {
  for (const item of everyChoice()) {
    expect(item.stem).toMatch(/\?$/);
    expect(item.stem.split(" ").length).toBeLessThanOrEqual(45);
    expect(findItemFlaws(item)).toEqual([]);
  }
});

test("a stem that asks for the term does not hold it", () => {
  for (const item of everyChoice()) {
    const key = item.options.find((option) => option.correct)!;
    if (key.text === "Star schema") expect(item.stem.toLowerCase()).not.toContain("schema");
  }
});

test("each rationale says what the option is, from the source", () => {
  const item = choice();
  for (const option of item.options) expect(option.rationale.split(" ").length).toBeGreaterThan(8);
  const mart = everyChoice()
    .flatMap(({ options }) => options)
    .find((option) => option.text === "Data mart");
  expect(mart?.rationale).toContain("a collection of measures that is built for the questions of one department");
});

test("the same slot and evidence give the same item", () => {
  expect(choice()).toEqual(choice());
});

test("a later round gives another item", () => {
  expect(choice({}, evidenceOf(schemas), 1).stem).not.toBe(choice().stem);
});

test("a question that is already in the program is not asked again in other words", () => {
  const first = choice({ stemKind: "application", bloomLevel: "Apply" });
  const draft = writeItem(
    slotOf({ key: "m1.q9", stemKind: "application", bloomLevel: "Apply" }),
    evidenceOf(schemas),
    contextOf({ written: [first.stem] }),
  );
  expect(draft.ok && draft.value.stem).not.toBe(first.stem);
});

test("a wider term, an alias and a near synonym are never offered beside the key", () => {
  const evidence = evidenceOf([
    ...schemas,
    { term: "schema", gloss: "a plan of how the tables of a store are arranged" },
    { term: "star join model", gloss: "a model in which one fact table joins several dimension tables directly" },
    { term: "star layout", gloss: "a drawing of tables around a centre", aliases: ["star schema"] },
  ]);
  for (let round = 0; round < 2; round += 1) {
    const printed = choice({}, evidence, round).options.map((option) => option.text);
    expect(printed).not.toContain("Schema");
    expect(printed).not.toContain("Star join model");
    expect(printed).not.toContain("Star layout");
  }
});

test("over many slots the key is the longest option about as often as chance has it", () => {
  const evidence = evidenceOf([
    schemas[2]!,
    ...schemas.filter((_, at) => at !== 2),
    { term: "bus matrix", gloss: "a grid that sets processes against the lists of attributes they share" },
    { term: "audit column", gloss: "a field that says when and by which job a row was written" },
    { term: "late arriving fact row", gloss: "a record that comes in after the period to which it belongs" },
    { term: "slowly changing attribute", gloss: "a detail of a customer that is replaced or kept when it moves" },
  ]);
  const items = Array.from({ length: 120 }, (_, at) => choice({ key: `m2.q${at}` }, evidence));
  const longest = items.filter(({ options }) => {
    const key = options.find((option) => option.correct)!.text.length;
    return options.every((option) => option.correct || option.text.length < key);
  });
  expect(longest.length / items.length).toBeGreaterThan(0.12);
  expect(longest.length / items.length).toBeLessThan(0.4);
});

test("of a module's choice items a third at most set two concepts against each other", () => {
  const slots = Array.from({ length: 6 }, (_, at) =>
    slotOf({ key: `m1.q${at}`, bloomLevel: "Analyze", stemKind: "application", conceptId: `c${at}` }),
  );
  const evidence = evidenceOf(schemas.map(({ term, gloss }) => ({ term, gloss: `a model like ${gloss}` })));
  const base = contextOf();
  const conceptIds = slots.map(({ conceptId }) => conceptId);
  const module = { ...base.plan.modules[0]!, title: "Data models", items: slots, cases: [], conceptIds };
  const written: string[] = [];
  for (const slot of slots) {
    const draft = writeItem(slot, evidence, { ...base, module, written });
    if (draft.ok) written.push(draft.value.stem);
  }
  expect(new Set(written).size).toBe(written.length);
  expect(written.filter(isContrastStem).length).toBeLessThanOrEqual(2);
});

test("the rationale of the key says more than the explanation over again", () => {
  for (const item of everyChoice())
    expect(item.options.find((option) => option.correct)!.rationale).not.toBe(item.explanation);
});

test("an alternative concept stands in where the first gives no sound item", () => {
  const evidence = evidenceOf([{ term: "warehouse" }, ...schemas], 2);
  const item = choice({ alternativeConceptIds: ["c1"] }, evidence);
  expect(item.concept).toBe("star schema");
});

test("a slot is filled from what else the evidence holds before it is refused", () => {
  expect(choice({}, evidenceOf([{ term: "warehouse" }, ...schemas])).concept).not.toBe("warehouse");
});

test("items that state Apply or above set something to be worked out", () => {
  for (const item of everyChoice().filter(({ bloomLevel }) => bloomRank(bloomLevel) >= bloomRank("Apply")))
    expect(item.stemKind).not.toBe("definition");
});

test("an item claims the level that its form asks for, never more than its slot's", () => {
  for (const bloomLevel of ["Apply", "Analyze"] as const) {
    const drafts = Array.from({ length: 12 }, (_, round) => {
      const slot = slotOf({ bloomLevel, difficulty: "hard", stemKind: "application" });
      return writeItem(slot, evidenceOf(schemas), contextOf({ round }));
    });
    const items = drafts.flatMap((draft) => (draft.ok ? [draft.value] : []));
    const lower = items.filter((item) => item.bloomLevel !== bloomLevel);
    expect(lower.length).toBeGreaterThan(0);
    for (const item of lower) {
      expect(bloomRank(item.bloomLevel)).toBeLessThan(bloomRank("Apply"));
      expect(item.difficulty).toBe("medium");
    }
    const named = items.filter(({ stem }) => isContrastStem(stem) || /Which (?:term|concept)\b/.test(stem));
    for (const item of named) expect(bloomRank(item.bloomLevel)).toBeLessThan(bloomRank("Apply"));
  }
});

test("a concept that the program is named after is asked for by what it means, not by one of its many properties", () => {
  const [first, ...rest] = schemas;
  const program = `Introduction to the ${first!.term}`;
  const base = contextOf();
  for (let round = 0; round < 8; round += 1) {
    const slot = slotOf({ bloomLevel: "Understand", stemKind: "relation" });
    const context = contextOf({ round, brief: { ...base.brief, program } });
    const draft = writeItem(slot, evidenceOf([first!, ...rest]), context);
    if (!draft.ok || draft.value.type !== "multiple_choice" || draft.value.concept !== first!.term) continue;
    expect(draft.value.stem).not.toMatch(/^(?:What (?!is the term)|Which statement|Which of these)/);
  }
});

test("a statement that names one example of the source, or says next to nothing, is not asked for", () => {
  const asked = (predicate: string) => {
    const others = schemas.map((one) => ({ ...one, gloss: undefined as never }));
    const told = [{ term: "ledger", says: [["property", predicate]] as [["property", string]] }, ...others];
    const draft = writeItem(slotOf({ bloomLevel: "Understand", stemKind: "relation" }), evidenceOf(told), contextOf());
    return draft.ok && draft.value.concept === "ledger";
  };
  expect(asked("records every payment of a firm before the books are closed")).toBe(true);
  expect(asked("records every payment of a firm in San Diego before closing")).toBe(false);
  expect(asked("records the payments of it")).toBe(false);
});

test("evidence that gives no sound item is refused with the reason", () => {
  const draft = writeItem(slotOf(), evidenceOf([{ term: "warehouse" }]), contextOf());
  expect(draft).toEqual({ ok: false, problems: [expect.stringContaining("“warehouse”")] });
});

test("the only item that can bear an outcome's level asks at it, even for what is asked already", () => {
  const evidence = evidenceOf(schemas.map(({ term, gloss }) => ({ term, ...(gloss && { gloss }) })));
  const base = contextOf();
  const lone = slotOf({ key: "m1.q1", bloomLevel: "Understand", stemKind: "application" });
  const items = [lone, { ...lone, key: "m1.q2" }];
  const conceptIds = evidence.concepts.map(({ id }) => id);
  const module = { ...base.plan.modules[0]!, title: "Data models", items, cases: [], conceptIds };
  const rounds = Array.from({ length: 40 }, (_, round) => round);
  const itemsOf = (slot: ItemSlot, written: readonly string[]) =>
    rounds.flatMap((round) => {
      const draft = writeItem(slot, evidence, { ...base, module, round, written });
      return draft.ok ? [draft.value] : [];
    });
  const byConcept = Map.groupBy(itemsOf(lone, []), ({ concept }) => concept);
  const written = [...byConcept.values()].map(([first]) => first!.stem);
  const levelsOf = (slot: ItemSlot) => itemsOf(slot, written).map(({ bloomLevel }) => bloomLevel);
  const [bearing, other] = [levelsOf(items[0]!), levelsOf(items[1]!)];
  expect(bearing.lastIndexOf("Understand")).toBeLessThan(bearing.indexOf("Remember"));
  expect(bearing.lastIndexOf("Understand")).toBeGreaterThan(5);
  // The control: a second item of the outcome asks for less before it asks for the same again.
  expect(other.lastIndexOf("Understand")).toBeGreaterThan(other.indexOf("Remember"));
});
