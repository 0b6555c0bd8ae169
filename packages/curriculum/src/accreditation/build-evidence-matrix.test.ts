import { describe, expect, test } from "vitest";
import { runChecks } from "../checks/run-checks.ts";
import { buildTestCurriculum, testToday } from "../checks/test-curriculum.ts";
import { allMutations } from "../checks/test-curriculum/mutations/all-mutations.ts";
import type { Curriculum } from "../model/curriculum.ts";
import { buildEvidenceMatrix } from "./build-evidence-matrix.ts";
import type { AccreditationPreset, EvidenceRule } from "./preset.ts";
import { accreditationPresets, presetFor } from "./presets.ts";
import { ofqualPreset } from "./presets/ofqual.ts";
import { readPreset } from "./read-preset.ts";

const findingsOf = (curriculum: Curriculum) => runChecks(curriculum, { today: testToday });
const matrixOf = (curriculum: Curriculum, preset: AccreditationPreset) =>
  buildEvidenceMatrix(curriculum, findingsOf(curriculum), preset);

const presetOf = (...evidence: EvidenceRule[]): AccreditationPreset => ({
  id: "own",
  name: "Own rules",
  body: "Example College",
  source: "Handbook",
  date: "2026",
  severities: {},
  criteria: [{ id: "1", title: "One", asks: "Something.", evidence }],
});

const statusBy = (curriculum: Curriculum, preset: AccreditationPreset) =>
  matrixOf(curriculum, preset).rows.map(({ status }) => status);

describe.each(accreditationPresets.map((preset) => [preset.id, preset] as const))("preset %s", (_, preset) => {
  test("is read as an institution's own file would be", () => {
    expect(readPreset(structuredClone(preset))).toEqual({ ok: true, preset });
  });

  test("says for each criterion where it is met or what is missing", () => {
    for (const { criterion, evidence } of matrixOf(buildTestCurriculum(), preset).rows) {
      for (const { holds, places, missing, rule } of evidence) {
        const where = `${criterion.id} ${JSON.stringify(rule)}`;
        if (holds === true) expect(places.length, where).toBeGreaterThan(0);
        else expect(missing.length, where).toBeGreaterThan(0);
      }
    }
  });

  test("an empty curriculum meets no criterion that asks for a part of it", () => {
    const empty = buildTestCurriculum();
    empty.modules = [];
    empty.programOutcomes = [];
    empty.skills = [];
    empty.glossary = [];
    empty.sources = [];
    empty.program.specification = [];
    for (const { criterion, evidence } of matrixOf(empty, preset).rows) {
      const parts = evidence.filter(
        ({ rule }) => rule.kind === "part" && !["title", "level", "size"].includes(rule.part),
      );
      const found = parts.filter(
        ({ holds, rule }) => holds && !(rule.kind === "part" && rule.part === "contact-hours"),
      );
      expect(found, criterion.id).toEqual([]);
    }
  });
});

test("a sound curriculum meets every Ofqual criterion that a curriculum can meet by its parts", () => {
  const curriculum = buildTestCurriculum();
  const lacking = matrixOf(curriculum, ofqualPreset).rows.flatMap(({ criterion, evidence }) =>
    evidence.filter(({ rule, holds }) => rule.kind !== "outside" && holds === false).map(() => criterion.id),
  );
  expect(lacking).toEqual([]);
});

test("a missing section is named, and its criterion is met in part only", () => {
  const curriculum = buildTestCurriculum();
  curriculum.program.specification = curriculum.program.specification.filter(({ key }) => key !== "entry");
  const row = matrixOf(curriculum, ofqualPreset).rows.find(({ criterion }) => criterion.id === "E3");
  expect(row?.status).toBe("partly met");
  expect(row?.evidence.flatMap(({ missing }) => missing.map(({ text }) => text))).toContain(
    "The specification has no section “entry”.",
  );
});

test("a figure out of its bounds is told with its value and what is asked", () => {
  const curriculum = buildTestCurriculum();
  const [row] = matrixOf(
    curriculum,
    presetOf({ kind: "figure", figure: "hours-per-credit", atLeast: 25, atMost: 30 }),
  ).rows;
  expect(row?.status).toBe("not met");
  expect(row?.evidence[0]?.missing[0]?.text).toBe(
    "The number of learning hours for each credit is 1; asked is at least 25 and at most 30.",
  );
});

