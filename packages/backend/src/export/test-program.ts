import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { citation, testModule } from "./test-module.ts";

/** Text that must be carried through a format as text. Each word is a way to break one of them. */
export const hostileText =
  '<script>alert(1)</script> & "quoted" | pipe * star _under_ `tick` # hash ]]> #panic("x") $x^2$ \\ {brace} [link](http://x.example) 数';

function grounded(text: string): GroundedText {
  return { text, basis: "evidence", citations: [citation] };
}

const sectionKeys = [
  "introduction",
  "aims",
  "needs",
  "audience",
  "entry",
  "careers",
  "structure",
  "delivery",
  "assessment",
] as const;

/** A small whole curriculum. `marked` stands in every place where a source or a person may bring text. */
export function testProgram(marked = "plain words", modules = 1): Curriculum {
  const codes = Array.from({ length: modules }, (_, index) => `BI10${index + 1}`);
  return {
    schemaVersion: 1,
    brief: {
      program: "Business intelligence",
      level: "Level 5",
      levelFramework: "RQF",
      qualificationType: "Certificate",
      credits: 20 * modules,
      creditFramework: "hours",
      delivery: "blended",
      entryRequirements: [],
      jobRoles: ["Analyst"],
      locale: "en-GB",
      outcomesPerModule: 5,
      questionsPerModule: 8,
      passMark: 60,
      programOutcomes: 6,
      seed: 1,
    },
    program: {
      id: "program",
      title: `Business intelligence ${marked}`,
      qualificationLevel: "Level 5",
      levelFramework: "RQF",
      qualificationType: "Certificate",
      creditFramework: "hours",
      totalCredits: 20 * modules,
      totalHours: 20 * modules,
      contactHours: 6 * modules,
      delivery: "blended",
      sector: marked,
      locale: "en-GB",
      jobRoles: ["Analyst"],
      passMark: 60,
      status: "draft",
      specification: sectionKeys.map((key) => ({
        key,
        title: `About ${key}`,
        paragraphs: [grounded(`Text on ${key}. ${marked}`)],
      })),
    },
    programOutcomes: [
      {
        id: "po1",
        code: "PO1",
        text: `Analyse business data ${marked}`,
        verb: "analyse",
        bloomLevel: "Analyze",
        class: "Skill",
        basis: "evidence",
        citations: [citation],
      },
    ],
    modules: codes.map((code, index) => testModule(code, index + 1, marked)),
    skills: [
      {
        id: "k1",
        name: `model data ${marked}`,
        domain: "modelling",
        workplaceUse: marked,
        activities: [
          {
            title: "draw a schema",
            description: marked,
            hours: 2,
            resources: ["Paper"],
            assessmentType: "Task",
            moduleCode: "BI101",
          },
        ],
        kpis: [{ text: "Finds keys", measure: "Share of keys found", threshold: "≥ 95", unit: "%" }],
        outcomeIds: ["BI101-1"],
        assessmentCriteria: [marked],
        citations: [citation],
      },
    ],
    glossary: [
      {
        id: "g1",
        term: `star schema ${marked}`,
        definition: `a schema ${marked}`,
        related: ["fact table"],
        moduleCodes: ["BI101"],
        citations: [citation],
      },
    ],
    sources: [
      {
        id: "s1",
        record: {
          type: "textbook",
          title: `Data models ${marked}`,
          authors: [{ literal: "Open Press" }],
          published: "2024",
          edition: "2",
        },
        fileName: "models.pdf",
        words: 90_000,
        credibility: { score: 78, parts: [{ rule: "Textbook", points: 35 }] },
        reference: "Open Press. (2024). Data models (2nd ed.).",
      },
    ],
    passages: [
      { id: "p1", sourceId: "s1", section: citation.section, page: "41", text: `${citation.quote} ${marked}` },
    ],
    report: {
      figures: { citedShare: 0.975 },
      missingItems: [{ key: "m1.q9", reason: marked }],
      leftOutSources: [{ title: "A page of a wiki", reason: marked }],
      findings: [
        {
          check: "hours.sum",
          severity: "error",
          path: "modules[0]",
          itemId: null,
          message: `Hours differ ${marked}`,
          remedy: "Change the hours of a unit.",
        },
      ],
    },
  };
}
