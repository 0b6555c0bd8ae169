import type { Curriculum, GlossaryEntry, SkillMapping, SpecificationSection } from "../../model/curriculum.ts";
import type { ProgramOutcome } from "../../model/outcome.ts";
import type { BloomLevel } from "../../model/bloom-level.ts";
import { brief as briefSchema } from "../../model/brief.ts";
import { leadingVerb } from "../../bloom/leading-verb.ts";
import { cite, evidence, stated } from "./parts.ts";

export const brief: Curriculum["brief"] = briefSchema.parse({
  program: "Sourdough Baking",
  modules: 2,
  programOutcomes: 4,
});

function section(key: SpecificationSection["key"], title: string, ...paragraphs: SpecificationSection["paragraphs"]) {
  return { key, title, paragraphs };
}

const specification: SpecificationSection[] = [
  section(
    "introduction",
    "Introduction",
    evidence("Sourdough is bread that rises by a living culture instead of bought yeast.", "p-ingredients"),
  ),
  section("aims", "Aims", stated("Graduates run the bread side of a small bakery from flour to shelf.", "brief")),
  section("needs", "Needs", stated("Local bakeries find few people who can keep a culture and read a loaf.", "brief")),
  section("audience", "Audience", stated("The program is for people who bake for a living or wish to.", "brief")),
  section(
    "entry",
    "Entry requirements",
    stated("Applicants need no earlier qualification, and a food hygiene certificate by the second week.", "brief"),
  ),
  section(
    "careers",
    "Careers",
    stated("Bakers, shift leaders and owners of small shops use what is taught here.", "brief"),
  ),
  section(
    "structure",
    "Structure",
    stated("Two core modules of 60 hours make 120 hours, of which 36 are taught.", "plan"),
  ),
  section(
    "delivery",
    "Delivery",
    stated("Teaching is blended: bench days alternate with guided study at home.", "plan"),
  ),
  section(
    "assessment",
    "Assessment",
    stated("Each module is assessed by a quiz, a case study and a task, with a pass mark of 60 per cent.", "plan"),
  ),
];

export const program: Curriculum["program"] = {
  id: "program",
  title: "Sourdough Baking",
  qualificationLevel: "Level 5",
  levelFramework: "RQF",
  qualificationType: "Professional Certificate",
  creditFramework: "hours",
  totalCredits: 120,
  totalHours: 120,
  contactHours: 36,
  delivery: "blended",
  sector: "Food",
  locale: "en-GB",
  jobRoles: ["Baker"],
  passMark: 60,
  status: "draft",
  specification,
};

function programOutcome(number: number, bloomLevel: BloomLevel, text: string, passageId: string): ProgramOutcome {
  return {
    id: `po${number}`,
    code: `PO${number}`,
    text,
    verb: leadingVerb(text),
    bloomLevel,
    class: "Competency",
    basis: "evidence",
    citations: [cite(passageId)],
  };
}

export const programOutcomes: ProgramOutcome[] = [
  programOutcome(1, "Understand", "Explain how culture, flour and time make a loaf rise.", "p-fermentation"),
  programOutcome(2, "Apply", "Schedule the work of a small bakery over two days.", "p-schedule"),
  programOutcome(3, "Apply", "Operate ovens and tools safely in a working bakehouse.", "p-oven"),
  programOutcome(4, "Evaluate", "Assess the quality of bread and of the work behind it.", "p-records"),
];

export const skills: SkillMapping[] = [
  {
    id: "skill-schedule",
    name: "Production scheduling",
    domain: "Bakery operations",
    workplaceUse: "Shift leaders place mixing, rest and oven time so that bread is ready when the shop opens.",
    activities: [
      {
        title: "Plan a weekend bake",
        description: "Students draw up and run a two-day plan for forty loaves.",
        hours: 6,
        resources: ["Planning sheet", "Cold room"],
        assessmentType: "Observed practice",
        moduleCode: "SB101",
      },
    ],
    kpis: [
      {
        text: "At least 95 % of loaves are on the shelf at opening time.",
        measure: "Loaves ready at opening",
        threshold: "95",
        unit: "%",
        period: "each month",
        instrument: "count by the shift leader at opening time",
      },
    ],
    outcomeIds: ["sb101-lo4", "sb101-lo5"],
    assessmentCriteria: ["Gives every stage an hour and a person"],
    citations: [cite("p-schedule")],
  },
  {
    id: "skill-faults",
    name: "Fault finding",
    domain: "Quality",
    workplaceUse: "Bakers trace a bad slice to its stage before the next batch is mixed.",
    activities: [
      {
        title: "Read ten slices",
        description: "Pairs sort ten slices by their fault and defend their order.",
        hours: 3,
        resources: ["Sliced loaves"],
        assessmentType: "Oral defence",
        moduleCode: "SB102",
      },
    ],
    kpis: [
      {
        text: "Eight of 10 faults are traced to the right stage.",
        measure: "Faults traced",
        threshold: "8",
        unit: "faults of 10",
        period: "each half-year",
        instrument: "10 marked faults, judged by the head baker",
      },
    ],
    outcomeIds: ["sb102-lo3", "sb102-lo5"],
    assessmentCriteria: ["Names stage and evidence for each fault"],
    citations: [cite("p-faults")],
  },
];

function entry(term: string, definition: string, moduleCode: string, passageId: string): GlossaryEntry {
  return {
    id: `g-${term.replaceAll(" ", "-")}`,
    term,
    definition,
    related: [],
    moduleCodes: [moduleCode],
    citations: [cite(passageId)],
  };
}

export const glossary: GlossaryEntry[] = [
  entry("starter", "A culture of flour and water in which wild yeast and bacteria live.", "SB101", "p-ingredients"),
  entry("gluten", "The stretchy net of protein that keeps gas inside a dough.", "SB101", "p-gluten"),
  entry("retarding", "Slowing a dough in the cold, mostly overnight.", "SB101", "p-schedule"),
  entry("crumb", "The inside of a loaf, as a slice shows it.", "SB102", "p-faults"),
];
