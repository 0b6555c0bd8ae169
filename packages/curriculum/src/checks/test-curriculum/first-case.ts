import type { CaseStudy } from "../../model/assessment.ts";
import { cite, markLine } from "./parts.ts";

export const bakehouseCase: CaseStudy = {
  id: "sb101-c1",
  title: "Saturday bread at Millbrook",
  organisation: "Millbrook Bakehouse",
  scenario: [
    "Millbrook Bakehouse sells bread from one window in a market town. Two bakers and one apprentice work there. On weekdays they make 60 loaves, and on Saturdays the queue reaches the bridge before nine. For a year the owner has turned people away by ten, because the oven is full and the dough for a second batch is not ready. She has asked the team for a plan that brings 120 loaves to the window on Saturday without anyone starting before five in the morning.",
    "Until now the whole loaf is made in a single day. The culture is fed at four, the dough is mixed at seven, folded until ten, shaped at noon and baked by three in the afternoon. Weekday customers come after work, so the hours suit them. Saturday customers come early. The bakers have therefore been coming in at one in the night, and one of them has said that he will leave if this goes on through the winter.",
    "The shop has one deck oven that holds 30 loaves, and a cold room that stands half empty since the cake trade was given up. Its thermometer reads 5 °C. A bake takes 45 minutes with loading. The apprentice has read that dough may rest in the cold overnight, and she tried it with six loaves last week. Three were good. Three had spread flat, and nobody had written down how long each of them stood on the bench before it went into the cold.",
    "Flour comes in sacks of 16 kg and is paid for on delivery. The recipe takes 500 g of flour, 350 g of water, 100 g of culture and 10 g of salt to each loaf. The owner counts in loaves, the older baker in sacks, and the apprentice in percentages, which has led to two short batches since spring. On one of these days the salt was left out altogether, and the loaves were given to the pigs of a neighbour.",
    "The owner does not want to buy a second oven. She can pay for eight more hours of work a week, and she would let the window open at eight instead of seven if the bread were better for it. Her sister, who keeps the books, would rather see fewer loaves at a higher price. The older baker thinks that bread that has been cold tastes sour and that the town will not have it. A tasting with regular customers has been promised to him for the end of the month.",
  ],
  data: {
    caption: "Loaves sold and people turned away on four Saturdays",
    header: ["Saturday", "Loaves sold", "Turned away"],
    rows: [
      ["First", "60", "41"],
      ["Second", "60", "38"],
      ["Third", "58", "52"],
      ["Fourth", "60", "47"],
    ],
  },
  keyFacts: [
    "The oven holds 30 loaves and a bake takes 45 minutes.",
    "Between 38 and 52 people were turned away on each Saturday.",
  ],
  misconceptions: ["A second oven is the only way to sell more bread."],
  decisionPoints: ["Which part of the work moves to Friday?"],
  questions: [
    {
      id: "sb101-c1-q1",
      prompt: "Work out flour, water and salt for 120 loaves, and say how many sacks are opened.",
      outcomeId: "sb101-lo5",
      bloomLevel: "Apply",
      marks: 10,
      modelAnswer: "Flour is 60 kg, water 42 kg and salt 1.2 kg; four sacks are opened and 4 kg are left over.",
      citations: [cite("p-percentages")],
    },
  ],
  ledger: [
    markLine(
      "sb101-c1-a",
      "sb101-lo5",
      6,
      "Weights are right",
      "All three weights follow from the recipe.",
      "One or two weights follow from the recipe.",
    ),
    markLine(
      "sb101-c1-b",
      "sb101-lo5",
      4,
      "Sacks are counted",
      "Whole sacks and the rest are given.",
      "Only the flour is given.",
    ),
  ],
  citations: [cite("p-schedule")],
};
