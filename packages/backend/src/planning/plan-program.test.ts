import { bloomBandsFor } from "@curriculum/curriculum/credit/bloom-bands.ts";
import { bloomLevels, bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import { brief as briefSchema, type Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Knowledge } from "@curriculum/curriculum/model/knowledge.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { describe, expect, test } from "vitest";
import { buildTestKnowledge } from "./build-test-knowledge.ts";
import { seededNumbers } from "./key-positions.ts";
import { manifestOf } from "./manifest-of.ts";
import { planProgram } from "./plan-program.ts";
import { thirdOf } from "./spread-levels.ts";

const library = buildTestKnowledge({});

async function planFor(fields: Partial<Brief>, knowledge: Knowledge = library): Promise<ProgramPlan> {
  const result = await planProgram({ brief: briefSchema.parse({ program: "Data Craft", ...fields }), knowledge });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

function randomBrief(next: () => number): Partial<Brief> {
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(next() * list.length)] ?? list[0];
  return {
    credits: pick([40, 60, 90, 97, 120, 137, 180, 240, 360]),
    creditFramework: pick<Brief["creditFramework"]>(["hours", "uk", "ects", "us"]),
    level: pick(["Level 2", "Level 4", "Level 5", "Level 6", "Level 7"]),
    qualificationType: pick(["Professional Certificate", "Professional Diploma"]),
    outcomesPerModule: pick([3, 4, 5, 6]),
    questionsPerModule: pick([5, 7, 8, 10]),
    programOutcomes: pick([4, 6, 8]),
    modules: pick([undefined, 4, 6, 8, 9]),
    seed: Math.floor(next() * 1000),
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const isBalanced = (positions: readonly number[]): boolean => {
  const counts = [0, 1, 2, 3].map((position) => positions.filter((other) => other === position).length);
  return Math.max(...counts) - Math.min(...counts) <= 1;
};

describe("over 200 random briefs", async () => {
  const next = seededNumbers(7);
  const plans: ProgramPlan[] = [];
  for (let run = 0; run < 200; run += 1) plans.push(await planFor(randomBrief(next)));

  test("hours sum exactly: modules to the program, units to the module, contact to contact", () => {
    for (const plan of plans) {
      expect(sumOf(plan.modules.map((module) => module.hours))).toBe(plan.totalHours);
      expect(sumOf(plan.modules.map((module) => module.contactHours))).toBe(plan.contactHours);
      for (const module of plan.modules) {
        expect(sumOf(module.units.map((unit) => unit.hours))).toBe(module.hours);
        expect(module.units.length).toBeGreaterThanOrEqual(3);
        expect(module.units.length).toBeLessThanOrEqual(6);
        expect(Math.min(...module.units.map((unit) => unit.hours))).toBeGreaterThanOrEqual(1);
        expect(module.contactHours).toBeLessThanOrEqual(module.hours);
      }
    }
  });

  test("weights sum to 100 and name only slots of the module", () => {
    for (const module of plans.flatMap((plan) => plan.modules)) {
      expect(sumOf(module.scheme.map((element) => element.weight))).toBe(100);
      const keys = [...module.items, ...module.cases].map((slot) => slot.key);
      expect(module.scheme.flatMap((element) => element.itemKeys).toSorted()).toEqual(keys.toSorted());
    }
  });

  test("every outcome is assessed at its own level: from Apply by a task or the case study, above Analyze by a task", () => {
    for (const module of plans.flatMap((plan) => plan.modules)) {
      expect(module.items.filter((item) => item.type === "multiple_choice").length).toBeGreaterThanOrEqual(5);
      for (const outcome of module.outcomes) {
        const own = module.items.filter((item) => item.outcomeKey === outcome.key);
        const isInCase = module.cases.some(({ outcomeKeys }) => outcomeKeys.includes(outcome.key));
        expect(own.length > 0 || isInCase).toBe(true);
        for (const item of own) expect(item.bloomLevel).toBe(outcome.bloomLevel);
        const rank = bloomRank(outcome.bloomLevel);
        if (rank >= 4 || (rank >= 2 && !isInCase)) expect(own.some((item) => item.type === "task")).toBe(true);
      }
    }
  });

  test("no level exceeds half, and levels rise: first third the ground, last third Analyze and above", () => {
    for (const plan of plans) {
      const all = plan.modules.flatMap((module) => module.outcomes);
      const hasUnderstand = all.some((outcome) => outcome.bloomLevel === "Understand");
      const ground = hasUnderstand ? ["Understand", "Apply"] : ["Apply", "Analyze"];
      for (const level of bloomLevels) {
        expect(all.filter((outcome) => outcome.bloomLevel === level).length).toBeLessThanOrEqual(all.length / 2);
      }
      const inThird = (third: string): number[] =>
        plan.modules
          .filter((_, index) => thirdOf(index, plan.modules.length) === third)
          .flatMap((module) => module.outcomes.map((outcome) => bloomRank(outcome.bloomLevel)));
      const first = inThird("first");
      const last = inThird("last");
      expect(
        first.filter((rank) => ground.includes(bloomLevels[rank] ?? "")).length / first.length,
      ).toBeGreaterThanOrEqual(0.6);
      expect(last.filter((rank) => rank >= 3).length / last.length).toBeGreaterThanOrEqual(0.3);
    }
  });

  test("no module stays on one level, its quiz tests two outcomes or more, and its case asks for Apply and above", () => {
    const testable = (plan: ProgramPlan): number =>
      plan.modules.flatMap((module) => module.outcomes).filter((outcome) => bloomRank(outcome.bloomLevel) <= 3).length;
    // A level 7 diploma of three outcomes a module has too few at Analyze and below to give each module two.
    for (const module of plans.filter((plan) => testable(plan) >= 2 * plan.modules.length).flatMap((p) => p.modules)) {
      expect(new Set(module.outcomes.map((outcome) => outcome.bloomLevel)).size).toBeGreaterThan(1);
      const quizzed = module.items.filter((item) => item.type === "multiple_choice").map((item) => item.outcomeKey);
      expect(new Set(quizzed).size).toBeGreaterThanOrEqual(2);
      const ranks = new Map(module.outcomes.map((outcome) => [outcome.key, bloomRank(outcome.bloomLevel)]));
      const applied = [...ranks.values()].filter((rank) => rank >= 2 && rank < 5).length;
      const asked = module.cases.flatMap((slot) => slot.outcomeKeys.map((key) => ranks.get(key) ?? 0));
      expect(asked.filter((rank) => rank >= 2 && rank < 5).length).toBe(Math.min(3, applied));
    }
  });

  test("items ask about concepts of their own, none below Apply sets a case, and each can fall back on others", () => {
    for (const module of plans.flatMap((plan) => plan.modules)) {
      const choices = module.items.filter((item) => item.type === "multiple_choice");
      expect(new Set(choices.map((item) => item.conceptId)).size).toBe(choices.length);
      for (const item of choices) {
        if (bloomRank(item.bloomLevel) < 2) expect(item.stemKind).not.toBe("application");
        expect(item.alternativeConceptIds.length).toBeGreaterThanOrEqual(5);
        expect(item.alternativeConceptIds).not.toContain(item.conceptId);
      }
    }
  });

  test("eight questions and more come two by two, so that two forms find one of each outcome", () => {
    for (const module of plans.flatMap((plan) => plan.modules)) {
      const choices = module.items.filter((item) => item.type === "multiple_choice");
      if (choices.length < 8) continue;
      const counts = [...Map.groupBy(choices, ({ outcomeKey }) => outcomeKey).values()].map((own) => own.length);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
      expect(counts.filter((count) => count % 2 === 1).length).toBeLessThanOrEqual(1);
    }
  });

  test("program outcomes and module outcomes serve one another without gaps", () => {
    for (const plan of plans) {
      expect(plan.programOutcomes).toHaveLength(plan.brief.programOutcomes);
      const outcomes = plan.modules.flatMap((module) => module.outcomes);
      expect(outcomes.every((outcome) => outcome.programOutcomeKeys.length > 0)).toBe(true);
      const served = new Set(outcomes.flatMap((outcome) => outcome.programOutcomeKeys));
      expect([...served].toSorted()).toEqual(plan.programOutcomes.map((outcome) => outcome.key).toSorted());
    }
  });

  test("outcomes have subjects of their own, titles and keys are unique", () => {
    for (const plan of plans) {
      const subjects = plan.modules.flatMap((module) => module.outcomes.map((outcome) => outcome.conceptIds[0]));
      expect(new Set(subjects).size).toBe(subjects.length);
      expect(new Set(plan.modules.map((module) => module.title)).size).toBe(plan.modules.length);
      for (const module of plan.modules) {
        expect(new Set(module.units.map((unit) => unit.title)).size).toBe(module.units.length);
      }
      const keys = manifestOf(plan).map((item) => item.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("key positions differ by one at most, in each module and over the program", () => {
    for (const plan of plans) {
      const modules = plan.modules.map((module) =>
        module.items.filter((item) => item.type === "multiple_choice").map((item) => item.keyPosition),
      );
      expect([...modules, modules.flat()].every(isBalanced)).toBe(true);
    }
  });

  test("prerequisites come earlier; readings fit into own study; skills link two outcomes or more", () => {
    for (const plan of plans) {
      const place = new Map(plan.modules.map((module) => [module.key, module.sequenceOrder]));
      for (const module of plan.modules) {
        for (const key of module.prerequisites) expect(place.get(key)).toBeLessThan(module.sequenceOrder);
        expect(sumOf(module.readings.map((reading) => reading.minutes))).toBeLessThanOrEqual(
          (module.hours - module.contactHours) * 60,
        );
      }
      expect(plan.skills.length).toBeGreaterThanOrEqual(6);
      expect(plan.skills.length).toBeLessThanOrEqual(10);
      expect(plan.skills.every((skill) => skill.outcomeKeys.length >= 2)).toBe(true);
    }
  });
});

test("the spread of a certificate with forty outcomes lies inside its bands", async () => {
  const plan = await planFor({ modules: 8, outcomesPerModule: 5 });
  const outcomes = plan.modules.flatMap((module) => module.outcomes);
  const bands = bloomBandsFor("certificate", 5);
  for (const level of bloomLevels) {
    const share = (100 * outcomes.filter((outcome) => outcome.bloomLevel === level).length) / outcomes.length;
    expect(share).toBeGreaterThanOrEqual(bands[level].min);
    expect(share).toBeLessThanOrEqual(bands[level].max);
  }
});

test("the same brief and knowledge give the same plan, byte for byte", async () => {
  expect(JSON.stringify(await planFor({}))).toBe(JSON.stringify(await planFor({})));
});

test("a program's modules follow its hours: 90 → 6, 120 → 8, 180 → 8", async () => {
  const counts = [];
  for (const credits of [90, 120, 180]) counts.push((await planFor({ credits })).modules.length);
  expect(counts).toEqual([6, 8, 8]);
});

test("titles, codes and hours of the brief are kept, and the open hours fill the rest exactly", async () => {
  const plan = await planFor({
    credits: 60,
    modules: [
      { title: "The Open Model", kind: "core", code: "DC205", hours: 25 },
      { title: "Steady Models in Practice", kind: "core" },
      { title: "Zymurgy", kind: "core", hours: 10 },
    ],
    programOutcomes: 4,
  });
  expect(plan.modules.map(({ title, code, hours }) => [title, code, hours])).toEqual([
    ["The Open Model", "DC205", 25],
    ["Steady Models in Practice", "DC101", 25],
    ["Zymurgy", "DC102", 10],
  ]);
  expect(plan.notes.join(" ")).toContain('No section of the sources treats "Zymurgy"');
});

test("topics of the brief become units by their names", async () => {
  const topics = ["Closed models", "Late models", "Local models"];
  const plan = await planFor({ modules: [{ title: "Models", kind: "core", topics }], programOutcomes: 4 });
  expect(plan.modules[0]?.units.map((unit) => unit.title)).toEqual(topics);
});

test("electives are chosen beside the core, and a note says how many hours", async () => {
  const plan = await planFor({
    credits: 60,
    modules: [
      { title: "Open Models", kind: "core", hours: 40 },
      { title: "Steady Models", kind: "elective", hours: 20 },
      { title: "Mixed Models", kind: "elective", hours: 20 },
    ],
    programOutcomes: 4,
  });
  expect(plan.modules.map((module) => module.hours)).toEqual([40, 20, 20]);
  expect(plan.notes[0]).toContain("electives of 20 hours");
});

test("thin chapters give fewer modules where the brief leaves the number open, and a note says so", async () => {
  const thin = buildTestKnowledge({ chapters: 10, sections: 4, conceptsPerSection: 1 });
  const open = await planFor({}, thin);
  expect(open.modules.length).toBeLessThan(8);
  expect(open.notes.join(" ")).toContain("too few concepts in places for 8 modules");
  expect((await planFor({ modules: 8 }, thin)).modules).toHaveLength(8);
});

test("a module with few concepts asks fewer questions, five at least", async () => {
  const plan = await planFor({ modules: 8 }, buildTestKnowledge({ chapters: 8, sections: 3, conceptsPerSection: 2 }));
  const counts = plan.modules.map((module) => module.items.filter((item) => item.type === "multiple_choice").length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
  expect(Math.min(...counts)).toBeLessThan(8);
});

test("a module is not given sections that only share a stem with its title", async () => {
  const plan = await planFor({
    modules: [
      { title: "Open Models", kind: "core" },
      { title: "Modelling", kind: "core" },
    ],
    programOutcomes: 4,
  });
  expect(plan.modules[1]?.sectionKeys).toEqual([]);
  expect(plan.notes.join(" ")).toContain('No section of the sources treats "Modelling"');
});

test("too few topics give fewer modules, and a note says so", async () => {
  const plan = await planFor({}, buildTestKnowledge({ chapters: 2, sections: 3 }));
  expect(plan.modules.length).toBeLessThan(8);
  expect(plan.notes[0]).toContain("add sources to get more");
});

test("several books give a program too; no sources at all give a problem that says what to do", async () => {
  expect((await planFor({}, buildTestKnowledge({ books: 5, chapters: 16 }))).modules).toHaveLength(8);
  const nothing = { documents: [], sections: [], concepts: [], prerequisites: [], objectives: [] };
  const result = await planProgram({ brief: briefSchema.parse({ program: "Data Craft" }), knowledge: nothing });
  expect(result).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining("add a textbook") }] });
});

test("a brief that contradicts itself gets no plan", async () => {
  const brief = briefSchema.parse({ program: "Data Craft", credits: 10, modules: 8 });
  expect((await planProgram({ brief, knowledge: library })).ok).toBe(false);
});
