import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, money, saidOf, stop, wordsFor } from "./plot-words.ts";

/** Three firms offer to train the staff; the weights of the criteria decide, and somebody would change them. */
export const threeBids: Plot = { name: "three-bids", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, locale, topic } = material;
  const w = wordsFor(material);
  const cash = (amount: number) => money(amount, locale);
  const weights = { meaning: 40, neighbour: 25, practice: 15, price: 20 };
  const turned = { ...weights, meaning: 20, price: 40 };
  // The first firm is strong on content and dear, the second cheap and thin, the third stands between them.
  const bids = [
    { name: "Alder", meaning: 9, neighbour: numberBetween(7, 8, `${seed}/an`), practice: 6, price: 3 },
    {
      name: "Birch",
      meaning: 4,
      neighbour: numberBetween(4, 5, `${seed}/bn`),
      practice: numberBetween(6, 7, `${seed}/bp`),
      price: 10,
    },
    { name: "Cedar", meaning: numberBetween(6, 7, `${seed}/cm`), neighbour: 6, practice: 8, price: 7 },
  ];
  const prices = [
    numberBetween(96, 104, `${seed}/p1`) * 100,
    numberBetween(42, 48, `${seed}/p2`) * 100,
    numberBetween(64, 70, `${seed}/p3`) * 100,
  ];
  const total = (bid: (typeof bids)[number], by: typeof weights) =>
    by.meaning * bid.meaning + by.neighbour * bid.neighbour + by.practice * bid.practice + by.price * bid.price;
  const best = (by: typeof weights) => bids.toSorted((a, b) => total(b, by) - total(a, by))[0]!;
  const sums = (by: typeof weights) => bids.map((bid) => `${bid.name} ${total(bid, by)}`).join(", ");
  const [winner, other] = [best(weights), best(turned)];
  const same = winner.name === other.name;
  const days = numberBetween(5, 9, `${seed}/days`);
  return {
    title: `Three Bids for a Course on ${capitaliseFirst(w.M)}`,
    scenario: [
      `The envelopes were opened on a Thursday. ${organisation}, an organisation invented for this exercise, ${setting.activity}, and has decided to send its staff on a course in ${topic}. Three firms have made an offer: Alder for ${cash(prices[0]!)}, Birch for ${cash(prices[1]!)}, Cedar for ${cash(prices[2]!)}. Each sent a sample of its material.`,
      `How the bids would be judged had been fixed and published beforehand. Four criteria carry ${weights.meaning}, ${weights.neighbour}, ${weights.practice} and ${weights.price} points in a hundred, and three colleagues gave marks from 1 to 10 without knowing the prices. The first criterion is whether the material gets ${w.M} right. For this the judges had a sentence before them: ${w.defM}.${saidOf(main) ? ` They were also to look whether it is said that ${saidOf(main)}.` : ""}`,
      `The second criterion is whether ${w.R} is kept apart from it. Alder has a chapter on the question and explains that ${w.defR}. In Birch's sample the two words change places from page to page. Cedar gets both right in the text and one wrong in the exercises.${saidOf(rival) ? ` Alder alone mentions that ${saidOf(rival)}.` : ""}`,
      `Now that the prices are known, the ${w.senior} proposes to exchange two weights: ${turned.price} for the price, ${turned.meaning} for the first criterion. “A course can be improved afterwards, money spent is gone.” The ${w.junior} thinks this unfair to the firms, and unwise. The ${w.fourth} asks why none of them was marked on ${w.T}, though everybody who has done the work for a year knows that ${w.defT}.`,
      `The firms will be told in ${days} days. A firm that was not chosen may ask for the reasons, and has done so before. The ${w.lead} wants a recommendation that could be read out to all three.`,
    ],
    notes: "The judges wrote sentences from the reading beside their marks.",
    data: {
      caption: "Marks from 1 to 10 of the three bids, with the published weights",
      header: ["Criterion", "Weight", ...bids.map((bid) => bid.name)],
      rows: [
        [`${capitaliseFirst(w.M)}: correct`, String(weights.meaning), ...bids.map((bid) => String(bid.meaning))],
        [`${capitaliseFirst(w.R)}: kept apart`, String(weights.neighbour), ...bids.map((bid) => String(bid.neighbour))],
        ["Practice and exercises", String(weights.practice), ...bids.map((bid) => String(bid.practice))],
        ["Price", String(weights.price), ...bids.map((bid) => String(bid.price))],
      ],
    },
    keyFacts: [
      `The published weights are ${weights.meaning}, ${weights.neighbour}, ${weights.practice} and ${weights.price}.`,
      `Alder asks ${cash(prices[0]!)}, Birch ${cash(prices[1]!)} and Cedar ${cash(prices[2]!)}.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      `Adding up the marks as they stand. Without their weights the four criteria would count alike, which nobody had agreed.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Which bid is accepted, under which weights.`,
      `Whether a criterion on ${w.T} may be added once the envelopes are open.`,
    ],
    asks: {
      explain: {
        prompt: `Explain to the firm whose sample lets two words change places what each of them means, and why this cost it marks.`,
        modelAnswer: `${stop(w.defM)} ${stop(w.defR)} Somebody trained with the sample would use the one for the other in a ${w.work}, and ${w.served} would be told what does not hold.`,
        criteria: [
          { criterion: "Meaning of the two words", full: `States that ${w.defM} and that ${w.defR}.` },
          { criterion: "Why it cost marks", full: `Names what a person so trained would get wrong.` },
        ],
      },
      apply: {
        prompt: `Multiply and add: find the total of each bid under the published weights, and use the sentence that the judges had before them to write one exercise that the course should contain.`,
        modelAnswer: `Weight times mark, added up over the four criteria: ${sums(weights)} of 1,000. The exercise gives two short descriptions, one showing that ${w.defM} and the other that ${w.defR}, and asks which is which and by what it is recognised.`,
        criteria: [
          { criterion: "Totals of the three bids", full: `Gives ${sums(weights)}.` },
          {
            criterion: "Exercise for the course",
            full: `Can be solved from the meanings alone: ${w.defM}; ${w.defR}.`,
          },
        ],
      },
      analyse: {
        prompt: `Examine how far the result depends on the weights. Compare the totals before and after the proposed exchange, and find out which marks the result hangs on.`,
        modelAnswer: `Under the published weights the totals are ${sums(weights)}; after the exchange ${sums(turned)}. ${same ? `${winner.name} leads both times, but by another distance.` : `The lead passes from ${winner.name} to ${other.name}.`} Alder gains by the first criterion and loses by the price, Birch the reverse. The result hangs on the marks of the first line, and these on whether the material says that ${w.defM}; one mark there is worth ${weights.meaning} points of 1,000 at first and ${turned.meaning} after the exchange.`,
        criteria: [
          { criterion: "Totals before and after", full: `Gives ${sums(weights)} and ${sums(turned)}.` },
          { criterion: "What the result hangs on", full: `Names the criterion and the worth of one mark in it.` },
        ],
      },
      evaluate: {
        prompt: `Recommend one of the bids and say under which weights. Judge the ${w.senior}'s proposal by its fairness to the firms and by its sense for the house.`,
        modelAnswer: `${winner.name} is recommended under the published weights, with ${total(winner, weights)} of 1,000. To change weights once the prices are known favours whoever is cheapest and could be disputed by the others, so that it is unfair even if the aim is good. It is doubtful in sense as well: a course that does not teach that ${w.defM} and that ${w.defR} has to be put right in the daily work, which costs more than the difference in price. The price has its weight already; next time it may be made greater before the bids are asked for.`,
        criteria: [
          {
            criterion: "Bid recommended from the totals",
            full: `Uses ${total(winner, weights)} and the published weights.`,
          },
          { criterion: "Proposal judged", full: `Speaks of fairness and of sense, each with a ground.` },
        ],
      },
      create: {
        prompt: `Draft the notice for the next round of bids: criteria with their weights, what earns a high and a low mark on content, and how changes are dealt with.`,
        modelAnswer: `Five criteria whose weights add up to 100 are published with the notice; none is changed afterwards. A high mark on content is earned by material that says that ${w.defM}, keeps apart that ${w.defR}, and has an instance of each; a low one by material that lets the words change places. A line of its own goes to ${w.T}: ${w.defT}. Prices are opened when the marks have been signed.`,
        criteria: [
          { criterion: "Criteria and weights", full: `Add up to 100 and stand fixed before the bids.` },
          {
            criterion: "What earns a mark on content",
            full: `Describes high and low with the meanings of the reading.`,
          },
        ],
      },
    },
  };
}
