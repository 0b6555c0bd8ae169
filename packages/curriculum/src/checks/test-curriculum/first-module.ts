import type { CourseModule } from "../../model/curriculum.ts";
import { bakehouseCase } from "./first-case.ts";
import { cite, evidence, idsOf, markLine, multipleChoice, outcome, readings, task } from "./parts.ts";

const outcomes: CourseModule["outcomes"] = [
  outcome(
    "SB101-LO1",
    "Remember",
    "List the four ingredients of a plain sourdough loaf.",
    ["Names flour, water, salt and starter", "Leaves out bought yeast"],
    { serves: ["po1"], concept: "starter", passage: "p-ingredients", kind: "item" },
  ),
  outcome(
    "SB101-LO2",
    "Understand",
    "Explain how wild yeast raises a dough during bulk fermentation.",
    ["States what yeast makes from sugar", "Links gas to the rise of the dough"],
    { serves: ["po1"], concept: "bulk fermentation", passage: "p-fermentation", kind: "item" },
  ),
  outcome(
    "SB101-LO3",
    "Understand",
    "Describe the part that gluten plays in holding gas.",
    ["Calls gluten a net of protein", "Says what folding does to the net"],
    { serves: ["po1"], concept: "gluten", passage: "p-gluten", kind: "item" },
  ),
  outcome(
    "SB101-LO4",
    "Understand",
    "Summarise the stages of a two-day baking schedule.",
    ["Gives the stages in their order", "Places the cold rest overnight"],
    { serves: ["po2"], concept: "retarding", passage: "p-schedule", kind: "item" },
  ),
  outcome(
    "SB101-LO5",
    "Apply",
    "Calculate flour, water and salt for a batch by baker's percentages.",
    ["Takes flour as one hundred", "Gives every weight in grams"],
    { serves: ["po2"], concept: "baker's percentage", passage: "p-percentages", kind: "scenario" },
  ),
  outcome(
    "SB101-LO6",
    "Apply",
    "Prepare a starter for use at a stated room temperature.",
    ["Feeds the starter by weight", "Records the time of its peak"],
    { serves: ["po2"], concept: "starter", passage: "p-ingredients", kind: "task" },
  ),
];

const assessments: CourseModule["assessments"] = [
  multipleChoice(
    "sb101-q1",
    { outcome: "sb101-lo1", level: "Remember", concept: "starter", passage: "p-ingredients", keyPosition: 0 },
    "Besides flour, water and salt, what goes into a plain sourdough loaf?",
    [
      ["Starter", "The starter brings the wild yeast that raises the loaf."],
      ["Butter", "Butter enriches other breads and is left out here."],
      ["Sugar", "The flour itself feeds the yeast, so none is added."],
      ["Milk", "Milk softens tin loaves; this dough is made with water."],
    ],
  ),
  multipleChoice(
    "sb101-q2",
    {
      outcome: "sb101-lo2",
      level: "Understand",
      concept: "bulk fermentation",
      passage: "p-fermentation",
      keyPosition: 1,
    },
    "Why does a dough grow while it rests in bulk?",
    [
      ["Wild yeast makes gas", "Yeast feeds on sugar and gives off gas that lifts the dough."],
      ["Water turns to steam", "Steam forms only at the heat of the oven."],
      ["Salt draws in the air", "Salt tightens the dough and slows the yeast."],
      ["Starch swells in acid", "Starch swells with heat, long after this stage."],
    ],
  ),
  multipleChoice(
    "sb101-q3",
    { outcome: "sb101-lo3", level: "Understand", concept: "gluten", passage: "p-gluten", keyPosition: 2 },
    "What keeps the bubbles from escaping out of a rising loaf?",
    [
      ["A net of gluten", "The stretchy strands close round each bubble."],
      ["A film of oil", "Plain loaves hold no oil that could do so."],
      ["A layer of bran", "Bran cuts strands and lets bubbles go."],
      ["A skin of flour", "Dusting flour stays dry and seals nothing."],
    ],
  ),
  multipleChoice(
    "sb101-q4",
    { outcome: "sb101-lo4", level: "Understand", concept: "retarding", passage: "p-schedule", keyPosition: 3 },
    "Which step lets a small team mix on Friday and bake on Saturday?",
    [
      ["Cold rest overnight", "The cold slows the yeast until the next morning."],
      ["Double kneading", "More kneading shortens the first rise and no more."],
      ["Warm proof at noon", "Warmth speeds the dough up, so it would be spent."],
      ["Longer steaming", "Steam belongs to the oven and saves no day."],
    ],
  ),
  multipleChoice(
    "sb101-q5",
    { outcome: "sb101-lo5", level: "Apply", concept: "baker's percentage", passage: "p-percentages", keyPosition: 1 },
    "A baker weighs 2,000 g of flour and wants water at 70 %. How much water is needed?",
    [
      ["1,400 g", "Seventy hundredths of 2,000 g are 1,400 g."],
      ["700 g", "This takes seventy per cent of one kilogram."],
      ["2,700 g", "This adds the figure to the flour instead."],
      ["2,857 g", "This divides by the share instead of multiplying."],
    ],
  ),
  {
    type: "cloze",
    id: "sb101-q6",
    outcomeId: "sb101-lo1",
    bloomLevel: "Remember",
    difficulty: "easy",
    concept: "starter",
    explanation: "A mature culture replaces what other bakers buy.",
    citations: [cite("p-ingredients")],
    stem: "The _____ takes the place of bought yeast.",
    answer: "starter",
    accepted: ["starter", "sourdough starter"],
  },
  task(
    "sb101-q7",
    { outcome: "sb101-lo6", level: "Apply", concept: "starter", passage: "p-ingredients" },
    {
      stem: "Feed a starter so that it peaks at eight in the morning in a room of 22 °C, and log what you do.",
      artefact: "Feeding log",
      modelAnswer:
        "The log gives weights of old culture, flour and water, the hour of each feed, and a peak within half an hour of eight.",
      explanation: "A warm room shortens the time to the peak, so the share of old culture must fall.",
    },
    [
      markLine(
        "sb101-q7-a",
        "sb101-lo6",
        6,
        "Feeds are weighed",
        "All weights stand in grams and keep one ratio.",
        "Some weights are missing or change their ratio.",
      ),
      markLine(
        "sb101-q7-b",
        "sb101-lo6",
        4,
        "Peak is on time",
        "The peak falls within half an hour of the hour asked.",
        "A peak is noted, at another hour.",
      ),
    ],
  ),
];

