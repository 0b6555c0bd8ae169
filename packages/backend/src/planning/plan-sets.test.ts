import { brief as briefSchema } from "@curriculum/curriculum/model/brief.ts";
import type { Knowledge } from "@curriculum/curriculum/model/knowledge.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import { expect, test } from "vitest";
import { buildTestKnowledge } from "./build-test-knowledge.ts";
import { planProgram } from "./plan-program.ts";

const library = buildTestKnowledge({ conceptsPerSection: 6 });

async function setsOf(knowledge: Knowledge): Promise<ItemSlot[]> {
  const planned = await planProgram({ brief: briefSchema.parse({ program: "Data Craft" }), knowledge });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.plan.modules.flatMap(({ items }) =>
    items.filter(({ type }) => type === "matching" || type === "ordering"),
  );
}

/** Each concept with a meaning that no other shares a word with. */
function withMeanings(knowledge: Knowledge): Knowledge {
  const concepts = knowledge.concepts.map((concept, at) => ({
    ...concept,
    definition: {
      gloss: `the ${["oak", "elm", "ash", "fir", "yew"].map((tree) => `${tree}${at}`).join(" ")}`,
      sentence: "s",
      passageId: "p",
    },
  }));
  return { ...knowledge, concepts };
}

test("terms whose meanings are told apart are matched, one set a module, for an outcome of knowledge", async () => {
  const sets = await setsOf(withMeanings(library));
  expect(sets.length).toBeGreaterThan(0);
  expect(new Set(sets.map(({ key }) => key.split(".")[0])).size).toBe(sets.length);
  for (const { bloomLevel, alternativeConceptIds } of sets) {
    expect(["Remember", "Understand"]).toContain(bloomLevel);
    expect(alternativeConceptIds.length).toBeGreaterThanOrEqual(8);
  }
});

test("where concepts have no meaning of their own there is no set", async () => {
  const concepts = library.concepts.map((concept) => ({ ...concept, definition: null }));
  expect(await setsOf({ ...library, concepts })).toEqual([]);
});

test("a process that a section tells step by step is put in order in the module that teaches the section", async () => {
  const { documentId, sectionId, term } = library.concepts[7]!;
  const steps = ["sow", "water", "reap"].map((text) => ({ text, passageId: "p", quote: "q" }));
  const sequence = { documentId, sectionId, lead: `The ${term} has three steps`, unit: "steps", steps };
  const concepts = library.concepts.map((concept) => ({ ...concept, definition: null }));
  const sets = await setsOf({ ...library, concepts, sequences: [sequence] });
  expect(sets.map(({ type, sequence: own }) => [type, own?.lead])).toEqual([["ordering", sequence.lead]]);
});
