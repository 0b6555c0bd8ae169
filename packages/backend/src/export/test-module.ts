import type { AssessmentItem, CaseStudy, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";

/** Stands in every text that only an assessor may see. */
export const assessorOnly = "ASSESSORONLY";

export const citation: Citation = {
  sourceId: "s1",
  passageId: "p1",
  quote: "A star schema joins one fact table to several dimension tables.",
  section: "2 Modelling > 2.1 Star schemas",
  page: "41",
};

function ledger(id: string): MarkLine[] {
  return [
    {
      id,
      criterion: `${assessorOnly} names the keys`,
      marks: 10,
      outcomeId: "BI101-1",
      bands: [
        { from: 6, to: 10, label: "Good", description: `${assessorOnly} all keys` },
        { from: 0, to: 5, label: "Weak", description: `${assessorOnly} few keys` },
      ],
    },
  ];
}

function items(code: string, marked: string): AssessmentItem[] {
  const base = {
    outcomeId: `${code}-1`,
    difficulty: "easy" as const,
    explanation: `${assessorOnly} since so`,
    citations: [citation],
  };
  return [
    {
      ...base,
      id: `${code}-q1`,
      type: "multiple_choice",
      bloomLevel: "Understand",
      concept: assessorOnly,
      stem: `Which table holds measures? ${marked}`,
      stemKind: "definition",
      options: ["fact table", "dimension table", "date table", "bridge table"].map((text, index) => ({
        id: `${code}-q1-${index}`,
        text: `${text} ${marked}`,
        correct: index === 0,
        rationale: `${assessorOnly} rationale ${index}`,
      })),
    },
    {
      ...base,
      id: `${code}-q2`,
      type: "cloze",
      bloomLevel: "Remember",
      concept: assessorOnly,
      stem: `A _____ holds measures. ${marked}`,
      answer: assessorOnly,
      accepted: [assessorOnly],
    },
    {
      ...base,
      id: `${code}-q3`,
      type: "task",
      bloomLevel: "Create",
      concept: assessorOnly,
      stem: `Draw a star schema. ${marked}`,
      artefact: "a labelled diagram",
      modelAnswer: `${assessorOnly} answer`,
      ledger: ledger(`${code}-l1`),
    },
  ];
}

function caseStudy(code: string, marked: string): CaseStudy {
  return {
    id: `${code}-c1`,
    title: `Harbour Foods ${marked}`,
    organisation: "Harbour Foods",
    scenario: [`The shop keeps three lists. ${marked}`],
    data: { caption: "Sales", header: ["Store", "Sales"], rows: [[`North ${marked}`, "12,400"]] },
    keyFacts: [`${assessorOnly} fact one`, `${assessorOnly} fact two`],
    misconceptions: [`${assessorOnly} misconception`],
    decisionPoints: [`${assessorOnly} decision`],
    questions: [
      {
        id: `${code}-cq1`,
        prompt: `What should it do? ${marked}`,
        outcomeId: `${code}-1`,
        bloomLevel: "Evaluate",
        marks: 10,
        modelAnswer: `${assessorOnly} model`,
        citations: [citation],
      },
    ],
    ledger: ledger(`${code}-l2`),
    citations: [citation],
  };
}

/** A module with one item of each kind and one case study. */
export function testModule(code: string, sequenceOrder: number, marked: string): CourseModule {
  const grounded = { text: `Text. ${marked}`, basis: "evidence", citations: [citation] } as const;
  return {
    id: code,
    code,
    title: `Data models ${marked}`,
    kind: "core",
    sequenceOrder,
    hours: 20,
    contactHours: 6,
    prerequisites: [],
    aim: { ...grounded, citations: [citation] },
    indicativeContent: [{ text: marked, basis: "ungrounded", citations: [] }],
    units: [
      {
        id: `${code}-u1`,
        title: `Schemas ${marked}`,
        sequenceOrder: 1,
        hours: 20,
        topics: ["keys"],
        citations: [citation],
      },
    ],
    outcomes: [
      {
        id: `${code}-1`,
        code: `${code}-LO1`,
        text: `Design a star schema ${marked}`,
        verb: "design",
        bloomLevel: "Create",
        class: "Skill",
        criteria: [`Names the keys ${marked}`, "Draws the joins"],
        evidence: { kind: "artefact", artefact: "a labelled diagram" },
        concepts: ["star schema"],
        programOutcomeIds: ["po1"],
        basis: "evidence",
        citations: [citation],
      },
    ],
    assessmentScheme: [
      {
        id: `${code}-e1`,
        title: "Quiz",
        kind: "quiz",
        weight: 40,
        passMark: 60,
        itemIds: [`${code}-q1`, `${code}-q2`],
      },
      { id: `${code}-e2`, title: "Case", kind: "case_study", weight: 60, passMark: 60, itemIds: [`${code}-c1`] },
    ],
    assessments: items(code, marked),
    caseStudies: [caseStudy(code, marked)],
    readings: [
      {
        id: `${code}-r1`,
        sourceId: "s1",
        kind: "core",
        section: citation.section,
        pages: "41-45",
        words: 4000,
        minutes: 24,
        outcomeIds: [`${code}-1`],
        citations: [citation],
      },
    ],
  };
}
