import type { CourseModule } from "../../model/curriculum.ts";
import { cite, evidence, idsOf, markLine, multipleChoice, outcome, readings, task } from "./parts.ts";
import { returnsCase } from "./second-case.ts";

const outcomes: CourseModule["outcomes"] = [
  outcome(
    "SB102-LO1",
    "Apply",
    "Apply a scoring pattern to a proofed loaf before baking.",
    ["Cuts at one angle and depth", "Finishes within ten seconds a loaf"],
    { serves: ["po3"], concept: "scoring", passage: "p-oven", kind: "scenario" },
  ),
  outcome(
    "SB102-LO2",
    "Apply",
    "Operate a deck oven with steam for a full batch.",
    ["Sets heat and steam as the card says", "Vents the oven at the stated minute"],
    { serves: ["po3"], concept: "steam", passage: "p-oven", kind: "scenario" },
  ),
  outcome(
    "SB102-LO3",
    "Analyze",
    "Diagnose the cause of a dense crumb from a sliced loaf.",
    ["Points at the marks in the slice", "Names the stage that went wrong"],
    { serves: ["po4"], concept: "crumb", passage: "p-faults", kind: "scenario" },
  ),
  outcome(
    "SB102-LO4",
    "Analyze",
    "Compare loaves from two ovens by crust, crumb and volume.",
    ["Measures both loaves alike", "States differences with their figures"],
    { serves: ["po4"], concept: "crust", passage: "p-oven", kind: "scenario" },
  ),
  outcome(
    "SB102-LO5",
    "Analyze",
    "Examine a week of oven records for sources of waste.",
    ["Groups losses by their stage", "Shows the largest loss in figures"],
    { serves: ["po4"], concept: "oven record", passage: "p-records", kind: "scenario" },
  ),
  outcome(
    "SB102-LO6",
    "Evaluate",
    "Assess a bakery's quality plan against its customer complaints.",
    ["Weighs each measure by complaints", "Recommends what to keep and drop"],
    { serves: ["po4"], concept: "quality plan", passage: "p-records", kind: "task" },
  ),
];

const assessments: CourseModule["assessments"] = [
  multipleChoice(
    "sb102-q1",
    { outcome: "sb102-lo1", level: "Apply", concept: "scoring", passage: "p-oven", keyPosition: 2 },
    "A round loaf keeps bursting at its side. What should the baker change at the blade?",
    [
      ["Cut deeper along the top", "A deep cut gives the rise a way out at the top."],
      ["Cut twice under the base", "Cuts below close again on the stone."],
      ["Brush the sides with oil", "Oil browns the skin and guides no rise."],
      ["Chill the blade in water", "A wet blade drags less and changes nothing else."],
    ],
  ),
  multipleChoice(
    "sb102-q2",
    { outcome: "sb102-lo2", level: "Apply", concept: "steam", passage: "p-oven", keyPosition: 3 },
    "Loaves come out pale, soft and damp on top. What does the baker do in the next batch?",
    [
      ["Open the vent sooner", "Dry heat then browns and hardens the crust."],
      ["Add a second steaming", "More moisture keeps the top softer still."],
      ["Load the dough colder", "Cold dough delays the rise and stays pale."],
      ["Dust with fine semolina", "Semolina works below the loaf, not on top."],
    ],
  ),
  multipleChoice(
    "sb102-q3",
    { outcome: "sb102-lo3", level: "Analyze", concept: "crumb", passage: "p-faults", keyPosition: 0 },
    "A slice shows tight holes, a gummy line and one tunnel near the top. Where did the work go wrong?",
    [
      ["At the final proof", "The dough was loaded before it had risen enough."],
      ["At the first weighing", "Wrong weights would change every slice alike."],
      ["At the last cooling", "Cutting warm bread smears without tunnels."],
      ["At the oven's vent", "A late vent softens crusts and spares the inside."],
    ],
  ),
  multipleChoice(
    "sb102-q4",
    { outcome: "sb102-lo4", level: "Analyze", concept: "crust", passage: "p-oven", keyPosition: 1 },
    "Bread from oven A stands 9 cm high and that from oven B 7 cm, from one dough. Which difference between the two explains this best?",
    [
      ["Early moisture in A", "A soft skin let the first bread grow further."],
      ["Finer salt in batch B", "One dough went into both, salt included."],
      ["Longer cooling for A", "Height is set long before anything cools."],
      ["Darker tins in oven B", "Free-standing loaves were baked without tins."],
    ],
  ),
  multipleChoice(
    "sb102-q5",
    { outcome: "sb102-lo5", level: "Analyze", concept: "oven record", passage: "p-records", keyPosition: 0 },
    "In a week, 12 loaves stuck, 9 burnt and 31 came back stale. Which stage deserves attention first?",
    [
      ["Storage after baking", "Most of the loss appears once bread is on the shelf."],
      ["Shaping on the bench", "Sticking shows there, with 12 loaves only."],
      ["Heating of the stone", "Burning is the smallest of the three losses."],
      ["Buying of the flour", "None of the three figures points at flour."],
    ],
  ),
  task(
    "sb102-q6",
    { outcome: "sb102-lo6", level: "Evaluate", concept: "quality plan", passage: "p-records" },
    {
      stem: "Judge the quality plan handed out against the complaints of one month, and recommend three changes.",
      artefact: "Review memo",
      modelAnswer:
        "The memo counts complaints by kind, says which measures answer them, and ranks three changes by what they save.",
      explanation: "A plan is worth what it removes from the list of complaints.",
    },
    [
      markLine(
        "sb102-q6-a",
        "sb102-lo6",
        8,
        "Judgement rests on figures",
        "Each verdict quotes the complaints that it rests on.",
        "Verdicts are given with few figures.",
      ),
      markLine(
        "sb102-q6-b",
        "sb102-lo6",
        4,
        "Changes are ranked",
        "Three changes stand in order of what they save.",
        "Changes are listed in no order.",
      ),
    ],
  ),
];

