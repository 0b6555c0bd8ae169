import type { Mutation } from "./mutation.ts";

export const structureMutations: Mutation[] = [
  { check: "structure.schema", change: ({ brief }) => void Object.assign(brief, { sector: 5 }) },
  {
    check: "structure.program-outcome-codes",
    change: ({ programOutcomes }) => void (programOutcomes[1]!.code = "PO7"),
  },
  {
    check: "structure.module-codes",
    change: ({ modules, skills, glossary }) => {
      const [first] = modules;
      first!.code = "dough1";
      for (const outcome of first!.outcomes) outcome.code = outcome.code.replace("SB101", "dough1");
      modules[1]!.prerequisites = ["dough1"];
      skills[0]!.activities[0]!.moduleCode = "dough1";
      for (const entry of glossary)
        entry.moduleCodes = entry.moduleCodes.map((code) => code.replace("SB101", "dough1"));
    },
  },
  { check: "structure.outcome-codes", change: ({ modules }) => void (modules[0]!.outcomes[1]!.code = "SB101-LO9") },
  { check: "structure.unique-ids", change: ({ skills }) => void (skills[1]!.id = skills[0]!.id) },
  { check: "structure.sequence", change: ({ modules }) => void (modules[1]!.units[1]!.sequenceOrder = 4) },
  { check: "structure.prerequisite-exists", change: ({ modules }) => void modules[1]!.prerequisites.push("SB900") },
  {
    check: "structure.prerequisite-earlier",
    change: ({ modules }) => {
      modules[0]!.prerequisites = ["SB102"];
      modules[1]!.prerequisites = [];
    },
  },
  { check: "structure.prerequisite-acyclic", change: ({ modules }) => void modules[1]!.prerequisites.push("SB102") },
  { check: "structure.module-count", change: ({ brief }) => void (brief.modules = undefined) },
  { check: "structure.requested-modules", change: ({ brief }) => void (brief.modules = 3) },
  { check: "structure.module-titles", change: ({ modules }) => void (modules[1]!.title = modules[0]!.title) },
  {
    check: "structure.links-exist",
    change: ({ modules }) => void modules[0]!.outcomes[0]!.programOutcomeIds.push("po9"),
  },
  { check: "hours.program-total", change: ({ program }) => void (program.totalCredits = 121) },
  {
    check: "hours.module-sum",
    change: ({ modules }) => {
      modules[1]!.hours += 1;
      modules[1]!.units[0]!.hours += 1;
    },
  },
  { check: "hours.unit-sum", change: ({ modules }) => void (modules[0]!.units[0]!.hours += 1) },
  {
    check: "hours.contact-within",
    change: ({ modules, program, brief }) => {
      modules[0]!.contactHours = 61;
      program.contactHours = 79;
      brief.contactShare = 79 / 120;
      modules[0]!.readings = [];
    },
    also: ["reading.core-count", "reading.supplementary-count"],
  },
  { check: "hours.contact-sum", change: ({ program }) => void (program.contactHours = 37) },
  {
    check: "hours.contact-share",
    change: ({ program, modules }) => {
      program.contactHours = 54;
      modules[0]!.contactHours = 36;
    },
  },
  {
    check: "specification.sections",
    change: ({ program }) =>
      void (program.specification = program.specification.filter(({ key }) => key !== "careers")),
  },
  {
    check: "specification.evidence",
    change: ({ program }) => void (program.specification[0]!.paragraphs[0]!.citations = []),
  },
  {
    check: "report.missing-items",
    change: ({ report }) => void report.missingItems.push({ key: "m1.q9", reason: "no passage on it" }),
  },
  {
    check: "report.ungrounded",
    change: ({ modules }) => {
      modules[0]!.aim.basis = "ungrounded";
      modules[0]!.aim.citations = [];
    },
  },
  {
    check: "structure.unit-topics",
    also: ["citation.support"],
    change: ({ modules }) => void (modules[0]!.units[1]!.topics = []),
  },
  {
    check: "specification.figures",
    change: ({ program }) =>
      void (program.specification[6]!.paragraphs[0]!.text = "Two core modules of 65 hours make 120 hours."),
  },
];
