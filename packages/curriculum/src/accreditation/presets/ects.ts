import type { AccreditationPreset } from "../preset.ts";

/** What the European standards and the ECTS guide ask of the design of a program, in our words. */
export const ectsPreset: AccreditationPreset = {
  id: "ects",
  name: "Bologna: European standards (ESG) and ECTS",
  body: "EHEA ministers; European Commission",
  source: "Standards and Guidelines for Quality Assurance in the EHEA, part 1; ECTS Users' Guide",
  date: "2015",
  severities: {},
  criteria: [
    {
      id: "ESG 1.1",
      title: "Policy for quality assurance",
      asks: "The institution has a published policy that its people and outside stakeholders carry.",
      evidence: [{ kind: "outside", what: "The institution's policy for quality assurance." }],
    },
    {
      id: "ESG 1.2a",
      title: "Design and approval: objectives and outcomes",
      asks: "The program meets the objectives set for it, outcomes included, and its level is that of the framework.",
      evidence: [
        { kind: "part", part: "specification.aims" },
        { kind: "part", part: "program-outcomes" },
        { kind: "part", part: "outcome-matrix" },
        { kind: "part", part: "level" },
        { kind: "checks", checks: ["outcome.*", "alignment.outcome-serves", "alignment.program-outcome-served"] },
      ],
    },
    {
      id: "ESG 1.2b",
      title: "Design and approval: progression and expected workload",
      asks: "The program lets students progress smoothly, and its workload is expressed in ECTS.",
      evidence: [
        { kind: "part", part: "structure" },
        { kind: "part", part: "size" },
        { kind: "checks", checks: ["structure.*", "hours.*", "reading.own-study"] },
      ],
    },
    {
      id: "ESG 1.2c",
      title: "Design and approval: stakeholders and placements",
      asks: "Students and other stakeholders take part in the design; placements are planned where they belong.",
      evidence: [
        { kind: "part", part: "specification.needs" },
        {
          kind: "outside",
          what: "Minutes that show the part of students and employers, and agreements on placements.",
        },
      ],
    },
    {
      id: "ESG 1.3a",
      title: "Student-centred learning and teaching",
      asks: "Teaching uses a variety of methods and encourages an active part of students.",
      evidence: [
        { kind: "part", part: "specification.delivery" },
        { kind: "part", part: "case-studies" },
        { kind: "part", part: "skills" },
      ],
    },
    {
      id: "ESG 1.3b",
      title: "Student-centred assessment",
      asks: "Criteria, methods and marking are published beforehand; assessment shows how far outcomes are achieved.",
      evidence: [
        { kind: "part", part: "assessment-scheme" },
        { kind: "part", part: "assessment-criteria" },
        { kind: "part", part: "mark-schemes" },
        { kind: "figure", figure: "outcomes-assessed-share", atLeast: 1 },
        { kind: "checks", checks: ["assessment.*", "alignment.*", "rubric.*", "item.*", "bank.*"] },
        { kind: "outside", what: "The procedure for student appeals." },
      ],
    },
    {
      id: "ESG 1.4",
      title: "Admission, progression, recognition and certification",
      asks: "Rules for all phases of study are published.",
      evidence: [
        { kind: "part", part: "specification.entry" },
        { kind: "outside", what: "Rules on recognition of earlier learning, and the form of the Diploma Supplement." },
      ],
    },
    {
      id: "ESG 1.5",
      title: "Teaching staff",
      asks: "Teachers are competent, recruited and developed by fair processes.",
      evidence: [{ kind: "outside", what: "Qualifications of the teaching staff." }],
    },
    {
      id: "ESG 1.6",
      title: "Learning resources and student support",
      asks: "Resources suffice and can be reached.",
      evidence: [
        { kind: "part", part: "readings" },
        { kind: "figure", figure: "outcomes-with-reading-share", atLeast: 0.8 },
        { kind: "checks", checks: ["reading.*", "source.*"] },
        { kind: "outside", what: "Libraries, equipment, tutors and counsellors." },
      ],
    },
    {
      id: "ESG 1.8",
      title: "Public information",
      asks: "Clear, accurate and current information on the program is published.",
      evidence: [
        { kind: "part", part: "specification.introduction" },
        { kind: "part", part: "specification.careers" },
        { kind: "checks", checks: ["specification.*", "report.*"] },
      ],
    },
    {
      id: "ESG 1.9",
      title: "Monitoring and periodic review",
      asks: "The program is monitored and reviewed, and people are told what changes.",
      evidence: [{ kind: "outside", what: "The schedule of review and the actions of the last one." }],
    },
    {
      id: "ECTS 1",
      title: "Hours for each credit",
      asks: "One credit stands for 25 to 30 hours of work of a typical student.",
      evidence: [
        { kind: "figure", figure: "hours-per-credit", atLeast: 25, atMost: 30 },
        { kind: "checks", checks: ["hours.program-total"] },
      ],
    },
    {
      id: "ECTS 2",
      title: "Credits of components",
      asks: "Credits are given to each component by the workload that its outcomes need.",
      evidence: [
        { kind: "figure", figure: "smallest-module-credits", atLeast: 1 },
        { kind: "checks", checks: ["hours.module-sum", "hours.unit-sum"] },
      ],
    },
    {
      id: "ECTS 3",
      title: "Outcomes of components",
      asks: "Each component states few outcomes that can be assessed, coherent with those of the program.",
      evidence: [
        { kind: "figure", figure: "fewest-outcomes-of-a-module", atLeast: 1 },
        { kind: "figure", figure: "most-outcomes-of-a-module", atMost: 10 },
        { kind: "checks", checks: ["outcome.length", "outcome.one-verb", "outcome.weak-verb", "outcome.duplicate"] },
      ],
    },
    {
      id: "ECTS 4",
      title: "Course catalogue",
      asks: "For each component: title, level, credits, content, prerequisites, outcomes, methods, assessment, readings.",
      evidence: [
        { kind: "part", part: "structure" },
        { kind: "part", part: "module-outcomes" },
        { kind: "part", part: "assessment-scheme" },
        { kind: "part", part: "readings" },
      ],
    },
  ],
};
