import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, percent, saidOf, stop, wordsFor } from "./plot-words.ts";

/** Two people judged the same pieces of work; how far may one of them be trusted to go on alone? */
export const twoReaders: Plot = { name: "two-readers", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  const both = numberBetween(34, 40, `${seed}/both`);
  const onlyFirst = numberBetween(14, 18, `${seed}/first`);
  const onlySecond = numberBetween(3, 6, `${seed}/second`);
  const read = 80;
  const neither = read - both - onlyFirst - onlySecond;
  const agreed = percent(both + neither, read);
  const yes = { first: both + onlyFirst, second: both + onlySecond };
  // What two readers with these totals would share if each dealt the same verdicts out blindly.
  const byChance = percent(yes.first * yes.second + (read - yes.first) * (read - yes.second), read * read);
  const wanted = 85;
  return {
    title: `Two Readers, One Pile: ${capitaliseFirst(w.M)} at ${organisation}`,
    scenario: [
      `From next month one person is to pass or return each ${w.work} alone. Until now it has always been two. Before ${organisation} gives up the second pair of eyes, the ${w.lead} has asked for a trial. (The organisation is imaginary; it ${setting.activity}.)`,
      `The ${w.senior} and the ${w.junior} were given the same ${read} ${w.works} and a single question: is what is said there about ${w.M} sound? They sat in different rooms. The sheet with the question explains that ${w.defM}.${saidOf(main) ? ` As a help it adds that ${saidOf(main)}.` : ""} Neither was told how many sound ones to expect.`,
      `The ${w.senior} found ${yes.first} sound, the ${w.junior} ${yes.second}. That seemed close, until somebody laid the two lists side by side. On ${onlyFirst + onlySecond} of ${read} the two had given opposite answers, and in ${onlyFirst} of these it was the ${w.senior} who had said yes.`,
      `Asked about them, the ${w.junior} was sure of the ground. “Those are about ${w.R},” the ${w.junior} said, and read out that ${w.defR}. “The sheet does not ask for that.” The ${w.senior} saw it otherwise: in matters of ${topic} the two stand so close that a strict reader does harm.${saidOf(rival) ? ` Was it not said in the course that ${saidOf(rival)}?` : ""} The ${w.fourth}, who kept the lists, noticed that most of the disputed ones also mention ${w.T}; and there the reading has it that ${w.defT}.`,
      `The agreement that the house asks for is ${wanted} per cent. Below it, two people go on reading. The ${w.lead} must say what the trial has shown, whether the sheet or the readers should change, and what ${w.served} may be promised until then.`,
    ],
    notes: "In the margins of the lists the two readers copied out sentences on which they relied.",
    data: {
      caption: `Verdicts of two readers on the same ${read} ${w.works}`,
      header: ["", `${capitaliseFirst(w.junior)}: sound`, `${capitaliseFirst(w.junior)}: not sound`],
      rows: [
        [`${capitaliseFirst(w.senior)}: sound`, String(both), String(onlyFirst)],
        [`${capitaliseFirst(w.senior)}: not sound`, String(onlySecond), String(neither)],
        ["Total", String(yes.second), String(read - yes.second)],
      ],
    },
    keyFacts: [
      `Both found ${both} of ${read} ${w.works} sound, and both found ${neither} not sound.`,
      `On ${onlyFirst + onlySecond} they disagreed; ${onlyFirst} times the ${w.senior} alone said yes.`,
      `The house asks for an agreement of ${wanted} per cent.`,
      stop(w.defM),
    ],
    misconceptions: [
      `Taking two totals that lie close together, ${yes.first} and ${yes.second}, for agreement on the single pieces.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Whether one person may read alone from next month.`,
      `Whether the sheet should say where ${w.M} ends and ${w.R} begins.`,
    ],
    asks: {
      explain: {
        prompt: `Explain what the sheet asks its readers to look for, and how two careful people could still give opposite answers to it.`,
        modelAnswer: `It asks for ${w.M}: ${w.defM}. It says nothing of ${w.R}, although ${w.defR}. A reader who takes the two together says yes where a strict one says no; both follow the sheet as far as it goes.`,
        criteria: [
          { criterion: "What the sheet asks for", full: `States that ${w.defM}.` },
          { criterion: "Source of opposite answers", full: `Points to what the sheet leaves open: ${w.defR}.` },
        ],
      },
      apply: {
        prompt: `Work out on what share of the ${read} pieces the two agreed, hold it against the figure that the house asks for, and apply the sheet to a ${w.work} of your own in which a strict and a generous reader would part.`,
        modelAnswer: `They agreed on ${both} + ${neither} = ${both + neither} of ${read}, ${agreed} per cent, which is below ${wanted}. The example must turn on the open point: it shows this, that ${w.defR}, so that a generous reader says yes, and not this, that ${w.defM}, so that a strict one says no.`,
        criteria: [
          {
            criterion: "Agreement",
            full: `Gives ${both + neither} of ${read}, ${agreed} per cent, against ${wanted}.`,
          },
          { criterion: "Example that parts the readers", full: `Turns on the meanings: ${w.defM}; ${w.defR}.` },
        ],
      },
      analyse: {
        prompt: `Analyse the four cells of the table. How much of the agreement would have come about blindly, in which direction do the readers differ, and what does that tell about the sheet?`,
        modelAnswer: `Dealt out blindly, with ${yes.first} and ${yes.second} times yes, the answers would have agreed on about ${byChance} per cent; seen against this, ${agreed} per cent is less than it seems. The disagreement leans to one side, ${onlyFirst} against ${onlySecond}: the ${w.senior} reads more widely. Chance slips would fall on both sides alike, so a different understanding is the likelier cause, and it lies where the sheet is silent: ${w.defM}, but ${w.defR}.`,
        criteria: [
          { criterion: "Agreement seen against chance", full: `Compares ${agreed} with about ${byChance} per cent.` },
          {
            criterion: "Direction and its cause",
            full: `Draws from ${onlyFirst} against ${onlySecond} a difference of meaning.`,
          },
        ],
      },
      evaluate: {
        prompt: `Decide whether one person may read alone, and which of the two readings of the sheet should hold. Give the strongest reason against your decision.`,
        modelAnswer: `Not yet: ${agreed} per cent is below ${wanted}. The stricter reading should hold, because the sheet says that ${w.defM} and because that ${w.defR} is another matter, which can be asked in a line of its own. The strongest reason against it is the ${w.senior}'s: ${w.served} lose more by a sound ${w.work} returned than by a doubtful one passed. A second trial with the amended sheet would show whether the cost is real.`,
        criteria: [
          {
            criterion: "Decision from the figures",
            full: `Holds ${agreed} against ${wanted} per cent and draws the consequence.`,
          },
          { criterion: "Reading chosen and its price", full: `Argues from the meanings and names the reason against.` },
        ],
      },
      create: {
        prompt: `Rewrite the sheet so that two readers would agree: the question, the line between neighbouring ideas, two worked instances, and how the next trial is to be judged.`,
        modelAnswer: `Question 1 asks whether it is shown that ${w.defM}. Question 2 asks separately whether it is shown that ${w.defR}. A third line says what does not count for either: ${w.defT}. One instance is passed and one returned, each with its reason. In the next trial two people read ${read} others; at ${wanted} per cent or more, and with disagreements on both sides alike, one may go on alone.`,
        criteria: [
          { criterion: "Questions that part the ideas", full: `Asks for each in its own line and gives instances.` },
          { criterion: "Test of the sheet", full: `Names a number of pieces and the agreement that must be reached.` },
        ],
      },
    },
  };
}
