import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, money, saidOf, stop, wordsFor } from "./plot-words.ts";

interface Risk {
  name: string;
  chance: number;
  harm: number;
  cost: number;
}

/** More dangers than money: which of them are met this year? */
export const riskList: Plot = { name: "risk-list", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, locale, topic } = material;
  const w = wordsFor(material);
  const cash = (amount: number) => money(amount, locale);
  const risk = (name: string, chance: [number, number], harm: number, cost: [number, number], key: string): Risk => ({
    name,
    chance: numberBetween(...chance, `${seed}/${key}/chance`),
    harm,
    cost: numberBetween(...cost, `${seed}/${key}/cost`) * 100,
  });
  const risks = [
    risk(`What is said about ${w.M} does not hold`, [4, 5], 4, [22, 26], "m"),
    risk(`What is said about ${w.R} does not hold`, [3, 4], 3, [9, 13], "r"),
    risk(`${capitaliseFirst(w.T)}: overlooked where it matters`, [2, 3], 4, [12, 16], "t"),
    risk("Only one person is able to release work", [2, 3], 5, [17, 21], "one"),
    risk("Records are kept in two versions", [4, 5], 1, [6, 9], "two"),
  ];
  const weight = ({ chance, harm }: Risk) => chance * harm;
  const ranked = risks.toSorted((a, b) => weight(b) - weight(a) || a.cost - b.cost);
  const [costliest, second, least] = [risks[0]!, risks[1]!, risks[4]!];
  const budget = costliest.cost + second.cost + 300;
  const chosen = bestWithin(risks, budget);
  const spent = chosen.reduce((sum, one) => sum + one.cost, 0);
  const covered = chosen.reduce((sum, one) => sum + weight(one), 0);
  return {
    title: `Five Risks and One Budget at ${organisation}`,
    scenario: [
      `Once a year ${organisation} draws up a list of what could go wrong. This time the insurer has asked to see it. The organisation exists only in this case; it ${setting.activity}. The ${w.fourth} has collected five risks from conversations with staff, most of them to do with ${topic}, and has had each estimated by three colleagues.`,
      `Chance and harm are given from 1 to 5. Beside them stands what it would cost to guard against the risk for a year. The sum that the ${w.lead} may spend is ${cash(budget)}; all five measures together would cost ${cash(risks.reduce((sum, one) => sum + one.cost, 0))}.`,
      `On the first line there is no dispute about the facts. Staff are expected to know that ${w.defM}, and several do not.${saidOf(main) ? ` Few remember that ${saidOf(main)}.` : ""} The measure is a day of training with a test. The second line is of the same kind: that ${w.defR} is known to most, but not to all of those who write about it.${saidOf(rival) ? ` The training would also have to mention that ${saidOf(rival)}.` : ""}`,
      `The third line divides the house. The ${w.junior} put it there after reading that ${w.defT}. The ${w.senior} calls it a danger on paper, which has never come to pass here; the ${w.junior} answers that the same was said of the first one two years ago. About the fourth they agree, but nobody likes to speak of it, for the one person is the ${w.senior}.`,
      `The ${w.lead} will sign a list with the chosen measures and a sentence for each risk that is borne without one. The insurer will ask why. “Because it was cheap” will not do as an answer, nor will “because it came first”.`,
    ],
    notes: "To the estimates the colleagues added remarks, in the words of what they had read.",
    data: {
      caption: "Risks with their estimates from 1 to 5 and the yearly cost of a measure",
      header: ["Risk", "Chance", "Harm", "Cost of the measure"],
      rows: risks.map((one) => [one.name, String(one.chance), String(one.harm), cash(one.cost)]),
    },
    keyFacts: [
      `${cash(budget)} may be spent.`,
      `The measure on ${w.M} costs ${cash(costliest.cost)}, that on ${w.R} ${cash(second.cost)}.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      `Ranking the risks by chance alone. Two versions of a record are likely, but with a harm of ${least.harm} they weigh ${weight(least)} and not more.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Which measures are bought with ${cash(budget)}.`,
      `With what reason each of the other risks is borne for a year.`,
    ],
    asks: {
      explain: {
        prompt: `Explain to the insurer what the first two lines of the list are about, so that somebody from outside could see the harm in getting either wrong.`,
        modelAnswer: `The first is about ${w.M}: ${w.defM}. The second is about ${w.R}: ${w.defR}. If a ${w.work} says otherwise, ${w.served} act on something that is not so, and the mistake is noticed only after it has had its effect.`,
        criteria: [
          { criterion: `Account of ${w.M}`, full: `Says that ${w.defM}, and what harm an error does.` },
          { criterion: `Account of ${w.R}`, full: `Says that ${w.defR}, and what harm an error does.` },
        ],
      },
      apply: {
        prompt: `Multiply chance by harm for each risk, put the five in order, and use what the case says about ${w.M} to write two questions of the test that ends the training.`,
        modelAnswer: `${ranked.map((one) => `${one.name}: ${one.chance} × ${one.harm} = ${weight(one)}`).join("; ")}. One question asks for the meaning, that ${w.defM}; the other gives an instance in which something else is shown, that ${w.defR}, and asks whether it counts.`,
        criteria: [
          {
            criterion: "Products and order",
            full: `Gives ${ranked.map(weight).join(", ")} from the highest to the lowest.`,
          },
          {
            criterion: "Questions for the test",
            full: `One asks for the meaning, one for a judgement; both agree with the case.`,
          },
        ],
      },
      analyse: {
        prompt: `Examine what the product of chance and harm shows and what it hides: compare two risks of the list whose products lie close together, and trace one estimate back to what people know about ${w.M}.`,
        modelAnswer: `${ranked[1]!.name} (${weight(ranked[1]!)}) and ${quoteName(ranked[2]!)} (${weight(ranked[2]!)}) lie close together, though one is rare and grave and the other common and mild, or the cost of the measure differs: ${cash(ranked[1]!.cost)} against ${cash(ranked[2]!.cost)}. The product hides this. The estimate of ${costliest.chance} for the first line rests on the fact that several of the staff do not know that ${w.defM}; a test would put a count in the place of the guess.`,
        criteria: [
          {
            criterion: "Limits of the product",
            full: `Compares two risks by chance, harm and cost, with their figures.`,
          },
          { criterion: "Estimate traced to its ground", full: `Ties it to missing knowledge: ${w.defM}.` },
        ],
      },
      evaluate: {
        prompt: `Decide which measures to buy with ${cash(budget)}. Justify each risk that is left without one in a sentence that the insurer could accept.`,
        modelAnswer: `Bought are: ${chosen.map(quoteName).join("; ")}, together ${cash(spent)} for ${covered} points of weight, the most that the sum allows. The rest is borne: ${risks
          .filter((one) => !chosen.includes(one))
          .map((one) => `${quoteName(one)} (weight ${weight(one)}, ${cash(one.cost)})`)
          .join(
            "; ",
          )}. The judgement rests on the estimates; and whoever signs it should say which of them is least sure.`,
        criteria: [
          {
            criterion: "Choice within the sum",
            full: `Stays within ${cash(budget)} and shows the weight that is covered.`,
          },
          { criterion: "Risks that are borne", full: `Gives for each a reason that is not its place in the list.` },
        ],
      },
      create: {
        prompt: `Draw up the sheet for next year's list: how chance and harm are to be estimated, what is counted during the year on ${w.M} and ${w.R}, and who may change an estimate.`,
        modelAnswer: `Each estimate names what it rests on: a count, a test or a guess. Counted every month is how often a ${w.work} contradicts this, that ${w.defM}, and this, that ${w.defR}. A chance of 5 means more than ten in a hundred, a chance of 1 fewer than one. The ${w.fourth} may change an estimate where the count says so, and the ${w.lead} signs it.`,
        criteria: [
          { criterion: "Estimates tied to counts", full: `Defines at least two of the five steps by a number.` },
          {
            criterion: `What is counted on ${w.M} and ${w.R}`,
            full: `Agrees with the meanings: ${w.defM}; ${w.defR}.`,
          },
        ],
      },
    },
  };
}

function quoteName({ name }: Risk): string {
  return `“${name}”`;
}

/** The measures that cover most weight within a budget; the cheaper choice where two cover the same. */
function bestWithin(risks: readonly Risk[], budget: number): Risk[] {
  const cost = (some: readonly Risk[]) => some.reduce((sum, one) => sum + one.cost, 0);
  const weight = (some: readonly Risk[]) => some.reduce((sum, one) => sum + one.chance * one.harm, 0);
  const subsets = risks.reduce<Risk[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
  return subsets
    .filter((some) => cost(some) <= budget)
    .reduce((best, some) =>
      weight(some) > weight(best) || (weight(some) === weight(best) && cost(some) < cost(best)) ? some : best,
    );
}
