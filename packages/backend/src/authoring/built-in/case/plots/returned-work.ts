import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, percent, saidOf, stop, wordsFor } from "./plot-words.ts";

/** A quality review sends work back: two ideas were mixed up, and a leaflet helped with some topics only. */
export const returnedWork: Plot = { name: "returned-work", needsRivals: true, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, topic, main, rival, others, seed } = material;
  const w = wordsFor(material);
  const rows = [main, rival, ...others.slice(0, 2)].map((facts, index) => {
    const [fewest, most] = index === 0 ? [30, 40] : index === 1 ? [20, 28] : [8, 16];
    const before = numberBetween(fewest, most, `${seed}/before/${index}`);
    const kept = index === 1 ? 88 : numberBetween(35, 55, `${seed}/kept/${index}`);
    return { name: facts.noun.generic, before, after: Math.round((before * kept) / 100) };
  });
  const checked = numberBetween(44, 56, `${seed}/checked`) * 5;
  const before = rows.reduce((sum, row) => sum + row.before, 0);
  const after = rows.reduce((sum, row) => sum + row.after, 0);
  const [first, second] = [rows[0]!, rows[1]!];
  const hours = numberBetween(5, 9, `${seed}/hours`) * 4;
  const needed = hours + 12;
  return {
    title: `${capitaliseFirst(w.M)} and ${w.R} at ${organisation}`,
    scenario: [
      `${organisation} is a fictitious organisation that ${setting.activity}. Much of its daily work depends on ${topic}. The ${w.lead} answers for the quality of every ${w.work}; the ${w.senior} checks a sample in each half year and sends back any that would mislead ${w.served} or colleagues.`,
      `A two-page guide sets the terms. It says that ${w.defM}. On the next line it adds that ${w.defR}. Further down it notes that ${w.defT}.`,
      `In the first half year ${before} of ${checked} checked ${w.works} were returned, that is ${percent(before, checked)} per cent. The largest group concerned ${first.name}. Reading the comments, the ${w.senior} found one fault again and again: ${w.M} had been treated as if ${main.noun.genericIsPlural ? "they were" : "it were"} ${w.R}, so that conclusions were drawn that the facts did not support. A leaflet with six worked examples followed. In the second half year ${after} of the same number came back, ${percent(after, checked)} per cent; for ${second.name} the fall was the smallest, from ${second.before} to ${second.after}.`,
      `Colleagues draw different conclusions. The ${w.senior} wants a second leaflet on ${w.M} alone${saidOf(main) ? `, pointing out that ${saidOf(main)}` : ""}. The ${w.junior} sees no need: in practice, the ${w.junior} says, ${w.M} and ${w.R} amount to the same thing. The ${w.fourth} would rather turn to ${w.T}${saidOf(rival) ? ` and reminds the meeting that ${saidOf(rival)}` : ""}.`,
      `The ${w.lead} has ${hours} staff hours for the next half year; a complete second leaflet would take ${needed}. Three courses are open: to write part of the second leaflet, to rewrite the first so that it separates ${w.M} from ${w.R}, or to move the time to ${w.T}. The choice must rest on the table and be explained in words that agree with the guide.`,
    ],
    notes: "Beside the guide, the file holds extracts from the staff reading.",
    data: {
      caption: `${capitaliseFirst(w.works)} returned in two half years, by the topic of the fault`,
      header: ["Topic of the fault", "First half year", "Second half year", "Change"],
      rows: [...rows, { name: "Total", before, after }].map((row) => [
        capitaliseFirst(row.name),
        String(row.before),
        String(row.after),
        `−${row.before - row.after}`,
      ]),
    },
    keyFacts: [
      `${before} of ${checked} checked ${w.works} were returned in the first half year and ${after} in the second.`,
      `${hours} staff hours are available; a complete second leaflet would take ${needed}.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      conceptMisconception(material),
      `Reading the fall from ${before} to ${after} as a success on every topic, although faults about ${second.name} hardly fell.`,
    ],
    decisionPoints: [
      `Whether ${w.M} and ${w.R} need separate entries in the leaflet.`,
      `Which of the three courses the ${hours} staff hours should pay for.`,
    ],
    asks: {
      explain: {
        prompt: `Explain how ${w.M} ${main.noun.genericIsPlural ? "differ" : "differs"} from ${w.R}, and say with one fact from the case why the difference matters to ${w.served}.`,
        modelAnswer: `${stop(w.defM)} ${stop(w.defR)} A conclusion about one does not follow for the other: ${first.before} ${w.works} came back in the first half year because of the confusion.`,
        criteria: [
          { criterion: `Meaning of ${w.M} and ${w.R}`, full: `States that ${w.defM}, whereas ${w.defR}.` },
          { criterion: "Use of the case", full: `Names the consequence for ${w.served} and a figure from the table.` },
        ],
      },
      apply: {
        prompt: `Calculate the share of checked ${w.works} that were returned in each half year, and use the definitions of ${w.M} and ${w.R} to state what a corrected ${w.work} has to say.`,
        modelAnswer: `In the first half year ${before} of ${checked} came back, ${percent(before, checked)} per cent; in the second ${after}, ${percent(after, checked)} per cent. A corrected ${w.work} uses ${w.M} where the facts show that ${w.defM}, and ${w.R} only where ${w.defR}.`,
        criteria: [
          {
            criterion: "Shares calculated from the figures",
            full: `Gives ${percent(before, checked)} and ${percent(after, checked)} per cent with the numbers used.`,
          },
          {
            criterion: `Definitions of ${w.M} and ${w.R} applied`,
            full: `Says what must be corrected, since ${w.defM} and ${w.defR}.`,
          },
        ],
      },
      analyse: {
        prompt: `Analyse the table: which topic fell most and which least in per cent, and what does the difference between ${w.M} and ${w.R} contribute to the explanation?`,
        modelAnswer: `Faults about ${first.name} fell by ${first.before - first.after}, or ${percent(first.before - first.after, first.before)} per cent, those about ${second.name} by ${second.before - second.after}, or ${percent(second.before - second.after, second.before)} per cent. The leaflet taught one term and not the distinction. ${stop(w.defM)} ${stop(w.defR)} Writers who now recognise ${w.M} still use ${w.R} for whatever is left.`,
        criteria: [
          {
            criterion: "Reading of the figures",
            full: `Names ${second.name} as the topic that fell least, by ${percent(second.before - second.after, second.before)} per cent.`,
          },
          {
            criterion: `Relation between the figures and ${w.M}`,
            full: `Explains the pattern by the fact that ${w.defM}, whereas ${w.defR}.`,
          },
        ],
      },
      evaluate: {
        prompt: `Evaluate the three courses open to the ${w.lead} and recommend one. Justify the recommendation with two figures from the table and with what is known about ${w.M} and ${w.R}.`,
        modelAnswer: `A complete second leaflet needs ${needed} hours and only ${hours} are available. Moving the time to ${w.T} leaves ${second.after} faults about ${second.name} in place after ${second.before}. Rewriting the leaflet answers the fault itself, because ${w.defM}, while ${w.defR}. The fall from ${before} to ${after} shows that a leaflet helps; a further count would show whether the new one is better.`,
        criteria: [
          {
            criterion: "Courses weighed against the constraints",
            full: `Weighs all three, with ${hours} available hours and at least two figures.`,
          },
          {
            criterion: `Judgement based on ${w.M} and ${w.R}`,
            full: `Follows from the fact that ${w.defM} and ${w.defR}.`,
          },
        ],
      },
      create: {
        prompt: `Design a new leaflet for writers of ${w.works} that separates ${w.M} from ${w.R}, and give a reason from the case for each of its points.`,
        modelAnswer: `The leaflet opens with the two meanings: ${w.defM}; ${w.defR}. It then asks which of the two the facts show and strikes out any conclusion that belongs to the other. A last point covers ${w.T}, since ${w.defT}. The order follows the table: ${second.name}, which fell only from ${second.before} to ${second.after}, comes first.`,
        criteria: [
          {
            criterion: `Correct content on ${w.M} and ${w.R}`,
            full: `States that ${w.defM} and that ${w.defR}, with a rule that tells them apart.`,
          },
          { criterion: "Fit to the case", full: `Each point answers a fault that the table or the comments show.` },
        ],
      },
    },
  };
}
