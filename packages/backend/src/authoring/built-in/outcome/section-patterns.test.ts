import { expect, test } from "vitest";
import { outcomeFitsLevel } from "@curriculum/curriculum/bloom/outcome-level.ts";
import { bloomLevels } from "@curriculum/curriculum/model/bloom-level.ts";
import type { CoveredSections } from "@curriculum/curriculum/model/plan.ts";
import { buildTestContext, buildTestSlot } from "../evidence/build-test-context.ts";
import { buildTestEvidence, schemas } from "../evidence/build-test-evidence.ts";
import { writeOutcome } from "./write-outcome.ts";

const evidence = buildTestEvidence(schemas.slice(0, 2), schemas.slice(2));
const covers: CoveredSections = { title: "Barriers to Trade", parts: [], sectionKeys: ["book#1"] };

function written(changes: Parameters<typeof buildTestSlot>[0]) {
  const draft = writeOutcome(buildTestSlot(changes), evidence, buildTestContext());
  if (!draft.ok) throw new Error(draft.problems.join());
  return draft.value;
}

test.each(["Understand", "Apply"] as const)("an outcome at %s names what its sections teach", (bloomLevel) => {
  const { text } = written({ bloomLevel, covers });
  expect(text).toContain("barriers to trade");
  expect(text).toContain("star schemas");
});

test.each(bloomLevels)("an outcome of several short sections at %s keeps its level", (bloomLevel) => {
  const parts = ["Tariffs", "Import Quotas", "Embargoes"];
  const { text } = written({ bloomLevel, covers: { title: "", parts, sectionKeys: ["book#1"] } });
  expect(outcomeFitsLevel(text, bloomLevel)).toBe(true);
});

test("short titles of neighbouring sections are named together, as far as the evidence treats of them", () => {
  const joined = (parts: string[]) => written({ covers: { title: "", parts, sectionKeys: ["book#1"] } }).text;
  expect(joined(["Fact Tables", "Surrogate Keys"])).toContain("fact tables and surrogate keys");
  expect(joined(["Tariffs", "Import Quotas", "Embargoes"])).not.toContain("tariffs, import quotas and embargoes.");
});

test("a heading that speaks to its reader is not taken over", () => {
  const { text } = written({ covers: { title: "Your Career in Trade", parts: [], sectionKeys: ["book#1"] } });
  expect(text).not.toMatch(/career/i);
});

test("a criterion names key terms of the sections that the sentence leaves out", () => {
  const { criteria } = written({ covers });
  expect(criteria.join(" ")).toMatch(/fact tables.*dimension tables|dimension tables.*fact tables/);
});

test("the source's own objective is followed as it stands, and nothing else is assessed by it", () => {
  const { text, criteria } = written({ covers, sourceObjective: "Explain why star schemas are preferred" });
  expect(text).toBe("Explain why star schemas are preferred.");
  expect(criteria.join(" ")).not.toMatch(/surrogate keys/);
});

test("a question that the source asks becomes what is explained", () => {
  const { text } = written({ covers, sourceObjective: "How do star schemas reduce joins?" });
  expect(text).toBe("Explain how star schemas reduce joins.");
});

test("titles that overlap are not listed beside one another", () => {
  const parts = ["Fact Tables", "Types of Fact Tables"];
  const { text } = written({ covers: { title: "", parts, partKeys: ["book#1", "book#2"], sectionKeys: ["book#1"] } });
  expect(text).not.toContain("fact tables and types of fact tables");
});

test("a title that leaves out one of its sections comes after a section's own", () => {
  const parts = ["Surrogate Keys", "Fact Tables"];
  const told = { title: "Fact Tables", parts, partKeys: ["book#1", "book#2"], sectionKeys: ["book#1", "book#2"] };
  expect(written({ covers: told }).text).toContain("surrogate keys");
});

test("what a section describes is judged by a piece of work that rests on it", () => {
  const { text } = written({
    bloomLevel: "Evaluate",
    covers: { title: "Fact Tables", parts: [], sectionKeys: ["book#1"] },
  });
  expect(text).toMatch(/^(?:Evaluate|Assess|Appraise) .+ (?:with regard to fact tables|in terms of )/);
});

test("what is to be known of a subject as a whole is not put to use", () => {
  const sourceObjective = "Understand the merits of star schemas";
  expect(written({ bloomLevel: "Apply", covers, sourceObjective }).text).not.toContain("merits");
  expect(written({ bloomLevel: "Understand", covers, sourceObjective }).text).toContain("the merits of star schemas");
});

test("what a section tells its reader to do is done, told or set down for others, by level", () => {
  const doing = (bloomLevel: "Understand" | "Apply" | "Create", title: string) =>
    written({ bloomLevel, covers: { title, parts: [], sectionKeys: ["book#1"] } });
  expect(doing("Apply", "Configuring Star Schemas").text).toMatch(/^Configure star schemas for /);
  expect(doing("Understand", "Configuring Star Schemas").text).toMatch(
    /^(?:Explain|Describe) how to configure star schemas/,
  );
  expect(doing("Apply", "Managing Fact Tables").text).toMatch(
    /^(?:Demonstrate|Show) with .+ how to manage fact tables/,
  );
  const { text, evidence: handedIn } = doing("Create", "Configuring Star Schemas");
  expect(text).toMatch(/a work instruction for configuring star schemas/);
  expect(handedIn.artefact).toBe("work instruction");
});

test("a doing and a thing that stand in one unit are spoken of apart", () => {
  const parts = ["Configuring Star Schemas", "Fact Tables"];
  const told = { title: "Configuring Star Schemas and Fact Tables", parts, partKeys: ["book#1", "book#1"] };
  const { text } = written({ bloomLevel: "Apply", covers: { ...told, sectionKeys: ["book#1"] } });
  expect(text).not.toMatch(/star schemas and fact tables/i);
});
