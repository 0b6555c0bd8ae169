import { expect, test } from "vitest";
import { readBrief } from "./read-brief.ts";

function problemsOf(text: string): string[] {
  const result = readBrief(text);
  return result.ok ? [] : result.problems.map((problem) => `${problem.path}: ${problem.message}`);
}

test("a name alone is a brief; everything else has its default", () => {
  const result = readBrief("program: Business Intelligence");
  expect(result).toMatchObject({ ok: true, brief: { credits: 120, level: "Level 5", outcomesPerModule: 5 } });
});

test("JSON is read too, and a level given as a number is a level", () => {
  expect(readBrief('{"program": "Business Intelligence", "level": 4}')).toMatchObject({
    ok: true,
    brief: { level: "Level 4" },
  });
});

test("a level that names its framework brings it along", () => {
  expect(readBrief("program: Data Science\nlevel: EQF 6")).toMatchObject({
    ok: true,
    brief: { levelFramework: "EQF" },
  });
});

test("an unknown key is answered with the key that was meant", () => {
  expect(problemsOf("program: Data Science\ncredit: 120")).toEqual([
    'credit: unknown key "credit"; did you mean "credits"?',
  ]);
  expect(problemsOf("program: Data Science\njob_roles: [Analyst]")[0]).toContain('did you mean "jobRoles"?');
});

test("broken YAML is refused with the line", () => {
  expect(problemsOf("program: [a\nlevel: 5")[0]).toContain("line");
});

test("every contradiction is listed at once, with the values", () => {
  const problems = problemsOf(`
program: Data Science
level: Level 3
qualificationType: Bachelor
credits: 100
creditFramework: us
contactShare: 0.5
modules:
  - { title: Statistics, hours: 400, code: ST101 }
  - { title: Statistics, hours: 400, code: ST101 }
programOutcomes: 8
outcomesPerModule: 3
modulePrefix: DS
`);
  expect(problems).toHaveLength(8);
  expect(problems.join("\n")).toContain("sum to 800 hours, but the credits give 4500 hours");
  expect(problems.join("\n")).toContain("15 contact hours of 45");
});

test("contradictions are also listed beside wrong values", () => {
  const problems = problemsOf("program: Data Science\ndelivery: pigeon\ncredits: 20\nmodules: 12");
  expect(problems).toHaveLength(2);
  expect(problems[1]).toContain("need 36 hours, but the credits give 20");
});

const electiveBrief = (hours: number): string => `
program: Data Science
credits: 60
modules:
  - { title: Statistics, hours: 40 }
  - { title: Vision, hours: ${hours}, kind: elective }
  - { title: Speech, hours: ${hours}, kind: elective }
programOutcomes: 4
`;

test("electives must be able to fill what the core leaves open", () => {
  expect(problemsOf(electiveBrief(20))).toEqual([]);
  expect(problemsOf(electiveBrief(15))[0]).toContain("gives the remaining 20");
});

test("a wrong value inside the module list is named by its place", () => {
  expect(problemsOf("program: Data Science\nmodules: [{ title: Statistics, hours: -3 }]")[0]).toContain(
    "modules[0].hours",
  );
});

test("a brief whose aliases would unfold without end is refused with what to do, and one anchor is not", () => {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `a${at + 1}: &a${at + 1} [${"*a".concat(String(at), ", ").repeat(9)}]`,
  );
  const bomb = readBrief(`program: Statistics\na0: &a0 [x]\n${levels.join("\n")}`);
  expect(bomb).toMatchObject({
    problems: [{ message: expect.stringMatching(/aliases .* cannot be resolved: .* Write the values out instead/) }],
  });
  expect(problemsOf("program: *nowhere")).toEqual([expect.stringMatching(/aliases .* cannot be resolved/)]);
  expect(readBrief('program: &title "Level 5"\nlevel: *title')).toMatchObject({ brief: { level: "Level 5" } });
});
