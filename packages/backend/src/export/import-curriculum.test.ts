import { expect, test } from "vitest";
import { renderJson } from "./formats/json.ts";
import { importCurriculum } from "./import-curriculum.ts";
import { testProgram } from "./test-program.ts";

test("what was exported is imported equal, and exported again the same", () => {
  const text = renderJson(testProgram());
  const result = importCurriculum(text);
  expect(result).toEqual({ ok: true, curriculum: testProgram() });
  if (result.ok) expect(renderJson(result.curriculum)).toBe(text);
});

test("keys stand in a stable order, the schema first", () => {
  const { modules, ...others } = testProgram();
  expect(renderJson({ modules, ...others })).toBe(renderJson({ ...others, modules }));
  expect(renderJson(testProgram())).toMatch(/^\{\n {2}"\$schema": "urn:curriculum-generator:/u);
});

test("a file that is no JSON is refused with a reason", () => {
  const result = importCurriculum("{ not json");
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.problems[0]).toMatch(/^The file is not JSON: .+/u);
});

test("every fault is named with its place", () => {
  const { program, ...others } = testProgram();
  const text = JSON.stringify({ ...others, program: { ...program, totalHours: -1 }, glossary: [{ id: 1 }] });
  const result = importCurriculum(text);
  expect(result.ok).toBe(false);
  if (!result.ok) {
    expect(result.problems.some((problem) => problem.startsWith("program.totalHours: "))).toBe(true);
    expect(result.problems.some((problem) => problem.startsWith("glossary[0].id: "))).toBe(true);
  }
});

test("hundreds of faults are cut short with their number", () => {
  const text = JSON.stringify({ ...testProgram(), glossary: Array.from({ length: 200 }, () => ({})) });
  const result = importCurriculum(text);
  if (result.ok) throw new Error("expected problems");
  expect(result.problems).toHaveLength(51);
  expect(result.problems.at(-1)).toMatch(/^\d+ more problems/u);
});

test("a value that is no curriculum is not exported", () => {
  const program = testProgram();
  expect(() => renderJson({ ...program, program: { ...program.program, totalHours: 0.5 } })).toThrow();
});

test.each(["brief", "program", "modules", "glossary", "sources", "passages", "report"] as const)(
  "a file without its %s is refused, and the place is named",
  (part) => {
    const { [part]: _, ...others } = testProgram();
    const result = importCurriculum(JSON.stringify(others));
    if (result.ok) throw new Error("expected problems");
    expect(result.problems.some((problem) => problem.startsWith(`${part}: `))).toBe(true);
  },
);
