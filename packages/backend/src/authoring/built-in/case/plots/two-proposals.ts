import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, grouped, money, saidOf, stop, wordsFor } from "./plot-words.ts";

/** One budget, two proposals: one trains staff in the main concept, the other buys a review of its neighbour. */
export const twoProposals: Plot = { name: "two-proposals", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, topic, main, rival, seed, locale } = material;
  const w = wordsFor(material);
  const start = {
    course: numberBetween(60, 80, `${seed}/course`) * 100,
    review: numberBetween(15, 25, `${seed}/review`) * 100,
  };
  const yearly = {
    course: numberBetween(8, 12, `${seed}/course-year`) * 100,
    review: numberBetween(33, 42, `${seed}/review-year`) * 100,
  };
  const reached = {
    course: numberBetween(36, 48, `${seed}/reach`) * 10,
    review: numberBetween(20, 28, `${seed}/reach-review`) * 10,
  };
  const cost = { course: start.course + 3 * yearly.course, review: start.review + 3 * yearly.review };
  const each = {
    course: Math.round(cost.course / (3 * reached.course)),
    review: Math.round(cost.review / (3 * reached.review)),
  };
  const budget = Math.max(cost.course, cost.review) + 500;
  const firstYear = Math.max(start.course + yearly.course, start.review + yearly.review) - 700;
  const cheaper = cost.course <= cost.review ? "course" : "review";
  const cash = (amount: number) => money(amount, locale);
  return {
    title: `Two Proposals on ${capitaliseFirst(w.M)} for ${organisation}`,
    scenario: [
      `The board of ${organisation}, a made-up organisation that ${setting.activity}, has set aside ${cash(budget)} over three years to improve its work on ${topic}. Two proposals have arrived. Together they would cost more than the whole sum, so the ${w.lead} must put one of them before the board.`,
      `Proposal A comes from the ${w.senior}. It pays for a course for all staff and for new written guidance on ${w.M}. Its first page explains that ${w.defM}.${saidOf(main) ? ` The case for it rests on one sentence: ${saidOf(main)}.` : ""} Once the guidance is written, it costs little to keep.`,
      `Proposal B was drafted by the ${w.fourth}. An adviser from outside would read every ${w.work} that touches on ${w.R} and report twice a year. The draft reminds its readers that ${w.defR}.${saidOf(rival) ? ` It goes on: ${saidOf(rival)}.` : ""} It is quick to start, but the adviser must be paid every year.`,
      `At a first discussion the ${w.junior} raised a doubt about both. The real weakness, the ${w.junior} said, lies with ${w.T}, of which neither proposal says a word. The reading has it that ${w.defT}. The treasurer had another doubt: no more than ${cash(firstYear)} can be paid out in the first year, start included.`,
      `The table was drawn up from both proposals. Coverage means the number of ${w.works} that would be written or read under the proposal in a year. The board wants the cost over three years, the cost of each ${w.work} covered, and a reason that has to do with the work itself and not with money alone.`,
    ],
    notes: "Both proposals share an annex with points from the reading.",
    data: {
      caption: "Cost and yearly coverage of the two proposals",
      header: ["Proposal", "Paid at the start", "Paid in each year", `${capitaliseFirst(w.works)} covered in a year`],
      rows: [
        [`A: course and guidance on ${w.M}`, cash(start.course), cash(yearly.course), String(reached.course)],
        [`B: outside review of ${w.R}`, cash(start.review), cash(yearly.review), String(reached.review)],
      ],
    },
    keyFacts: [
      `${cash(budget)} is available over three years, and at most ${cash(firstYear)} in the first.`,
      `Proposal A covers ${reached.course} ${w.works} in a year, proposal B ${reached.review}.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      `Comparing the payments at the start alone. Over three years the first costs ${cash(cost.course)} and the second ${cash(cost.review)}.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Which proposal goes before the board, and whether it can be paid in parts to keep within ${cash(firstYear)} in the first year.`,
      `Whether the doubt about ${w.T} changes the choice.`,
    ],
    asks: {
      explain: {
        prompt: `Explain to the board what ${w.M} and ${w.R} are, and why a proposal about one does not do the work of the other.`,
        modelAnswer: `${stop(w.defM)} ${stop(w.defR)} Money spent on guidance about the first changes how ${w.works} are written; it does not check what they say about the second.`,
        criteria: [
          { criterion: `Account of ${w.M}`, full: `Says that ${w.defM}.` },
          {
            criterion: `Account of ${w.R}`,
            full: `Says that ${w.defR}, and why the proposals are not interchangeable.`,
          },
        ],
      },
      apply: {
        prompt: `Calculate for both proposals the cost over three years and the cost of each ${w.work} covered, and apply what is said about ${w.M} to state what the course would have to teach.`,
        modelAnswer: `Proposal A costs ${cash(start.course)} + 3 × ${cash(yearly.course)} = ${cash(cost.course)} for ${grouped(3 * reached.course)} ${w.works}, about ${cash(each.course)} each; proposal B costs ${cash(start.review)} + 3 × ${cash(yearly.review)} = ${cash(cost.review)} for ${grouped(3 * reached.review)}, about ${cash(each.review)} each. The course has to teach that ${w.defM}.${saidOf(main) ? ` It also has to show that ${saidOf(main)}.` : ""}`,
        criteria: [
          {
            criterion: "Costs over three years",
            full: `Gives ${cash(cost.course)} and ${cash(cost.review)}, and about ${cash(each.course)} and ${cash(each.review)} for each ${w.work}.`,
          },
          { criterion: `Content on ${w.M}`, full: `Draws from the case that ${w.defM}.` },
        ],
      },
      analyse: {
        prompt: `Analyse what each proposal takes for granted: about the figures in the table, about ${w.M} and about ${w.R}. Which assumption carries most weight?`,
        modelAnswer: `Proposal A assumes that guidance once written is used, so that ${reached.course} ${w.works} a year are better for ${cash(yearly.course)}; proposal B assumes that an adviser finds faults after the fact. A stands on the point that ${w.defM}, B on the point that ${w.defR}. The weightiest assumption is the coverage of the first: at half of it, each ${w.work} would cost about ${cash(Math.round(cost.course / (1.5 * reached.course)))} and not ${cash(each.course)}.`,
        criteria: [
          {
            criterion: "Assumptions behind the figures",
            full: `Names one assumption of each proposal and tests one with a figure.`,
          },
          {
            criterion: `Assumptions about ${w.M} and ${w.R}`,
            full: `Relates them to the meanings: ${w.defM}; ${w.defR}.`,
          },
        ],
      },
      evaluate: {
        prompt: `Judge which proposal the ${w.lead} should put before the board. State your criteria first, weigh both proposals against them, and say what would change your mind.`,
        modelAnswer: `Criteria: cost over three years, coverage, and fit to the work. On cost proposal ${cheaper === "course" ? "A" : "B"} leads with ${cash(cost[cheaper])}; on coverage proposal A leads with ${reached.course} against ${reached.review}. For proposal A speaks that ${w.defM}, so that every writer needs it; for proposal B that ${w.defR}, which an experienced reader judges better. Proposal A is recommended if its start can be paid in two parts within ${cash(firstYear)} a year. Evidence that staff know ${w.M} already, or that faults lie with ${w.T}, would change the judgement.`,
        criteria: [
          {
            criterion: "Criteria and figures",
            full: `Weighs cost, coverage and the limit of ${cash(firstYear)} for both proposals.`,
          },
          {
            criterion: `Grounds in ${w.M} and ${w.R}`,
            full: `Uses correctly that ${w.defM} and that ${w.defR}, and names what would overturn the judgement.`,
          },
        ],
      },
      create: {
        prompt: `Formulate a third proposal within ${cash(budget)} that takes the strongest part of each and answers the doubt about ${w.T}. Give its costs, its coverage and its content.`,
        modelAnswer: `A third proposal writes the guidance of the first for half of its starting cost, ${cash(start.course / 2)}, and engages the adviser for one year, ${cash(yearly.review)}. The guidance says that ${w.defM} and that ${w.defR}; a page on ${w.T} adds that ${w.defT}. What is left of ${cash(budget)} pays for a count of faults before and after.`,
        criteria: [
          { criterion: "Costs and coverage", full: `Keeps within ${cash(budget)} and shows each sum.` },
          { criterion: `Content on ${w.M}, ${w.R} and ${w.T}`, full: `Uses all three as the case defines them.` },
        ],
      },
    },
  };
}