export const firstModule: CourseModule = {
  id: "sb101",
  code: "SB101",
  title: "Dough and Fermentation",
  kind: "core",
  sequenceOrder: 1,
  hours: 60,
  contactHours: 18,
  prerequisites: [],
  aim: evidence(
    "Students learn to make a dough that rises by its own culture, and to plan its two days.",
    "p-ingredients",
  ),
  indicativeContent: [
    evidence("Flour, water, salt and a living culture are weighed, mixed and folded.", "p-gluten"),
    evidence("Schedules place mixing, rest and baking so that a small team can keep them.", "p-schedule"),
  ],
  units: [
    {
      id: "sb101-u1",
      title: "Ingredients and Gluten",
      sequenceOrder: 1,
      hours: 30,
      topics: ["Flour", "Gluten"],
      citations: [cite("p-gluten")],
    },
    {
      id: "sb101-u2",
      title: "Fermentation and Schedules",
      sequenceOrder: 2,
      hours: 30,
      topics: ["Starter", "Retarding"],
      citations: [cite("p-schedule")],
    },
  ],
  outcomes,
  assessmentScheme: [
    {
      id: "sb101-s1",
      title: "Module quiz",
      kind: "quiz",
      weight: 40,
      passMark: 60,
      itemIds: idsOf(assessments, "multiple_choice"),
    },
    { id: "sb101-s2", title: "Case study", kind: "case_study", weight: 35, passMark: 60, itemIds: [bakehouseCase.id] },
    { id: "sb101-s3", title: "Feeding log", kind: "task", weight: 25, passMark: 60, itemIds: ["sb101-q7"] },
  ],
  assessments,
  caseStudies: [bakehouseCase],
  readings: readings(
    "sb101",
    ["sb101-lo1", "sb101-lo2"],
    [
      ["s-handbook", "Dough > Ingredients"],
      ["s-handbook", "Dough > Gluten"],
      ["s-practice", "Planning > Baker's percentages"],
      ["s-handbook", "Dough > Bulk fermentation"],
      ["s-practice", "Planning > Two-day schedules"],
      ["s-science", "Cultures > Yeast and bacteria"],
      ["s-science", "Cultures > Temperature"],
    ],
  ),
};
