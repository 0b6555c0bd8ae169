import { bloomLevels } from "@curriculum/curriculum/model/bloom-level.ts";
import { expect, test } from "vitest";
import { buildTestKnowledge } from "./build-test-knowledge.ts";
import { chooseStemKinds } from "./choose-stem-kinds.ts";

const { concepts } = buildTestKnowledge({ chapters: 1 });
const defined = concepts.filter(({ definition }) => definition !== null);
const [first] = defined;
const vague = concepts.find(({ definition }) => definition === null);

test("no case is set below Apply, and no level but Remember asks in one way only", () => {
  for (const bloomLevel of bloomLevels.slice(0, 4)) {
    const kinds = chooseStemKinds(defined.slice(0, 4).map((concept) => ({ bloomLevel, concept })));
    if (bloomLevel === "Remember" || bloomLevel === "Understand") expect(kinds).not.toContain("application");
    if (bloomLevel !== "Remember") expect(new Set(kinds).size).toBe(2);
  }
});

test("one concept is not asked for in the same way twice", () => {
  const kinds = chooseStemKinds([1, 2].map(() => ({ bloomLevel: "Remember" as const, concept: first })));
  expect(kinds).toEqual(["definition", "relation"]);
});

test("a concept without definition is not asked for by one", () => {
  expect(chooseStemKinds([{ bloomLevel: "Remember", concept: vague }])).toEqual(["relation"]);
});
