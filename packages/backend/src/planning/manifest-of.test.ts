import { brief } from "@curriculum/curriculum/model/brief.ts";
import { expect, test } from "vitest";
import { buildTestKnowledge } from "./build-test-knowledge.ts";
import { manifestOf } from "./manifest-of.ts";
import { planProgram } from "./plan-program.ts";

test("the manifest holds every slot once, outcomes first and the specification last", async () => {
  const result = await planProgram({
    brief: brief.parse({ program: "Data Craft" }),
    knowledge: buildTestKnowledge({}),
  });
  if (!result.ok) throw new Error("no plan");
  const { plan } = result;
  const manifest = manifestOf(plan);
  const slots = plan.modules.flatMap((module) => [
    ...module.outcomes,
    ...module.items,
    ...module.cases,
    ...module.units,
    ...module.readings,
  ]);
  expect(manifest).toHaveLength(
    slots.length + plan.modules.length + plan.programOutcomes.length + plan.skills.length + plan.glossary.length + 1,
  );
  expect(manifest[0]?.kind).toBe("outcome");
  expect(manifest.at(-1)).toEqual({ key: "specification", kind: "specification", moduleKey: null, stage: 7 });
  expect(manifest.map((item) => item.stage)).toEqual(manifest.map((item) => item.stage).toSorted((a, b) => a - b));
});
