import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { choose, numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, money, saidOf, stop, wordsFor } from "./plot-words.ts";

/** One person complains about one piece of work; the diary of the matter is the evidence. */
export const complaint: Plot = { name: "complaint", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, locale, topic } = material;
  const w = wordsFor(material);
  const name = choose(
    ["Ms Okafor", "Mr Lindqvist", "Ms Marchetti", "Mr Banerjee", "Ms Novak", "Mr Haddad"],
    `${seed}/name`,
  );
  const promised = 10;
  const steps = [
    { what: `Question from ${name} received`, day: 1, minutes: numberBetween(1, 2, `${seed}/m1`) * 5 },
    {
      what: `First ${w.work} written`,
      day: numberBetween(4, 5, `${seed}/d2`),
      minutes: numberBetween(10, 14, `${seed}/m2`) * 5,
    },
    { what: "Second look asked for", day: numberBetween(6, 7, `${seed}/d3`), minutes: 5 },
    {
      what: "Second look done",
      day: numberBetween(13, 15, `${seed}/d4`),
      minutes: numberBetween(3, 5, `${seed}/m4`) * 5,
    },
    { what: `Sent to ${name}`, day: numberBetween(16, 17, `${seed}/d5`), minutes: 10 },
    {
      what: "Complaint received",
      day: numberBetween(20, 22, `${seed}/d6`),
      minutes: numberBetween(2, 4, `${seed}/m6`) * 5,
    },
  ];
  const [asked, written, wanted, looked, sent] = [steps[0]!, steps[1]!, steps[2]!, steps[3]!, steps[4]!];
  const took = sent.day - asked.day;
  const idle = looked.day - wanted.day;
  const upToSending = steps.slice(0, 5).reduce((sum, step) => sum + step.minutes, 0);
  const claim = numberBetween(6, 9, `${seed}/claim`) * 50;
  const cash = (amount: number) => money(amount, locale);
  return {
    title: `${name} Complains: ${capitaliseFirst(w.M)} at ${organisation}`,
    scenario: [
      `${name} is polite, but firm. “I asked one question, I waited for weeks, and then I was told something that is not so.” The letter is addressed to the ${w.lead} of ${organisation}, and names a sum: ${cash(claim)}, for what ${name} did in reliance on the reply. Person and organisation are made up; the latter ${setting.activity}.`,
      `The question had been about ${topic}, and a fair one. In the ${w.work} that ${name} received, one paragraph matters. It uses the word ${w.M} four times, and explains it by saying that ${w.defR}. That sentence is true, but of ${w.R}. Of what was asked about the reading says that ${w.defM}.${saidOf(main) ? ` Had it been looked up, the next line would have been found as well: ${saidOf(main)}.` : ""}`,
      `The ${w.junior} wrote the paragraph and had been uneasy about it; that is why a second look was asked for. The ${w.senior}, who did the second look, corrected the spelling and a date. “I read it for tone,” the ${w.senior} says. “I was not told that the meaning was in doubt.” In the request only one line was filled in: “Please check.”`,
      `Not everything in the letter is right. ${name} also complains that ${w.T} was passed over, although the question did not touch on it; for that the reading has a sentence of its own, that ${w.defT}.${saidOf(rival) ? ` And where the letter says that the whole reply is worthless, it forgets the part which says, correctly, that ${saidOf(rival)}.` : ""} The ${w.fourth} has put the diary of the matter together. The house promises a reply within ${promised} days.`,
      `A complaint can be upheld, upheld in part, or refused, with reasons. Money may be paid where a loss followed from a mistake of the house. The ${w.lead} must answer by the end of the week, and wants to know besides what it was that let the paragraph through.`,
    ],
    notes: `With the letter ${name} enclosed copies from the reading.`,
    data: {
      caption: "Diary of the matter, in days from the question and minutes of work",
      header: ["Step", "Day", "Minutes of work"],
      rows: steps.map((step) => [step.what, String(step.day), String(step.minutes)]),
    },
    keyFacts: [
      `The house promises a reply within ${promised} days; the question came on day ${asked.day}, the reply went out on day ${sent.day}.`,
      `A second look was asked for on day ${wanted.day} and done on day ${looked.day}.`,
      `${name} asks for ${cash(claim)}.`,
      stop(w.defM),
    ],
    misconceptions: [
      `Thinking that a paragraph in which each sentence is true cannot mislead. It is true of something else.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Whether the complaint is upheld, upheld in part or refused, point by point.`,
      `Whether ${cash(claim)}, a part of it or nothing is paid.`,
    ],
    asks: {
      explain: {
        prompt: `Explain to ${name}, without excuses and without jargon, what should have stood in the paragraph and what the sentence that stood there is about.`,
        modelAnswer: `You asked about ${w.M}. The answer is that ${w.defM}. What we wrote, that ${w.defR}, is about ${w.R}; it is not false, but it does not answer you.`,
        criteria: [
          { criterion: "What should have stood there", full: `Says that ${w.defM}.` },
          { criterion: "What stood there instead", full: `Says that the sentence is about ${w.R}, since ${w.defR}.` },
        ],
      },
      apply: {
        prompt: `Work out from the diary how long the reply took, how many minutes of work went into it and how many days it lay still before the second look, and use the reading to correct the paragraph.`,
        modelAnswer: `From day ${asked.day} to day ${sent.day} are ${took} days, ${took - promised} more than promised. ${steps
          .slice(0, 5)
          .map((step) => step.minutes)
          .join(
            " + ",
          )} = ${upToSending} minutes of work went into it. Between the request and the second look it lay for ${idle} days. The corrected paragraph: ${stop(w.defM)}`,
        criteria: [
          {
            criterion: "Days and minutes",
            full: `Gives ${took} days, ${upToSending} minutes and ${idle} days of waiting.`,
          },
          { criterion: "Corrected paragraph", full: `Answers the question: ${w.defM}.` },
        ],
      },
      analyse: {
        prompt: `Trace how the mistake came about and how it got through. Separate the delay from the error, and the part of the ${w.junior} from that of the ${w.senior} and of the form.`,
        modelAnswer: `The delay has one main cause: ${idle} of ${took} days passed before the second look. The error is older, it was there on day ${written.day}, when that ${w.defR} was taken for the meaning of ${w.M}. The ${w.junior} had the doubt but did not write it down; the ${w.senior} read for tone; the form asked for nothing more. The second look cost ${idle} days and ${looked.minutes} minutes and could not have found what it was not told to look for.`,
        criteria: [
          {
            criterion: "Delay and error kept apart",
            full: `Places the delay in ${idle} days and the error on day ${written.day}.`,
          },
          { criterion: "Parts of people and form", full: `Gives each a part, with the fact on which it rests.` },
        ],
      },
      evaluate: {
        prompt: `Decide on each point of the complaint and on the ${cash(claim)}. State for each which fact or which sentence of the reading decides.`,
        modelAnswer: `Upheld is the point on ${w.M}: the reading says that ${w.defM}, the reply said something else. Upheld is the delay: ${took} days against ${promised}. Refused is the point on ${w.T}, which was not asked about. That the whole is worthless goes too far. Money is owed as far as the loss followed from the wrong paragraph; ${name} should be asked what was done on which day, and everything that was done after day ${sent.day} and in reliance on the paragraph should be paid, up to ${cash(claim)}.`,
        criteria: [
          { criterion: "Decision point by point", full: `Decides on meaning, delay and ${w.T}, each with its ground.` },
          { criterion: "Decision on the money", full: `Ties payment to loss that followed from the mistake.` },
        ],
      },
      create: {
        prompt: `Write the reply of the ${w.lead} to ${name}, and design the form for a second look that would have stopped the paragraph.`,
        modelAnswer: `The reply names the mistake in its first sentence, gives the right answer, that ${w.defM}, regrets ${took - promised} days of delay, declines the point on ${w.T} with a reason, and asks for particulars of the loss. The form asks: which sentence is in doubt, what does the reading say, is it this, that ${w.defM}, or that, that ${w.defR}? It must come back within three days, or goes to somebody else.`,
        criteria: [
          { criterion: "Reply", full: `Admits, corrects, declines and asks, in words that ${name} can follow.` },
          { criterion: "Form", full: `Makes the doubt visible and sets a time for the answer.` },
        ],
      },
    },
  };
}