test("an outcome that is assessed at another level lowers the share assessed at their own", () => {
  const rule = { kind: "figure", figure: "outcomes-assessed-at-level-share", atLeast: 1 } as const;
  const curriculum = buildTestCurriculum();
  expect(statusBy(curriculum, presetOf(rule))).toEqual(["met"]);
  curriculum.modules[0]!.outcomes[0]!.bloomLevel = "Create";
  expect(statusBy(curriculum, presetOf(rule))).toEqual(["not met"]);
});

test("what no curriculum can show is left to people, and holds nothing else back", () => {
  const curriculum = buildTestCurriculum();
  const outside = { kind: "outside", what: "Minutes of the board." } as const;
  expect(statusBy(curriculum, presetOf(outside))).toEqual(["to be supplied"]);
  expect(statusBy(curriculum, presetOf({ kind: "part", part: "title" }))).toEqual(["met"]);
  const both = presetOf(outside, { kind: "part", part: "title" });
  expect(statusBy(curriculum, both)).toEqual(["met, more to be supplied"]);
});

test("a check that a preset turns off holds nothing back, one that it raises does", () => {
  const curriculum = buildTestCurriculum();
  curriculum.modules[0]!.title = curriculum.modules[1]!.title;
  const preset = presetOf({ kind: "checks", checks: ["structure.module-titles"] });
  expect(statusBy(curriculum, preset)).toEqual(["not met"]);
  expect(statusBy(curriculum, { ...preset, severities: { "structure.module-titles": "off" } })).toEqual(["met"]);
  const advised = presetOf({ kind: "checks", checks: ["reading.supplementary-count"] });
  for (const module of curriculum.modules) module.readings = module.readings.filter(({ kind }) => kind === "core");
  expect(statusBy(curriculum, advised)).toEqual(["met"]);
  expect(statusBy(curriculum, { ...advised, severities: { "reading.supplementary-count": "error" } })).toEqual([
    "not met",
  ]);
});

test("faults of an institution's file are all told, each with its place", () => {
  const own = presetOf({ kind: "checks", checks: ["hours.no-such", "nothing.*"] });
  const read = readPreset({
    ...own,
    criteria: [...own.criteria, own.criteria[0]],
    severities: { "outcome.none": "off", "structure.schema": "off" },
  });
  if (read.ok) throw new Error("It was taken.");
  expect(read.problems.join("\n")).toMatch(/“1” stands more than once/u);
  expect(read.problems.join("\n")).toMatch(/“hours\.no-such”/u);
  expect(read.problems.join("\n")).toMatch(/“nothing\.\*”/u);
  expect(read.problems.join("\n")).toMatch(/“outcome\.none”/u);
  expect(read.problems.join("\n")).toMatch(/“structure\.schema” stays an error/u);
  const shapeless = readPreset({
    ...own,
    criteria: [{ id: "1", title: "One", asks: "X", evidence: [{ kind: "hope" }] }],
  });
  expect(shapeless).toMatchObject({ ok: false });
  const unbounded = readPreset(presetOf({ kind: "figure", figure: "modules" }));
  expect(unbounded).toEqual({ ok: false, problems: ["criteria.0.evidence.0: give atLeast, atMost or both"] });
});

test("a program is held to the preset of its credits, then of its level", () => {
  const { program } = buildTestCurriculum();
  const ids = [
    presetFor({ ...program, creditFramework: "us" }),
    presetFor({ ...program, creditFramework: "ects" }),
    presetFor({ ...program, creditFramework: "uk", levelFramework: "FHEQ" }),
    presetFor({ ...program, creditFramework: "hours", levelFramework: "RQF" }),
    presetFor({ ...program, creditFramework: "hours", levelFramework: "EQF" }),
  ].map(({ id }) => id);
  expect(ids).toEqual(["us", "ects", "qaa", "ofqual", "ects"]);
});

test("what a check found is told in words, and its place is kept for a link", () => {
  const curriculum = buildTestCurriculum();
  allMutations.find(({ check }) => check === "bank.same-fact")?.change(curriculum);
  const rule: EvidenceRule = { kind: "checks", checks: ["bank.same-fact"] };
  const [missing] = matrixOf(curriculum, presetOf(rule)).rows[0]!.evidence[0]!.missing;
  expect(missing?.path).toMatch(/^modules\[\d+\]\.assessments\[\d+\]/);
  expect(missing?.text).not.toMatch(/\[\d\]/);
});
