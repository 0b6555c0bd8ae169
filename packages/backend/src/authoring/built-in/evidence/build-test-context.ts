import { brief } from "@curriculum/curriculum/model/brief.ts";
import type { ModulePlan, OutcomeSlot, ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";

export function buildTestSlot(changes: Partial<OutcomeSlot> = {}): OutcomeSlot {
  return {
    key: "m1.o1",
    code: "BI101-LO1",
    conceptIds: ["c0", "c1"],
    sectionKeys: ["book#1"],
    bloomLevel: "Understand",
    class: "Knowledge",
    evidenceKind: "item",
    programOutcomeKeys: ["po1"],
    sourceObjective: null,
    ...changes,
  };
}

export function buildTestModule(changes: Partial<ModulePlan> = {}): ModulePlan {
  return {
    key: "m1",
    code: "BI101",
    title: "Dimensional Models",
    kind: "core",
    sequenceOrder: 1,
    hours: 20,
    contactHours: 6,
    prerequisites: [],
    sectionKeys: ["book#1"],
    conceptIds: ["c0", "c1", "c2", "c3"],
    outcomes: [buildTestSlot()],
    items: [],
    cases: [],
    readings: [],
    units: [
      {
        key: "m1.u1",
        title: "Schemas",
        sequenceOrder: 1,
        hours: 8,
        sectionKeys: ["book#1"],
        conceptIds: ["c0", "c1", "c2"],
      },
    ],
    scheme: [
      { key: "m1.quiz", title: "Quiz", kind: "quiz", weight: 60, itemKeys: [] },
      { key: "m1.case", title: "Case", kind: "case_study", weight: 40, itemKeys: [] },
    ],
    ...changes,
  };
}

export function buildTestContext(changes: Partial<AuthorContext> = {}): AuthorContext {
  const module = buildTestModule();
  const ask = brief.parse({ program: "Business Intelligence", sector: "Retail", jobRoles: ["Reporting analyst"] });
  const plan: ProgramPlan = {
    brief: ask,
    totalHours: 120,
    contactHours: 36,
    programOutcomes: [],
    modules: [module],
    skills: [],
    glossary: [],
    notes: [],
  };
  return {
    slotKey: "m1.o1",
    brief: ask,
    plan,
    module,
    outcomes: new Map(),
    written: [],
    sourceTitles: new Map([["book", "Data Models"]]),
    faults: [],
    round: 0,
    ...changes,
  };
}
