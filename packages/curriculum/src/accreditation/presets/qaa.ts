import type { AccreditationPreset } from "../preset.ts";

/** What the UK Quality Code asks of the design of a program of higher education, in our words. */
export const qaaPreset: AccreditationPreset = {
  id: "qaa",
  name: "QAA: UK higher education",
  body: "QAA",
  source:
    "UK Quality Code for Higher Education, sector-agreed principles; frameworks for higher education qualifications",
  date: "2024-06-27",
  severities: {},
  criteria: [
    {
      id: "P1",
      title: "Principle 1: strategic approach to quality and standards",
      asks: "Standards are set by the frameworks for qualifications and credit.",
      evidence: [
        { kind: "part", part: "level" },
        { kind: "part", part: "size" },
        { kind: "checks", checks: ["hours.*"] },
        { kind: "outside", what: "The academic regulations under which the award is made." },
      ],
    },
    {
      id: "P2",
      title: "Principle 2: engaging students as partners",
      asks: "Students take part in the design and the review of the program.",
      evidence: [{ kind: "outside", what: "The record of how students were consulted, and what changed by it." }],
    },
    {
      id: "P3",
      title: "Principle 3: resourcing a high-quality learning experience",
      asks: "Staff, sources and facilities are there for what is taught.",
      evidence: [
        { kind: "part", part: "readings" },
        { kind: "part", part: "sources" },
        { kind: "checks", checks: ["reading.*", "source.*"] },
        { kind: "outside", what: "Qualified staff and learning resources for the planned number of students." },
      ],
    },
    {
      id: "P4",
      title: "Principle 4: using data to inform and evaluate quality",
      asks: "Decisions rest on figures that are collected and looked at.",
      evidence: [
        { kind: "checks", checks: ["report.*"] },
        { kind: "outside", what: "Figures on recruitment, progress and attainment of students." },
      ],
    },
    {
      id: "P5",
      title: "Principle 5: monitoring, evaluating and enhancing provision",
      asks: "The program is reviewed regularly.",
      evidence: [{ kind: "outside", what: "The schedule of annual monitoring and periodic review." }],
    },
    {
      id: "P6",
      title: "Principle 6: external review and accreditation",
      asks: "People from outside take part when standards are set and kept.",
      evidence: [{ kind: "outside", what: "Reports of external advisers and external examiners." }],
    },
    {
      id: "P7a",
      title: "Principle 7: design – outcomes at the level of the award",
      asks: "Outcomes can be measured, agree with the level descriptor, and those of modules build those of the program.",
      evidence: [
        { kind: "part", part: "program-outcomes" },
        { kind: "part", part: "module-outcomes" },
        { kind: "part", part: "outcome-matrix" },
        { kind: "figure", figure: "outcomes-serving-share", atLeast: 1 },
        { kind: "checks", checks: ["outcome.*"] },
      ],
    },
    {
      id: "P7b",
      title: "Principle 7: design – structure and progression",
      asks: "Modules stand in an order in which each builds on those before, within the stated workload.",
      evidence: [
        { kind: "part", part: "structure" },
        { kind: "checks", checks: ["structure.*", "outcome.progression-start", "outcome.progression-end"] },
      ],
    },
    {
      id: "P7c",
      title: "Principle 7: design – information for approval",
      asks: "A definitive record of the program is kept: aims, outcomes, structure, teaching, assessment.",
      evidence: [
        { kind: "part", part: "specification.introduction" },
        { kind: "part", part: "specification.aims" },
        { kind: "part", part: "specification.structure" },
        { kind: "part", part: "specification.delivery" },
        { kind: "part", part: "specification.assessment" },
        { kind: "checks", checks: ["specification.*"] },
      ],
    },
    {
      id: "P8",
      title: "Principle 8: partnerships",
      asks: "Where others teach or assess, the awarding body stays responsible.",
      evidence: [{ kind: "outside", what: "Agreements with partners, or the statement that there are none." }],
    },
    {
      id: "P9",
      title: "Principle 9: recruiting, selecting and admitting students",
      asks: "Entry requirements are clear and suit the program.",
      evidence: [
        { kind: "part", part: "specification.entry" },
        { kind: "part", part: "specification.audience" },
      ],
    },
    {
      id: "P10",
      title: "Principle 10: supporting students to achieve their potential",
      asks: "Students find help with study, careers and well-being.",
      evidence: [
        { kind: "part", part: "specification.careers" },
        { kind: "part", part: "skills" },
        { kind: "part", part: "glossary" },
        { kind: "outside", what: "Personal tutoring, student services and support for disabled students." },
      ],
    },
    {
      id: "P11",
      title: "Principle 11: teaching, learning and assessment",
      asks: "Assessment is valid and reliable, tests every outcome at its level, and is marked to shared criteria.",
      evidence: [
        { kind: "part", part: "assessment-scheme" },
        { kind: "part", part: "mark-schemes" },
        { kind: "figure", figure: "outcomes-assessed-at-level-share", atLeast: 1 },
        { kind: "checks", checks: ["alignment.*", "assessment.*", "item.*", "bank.*", "rubric.*", "case.*"] },
      ],
    },
    {
      id: "P12",
      title: "Principle 12: concerns, complaints and appeals",
      asks: "Students can complain and appeal.",
      evidence: [{ kind: "outside", what: "The procedures for complaints and academic appeals." }],
    },
  ],
};
