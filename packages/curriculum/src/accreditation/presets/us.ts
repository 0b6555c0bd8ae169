import type { AccreditationPreset } from "../preset.ts";

/** What federal rules have US accreditors look at, as far as it concerns the design of a program, in our words. */
export const usPreset: AccreditationPreset = {
  id: "us",
  name: "US: federal rules for accreditation and the credit hour",
  body: "US Department of Education; recognized accrediting agencies",
  source: "34 CFR 600.2 (credit hour), 602.16 and 602.17 (standards of accrediting agencies), 668.43 (information)",
  date: "2020",
  severities: {},
  criteria: [
    {
      id: "600.2",
      title: "Credit hour",
      asks: "A semester hour stands for about one hour of instruction and two of other work in each of some fifteen weeks.",
      evidence: [
        { kind: "figure", figure: "contact-hours-per-credit", atLeast: 15 },
        { kind: "figure", figure: "own-hours-per-credit", atLeast: 30 },
        { kind: "checks", checks: ["hours.*"] },
      ],
    },
    {
      id: "602.16(a)(1)(i)",
      title: "Success with respect to student achievement",
      asks: "Success is measured against the mission: completion, licensing, placement.",
      evidence: [
        { kind: "figure", figure: "outcomes-assessed-share", atLeast: 1 },
        { kind: "checks", checks: ["alignment.*"] },
        { kind: "outside", what: "Rates of completion, licensure and placement, with their targets." },
      ],
    },
    {
      id: "602.16(a)(1)(ii)",
      title: "Curricula",
      asks: "The curriculum is coherent, of the right depth for the credential, and leads to its objectives.",
      evidence: [
        { kind: "part", part: "program-outcomes" },
        { kind: "part", part: "structure" },
        { kind: "part", part: "module-outcomes" },
        { kind: "part", part: "outcome-matrix" },
        { kind: "checks", checks: ["structure.*", "outcome.*"] },
      ],
    },
    {
      id: "602.16(a)(1)(iii)",
      title: "Faculty",
      asks: "Faculty are qualified for what they teach.",
      evidence: [{ kind: "outside", what: "Credentials of the faculty by course." }],
    },
    {
      id: "602.16(a)(1)(iv)",
      title: "Facilities, equipment and supplies",
      asks: "What teaching needs is there.",
      evidence: [
        { kind: "part", part: "readings" },
        { kind: "checks", checks: ["reading.*", "source.*"] },
        { kind: "outside", what: "The list of facilities, equipment and library holdings." },
      ],
    },
    {
      id: "602.16(a)(1)(vi)",
      title: "Student support services",
      asks: "Students find the services that they need.",
      evidence: [{ kind: "outside", what: "Advising, tutoring and disability services." }],
    },
    {
      id: "602.16(a)(1)(vii)",
      title: "Recruiting and admissions, catalogs and publications, grading",
      asks: "What is published on admission, content and grading is accurate.",
      evidence: [
        { kind: "part", part: "specification.introduction" },
        { kind: "part", part: "specification.entry" },
        { kind: "part", part: "specification.assessment" },
        { kind: "part", part: "mark-schemes" },
        { kind: "checks", checks: ["specification.*", "rubric.*"] },
      ],
    },
    {
      id: "602.16(a)(1)(viii)",
      title: "Program length and objectives of the credential",
      asks: "Length and credits fit the objectives of the degree or credential offered.",
      evidence: [
        { kind: "part", part: "specification.aims" },
        { kind: "part", part: "size" },
        { kind: "part", part: "level" },
      ],
    },
    {
      id: "602.17(a)",
      title: "Clearly specified educational objectives",
      asks: "Objectives are stated clearly, fit the credential, and meet commonly accepted academic standards.",
      evidence: [
        { kind: "figure", figure: "outcomes-serving-share", atLeast: 1 },
        { kind: "figure", figure: "outcomes-assessed-at-level-share", atLeast: 1 },
        { kind: "checks", checks: ["outcome.weak-verb", "outcome.one-verb", "assessment.*", "item.*", "bank.*"] },
      ],
    },
    {
      id: "602.17(b)",
      title: "Self-study",
      asks: "The program examines its own quality and plans improvements.",
      evidence: [
        { kind: "checks", checks: ["report.*"] },
        { kind: "outside", what: "The self-study report with its plan for improvement." },
      ],
    },
    {
      id: "668.43",
      title: "Information for students",
      asks: "Students can read what the program requires, and whether it leads to a licence.",
      evidence: [
        { kind: "part", part: "specification.careers" },
        { kind: "outside", what: "Disclosures on licensure by state, and the cost of attendance." },
      ],
    },
  ],
};