export const secondModule: CourseModule = {
  id: "sb102",
  code: "SB102",
  title: "Baking and Quality",
  kind: "core",
  sequenceOrder: 2,
  hours: 60,
  contactHours: 18,
  prerequisites: ["SB101"],
  aim: evidence("Loaves are cut, baked and judged, and the figures of the oven are put to use.", "p-oven"),
  indicativeContent: [
    evidence("Heat and moisture decide how far a loaf opens before its skin sets.", "p-oven"),
    evidence("Faults are read backwards, from the slice to the stage that caused them.", "p-faults"),
  ],
  units: [
    {
      id: "sb102-u1",
      title: "Scoring and Oven Work",
      sequenceOrder: 1,
      hours: 25,
      topics: ["Scoring", "Steam"],
      citations: [cite("p-oven")],
    },
    {
      id: "sb102-u2",
      title: "Faults and Records",
      sequenceOrder: 2,
      hours: 35,
      topics: ["Crumb", "Oven records"],
      citations: [cite("p-records")],
    },
  ],
  outcomes,
  assessmentScheme: [
    {
      id: "sb102-s1",
      title: "Module quiz",
      kind: "quiz",
      weight: 35,
      passMark: 60,
      itemIds: idsOf(assessments, "multiple_choice"),
    },
    { id: "sb102-s2", title: "Case study", kind: "case_study", weight: 35, passMark: 60, itemIds: [returnsCase.id] },
    { id: "sb102-s3", title: "Review memo", kind: "task", weight: 30, passMark: 60, itemIds: ["sb102-q6"] },
  ],
  assessments,
  caseStudies: [returnsCase],
  readings: readings(
    "sb102",
    ["sb102-lo3", "sb102-lo5"],
    [
      ["s-practice", "Baking > Steam and heat"],
      ["s-science", "Quality > Faults of the crumb"],
      ["s-science", "Quality > Records"],
      ["s-handbook", "Baking > Scoring"],
      ["s-handbook", "Baking > Ovens"],
      ["s-practice", "Selling > Returns"],
      ["s-practice", "Selling > Complaints"],
    ],
  ),
};
