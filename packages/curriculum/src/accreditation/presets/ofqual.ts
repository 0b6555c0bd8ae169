import type { AccreditationPreset } from "../preset.ts";

/** What Ofqual's General Conditions ask of the design of a regulated qualification, in our words. */
export const ofqualPreset: AccreditationPreset = {
  id: "ofqual",
  name: "Ofqual: regulated qualifications in England",
  body: "Ofqual",
  source: "General Conditions of Recognition, sections D, E, G and H",
  date: "2016-06",
  severities: {},
  criteria: [
    {
      id: "D1",
      title: "Fitness for purpose",
      asks: "The qualification is valid, reliable, comparable, manageable, and measures what it claims to measure.",
      evidence: [
        { kind: "figure", figure: "outcomes-assessed-share", atLeast: 1 },
        { kind: "figure", figure: "outcomes-assessed-at-level-share", atLeast: 1 },
        { kind: "checks", checks: ["bank.*", "alignment.*"] },
        { kind: "outside", what: "Results of past cohorts, and how marking is standardised between assessors." },
      ],
    },
    {
      id: "D2",
      title: "Accessibility",
      asks: "No feature disadvantages learners who share a protected characteristic without need.",
      evidence: [
        { kind: "checks", checks: ["case.personal-data", "text.placeholder"] },
        { kind: "outside", what: "An equality analysis of the assessments, and the policy on reasonable adjustments." },
      ],
    },
    {
      id: "E1",
      title: "Objective and support",
      asks: "The qualification has a clear objective that benefits learners, and its users support it.",
      evidence: [
        { kind: "part", part: "specification.aims" },
        { kind: "part", part: "specification.needs" },
        { kind: "part", part: "specification.careers" },
        { kind: "part", part: "skills" },
        { kind: "outside", what: "Statements of support by employers, higher education or other users." },
      ],
    },
    {
      id: "E2",
      title: "Titling",
      asks: "The title tells the level, the type and the subject, and claims no more than is taught.",
      evidence: [
        { kind: "part", part: "title" },
        { kind: "part", part: "level" },
        { kind: "checks", checks: ["structure.module-titles"] },
      ],
    },
    {
      id: "E3",
      title: "Qualification specification",
      asks: "A published specification says the objective, entry, content, outcomes, size, assessment and grading.",
      evidence: [
        { kind: "part", part: "specification.introduction" },
        { kind: "part", part: "specification.entry" },
        { kind: "part", part: "specification.structure" },
        { kind: "part", part: "specification.delivery" },
        { kind: "part", part: "specification.assessment" },
        { kind: "part", part: "module-outcomes" },
        { kind: "checks", checks: ["specification.*"] },
      ],
    },
    {
      id: "E4",
      title: "Assessment that is fit for purpose and can be delivered",
      asks: "Each outcome is assessed by a method that suits it, to criteria that tell levels of attainment apart.",
      evidence: [
        { kind: "part", part: "assessment-scheme" },
        { kind: "part", part: "assessment-criteria" },
        { kind: "checks", checks: ["assessment.*", "alignment.format-follows-level", "alignment.assessed-at-level"] },
        { kind: "figure", figure: "lowest-pass-mark", atLeast: 40, atMost: 80 },
      ],
    },
    {
      id: "E7",
      title: "Total qualification time",
      asks: "Guided learning and all other time that a learner needs are estimated, and the sum is the total.",
      evidence: [
        { kind: "part", part: "size" },
        { kind: "part", part: "contact-hours" },
        { kind: "checks", checks: ["hours.*", "reading.own-study", "reading.minutes"] },
      ],
    },
    {
      id: "E8",
      title: "Credit",
      asks: "Where credit is given, it follows from the total qualification time.",
      evidence: [{ kind: "checks", checks: ["hours.program-total", "hours.module-sum"] }],
    },
    {
      id: "E9",
      title: "Level",
      asks: "The level follows from the knowledge and skills asked, by the descriptors of the framework.",
      evidence: [
        { kind: "part", part: "level" },
        {
          kind: "checks",
          checks: ["outcome.level", "outcome.level-share", "outcome.spread", "outcome.too-high", "outcome.too-low"],
        },
      ],
    },
    {
      id: "G1",
      title: "Setting the assessment",
      asks: "Tasks are clear, at the level stated, differentiate, and rest on the specification.",
      evidence: [
        { kind: "part", part: "items" },
        { kind: "part", part: "case-studies" },
        { kind: "checks", checks: ["item.*", "case.*", "cloze.*"] },
      ],
    },
    {
      id: "G3",
      title: "Language and stimulus material",
      asks: "Language is plain and right for the level; nothing in it distracts from what is tested.",
      evidence: [{ kind: "checks", checks: ["text.*"] }],
    },
    {
      id: "H1",
      title: "Marking",
      asks: "Criteria for marking are clear and are applied alike by whoever marks.",
      evidence: [
        { kind: "part", part: "mark-schemes" },
        { kind: "checks", checks: ["rubric.*", "item.rationales", "item.one-correct"] },
        { kind: "outside", what: "Training and standardisation of markers, and moderation of centres." },
      ],
    },
  ],
};
