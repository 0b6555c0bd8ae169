import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, percent, saidOf, stop, wordsFor } from "./plot-words.ts";

/** Two people read the same results differently: one counts, one takes shares, and each names another concept. */
export const disputedResults: Plot = { name: "disputed-results", needsRivals: true, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  // The largest place has most instances and the smallest share, so that count and share point to different places.
  const cases = [
    numberBetween(38, 44, `${seed}/n0`) * 5,
    numberBetween(24, 28, `${seed}/n1`) * 5,
    numberBetween(14, 17, `${seed}/n2`) * 5,
    numberBetween(8, 10, `${seed}/n3`) * 5,
  ];
  const shares = [
    numberBetween(24, 28, `${seed}/p0`),
    numberBetween(31, 35, `${seed}/p1`),
    numberBetween(38, 43, `${seed}/p2`),
    numberBetween(47, 54, `${seed}/p3`),
  ];
  const rows = setting.siteNames.map((name, index) => {
    const found = Math.round((cases[index]! * shares[index]!) / 100);
    return { name, cases: cases[index]!, found };
  });
  const total = {
    cases: rows.reduce((sum, row) => sum + row.cases, 0),
    found: rows.reduce((sum, row) => sum + row.found, 0),
  };
  const [big, small] = [rows[0]!, rows[3]!];
  const rate = (row: { cases: number; found: number }) => percent(row.found, row.cases);
  return {
    title: `What Do the Results Show? ${capitaliseFirst(w.M)} at ${organisation}`,
    scenario: [
      `Two people at ${organisation} have read the same table and cannot agree. The organisation is fictional; it ${setting.activity}. For a year the ${w.fourth} looked through ${w.works} from four places and marked each one in which ${w.M} came up. The result was meant to end a discussion about ${topic}. It has begun one.`,
      `The ${w.senior} goes by the numbers: ${big.name} has ${big.found} marked ${w.works}, more than any other ${setting.site}, so that ${big.name} needs help first. The ${w.junior} points to ${small.name}, where only ${small.found} were marked, but out of ${small.cases}. Both are sure that the table is on their side.`,
      `Then the dispute went deeper. What was marked, the ${w.junior} now says, was not ${w.M} at all but ${w.R}. The instructions for marking are short. “Mark a ${w.work} if it shows the following,” they say: ${w.defM}.${saidOf(main) ? ` An explanation adds that ${saidOf(main)}.` : ""} The ${w.junior} holds against this a line from the course reading: ${w.defR}.${saidOf(rival) ? ` The same page states that ${saidOf(rival)}.` : ""}`,
      `To test the objection the ${w.fourth} drew forty marked ${w.works} and had them read again by someone who knew nothing of the dispute. In ${numberBetween(29, 34, `${seed}/again`)} of the forty the second reader found what the instructions describe; in the others something else, most often ${w.T}. Of that the reading says that ${w.defT}.`,
      `The ${w.lead} has to report next week: where the need is greatest, whether the marking can be trusted, and in which words the result should be stated, so that ${w.served} and colleagues who were not there draw the right conclusion from it.`,
    ],
    notes: "Both sides have copied sentences from the reading into their papers.",
    data: {
      caption: `${capitaliseFirst(w.works)} looked through in a year, and those marked`,
      header: [capitaliseFirst(setting.site), "Looked through", "Marked"],
      rows: [
        ...rows.map((row) => [row.name, String(row.cases), String(row.found)]),
        ["Total", String(total.cases), String(total.found)],
      ],
    },
    keyFacts: [
      `${big.found} of ${big.cases} ${w.works} were marked at ${big.name} and ${small.found} of ${small.cases} at ${small.name}.`,
      `In all ${total.found} of ${total.cases} were marked.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      `Taking the largest number for the greatest need. ${big.name} has most marked ${w.works} because it has most ${w.works}.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Whether need is measured by number or by share.`,
      `Whether the marks stand for ${w.M}, for ${w.R}, or for both.`,
    ],
    asks: {
      explain: {
        prompt: `Explain what separates ${w.M} from ${w.R}, so that a second reader could mark ${w.works} without help.`,
        modelAnswer: `${stop(w.defM)} ${stop(w.defR)} A reader asks which of the two descriptions the facts of the ${w.work} meet and marks only the first.`,
        criteria: [
          { criterion: `Meaning of both terms`, full: `States that ${w.defM}, whereas ${w.defR}.` },
          { criterion: "Rule for marking", full: `Gives a question by which a reader can decide.` },
        ],
      },
      apply: {
        prompt: `Calculate the share of marked ${w.works} for each ${setting.site} and in all, and apply the instructions to say which fact a ${w.work} must contain to be marked.`,
        modelAnswer: `${rows.map((row) => `${row.name}: ${row.found} of ${row.cases}, ${rate(row)} per cent`).join("; ")}; in all ${total.found} of ${total.cases}, ${rate(total)} per cent. A ${w.work} is marked if its facts show that ${w.defM}; that ${w.defR} is not enough.`,
        criteria: [
          {
            criterion: "Shares for each place",
            full: `Gives ${rows.map((row) => rate(row)).join(", ")} and ${rate(total)} per cent.`,
          },
          { criterion: "Instructions applied", full: `Names a fact that shows that ${w.defM}.` },
        ],
      },
      analyse: {
        prompt: `Analyse both readings of the table: why do number and share point to different places, and what would it change if part of the marks stood for ${w.R}?`,
        modelAnswer: `${big.name} leads by number with ${big.found} because ${big.cases} ${w.works} were looked through there; by share it is last with ${rate(big)} per cent, and ${small.name} first with ${rate(small)}. If marks for ${w.R} were spread evenly, all shares would fall alike and the order would stay; if they lay in one place, it might turn. Which is the case depends on the difference: ${w.defM}, whereas ${w.defR}.`,
        criteria: [
          {
            criterion: "Number and share",
            full: `Explains the reversal: ${rate(big)} against ${rate(small)} per cent.`,
          },
          {
            criterion: `Effect of taking ${w.R} for ${w.M}`,
            full: `Separates an even error from one in a single place.`,
          },
        ],
      },
      evaluate: {
        prompt: `Judge whether the marking can be trusted and which of the two readings the ${w.lead} should adopt in the report. Give the strongest argument against your own judgement.`,
        modelAnswer: `The reading by share answers where need is greatest: ${rate(small)} per cent at ${small.name}. The reading by number answers where most work waits: ${big.found} at ${big.name}. The second reading of forty confirms most marks but not all, because some facts meet another description. Since ${w.defM} and ${w.defR}, doubtful ${w.works} should be read again first. Against this stands that ${small.cases} ${w.works} are few and chance moves a small share more.`,
        criteria: [
          {
            criterion: "Judgement on the marking",
            full: `Uses the second reading and the difference between ${w.M} and ${w.R}.`,
          },
          {
            criterion: "Choice between the readings",
            full: `Says which question each reading answers, and gives a counter-argument.`,
          },
        ],
      },
      create: {
        prompt: `Compose the instructions for a second year of marking: the wording for ${w.M} and for ${w.R}, two instances of each, the figures to be reported, and a check on agreement.`,
        modelAnswer: `Mark A: ${w.defM}. Mark B: ${w.defR}. Each has an instance that fits and one that seems to fit. Reported are number and share for each ${setting.site}. Every tenth ${w.work} is marked by two readers; if they agree in fewer than nine of ten, the wording is revised. ${capitaliseFirst(w.T)} is noted as neither, since ${w.defT}.`,
        criteria: [
          { criterion: `Wording for ${w.M} and ${w.R}`, full: `Agrees with the case: ${w.defM}; ${w.defR}.` },
          { criterion: "Figures and check", full: `Reports number and share and measures agreement of two readers.` },
        ],
      },
    },
  };
}
