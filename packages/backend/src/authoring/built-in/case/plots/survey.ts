import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { be, conceptMisconception, percent, saidOf, stop, wordsFor } from "./plot-words.ts";

/** A leaflet is said to be understood; a survey with many silent people is the evidence. */
export const survey: Plot = { name: "survey", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  const rows = ["With us for under a year", "One to five years", "More than five years"].map((group, index) => {
    const asked = numberBetween(11, 14, `${seed}/asked/${index}`) * 10;
    const replied = Math.round(
      (asked * numberBetween(24 + 16 * index, 30 + 16 * index, `${seed}/back/${index}`)) / 100,
    );
    const clear = Math.round((replied * numberBetween(84, 92, `${seed}/clear/${index}`)) / 100);
    const own = Math.round((replied * numberBetween(31 + 9 * index, 37 + 9 * index, `${seed}/own/${index}`)) / 100);
    return { group, asked, replied, clear, own };
  });
  const sum = (key: "asked" | "replied" | "clear" | "own") => rows.reduce((total, row) => total + row[key], 0);
  const [newest, longest] = [rows[0]!, rows[2]!];
  const pages = numberBetween(3, 5, `${seed}/pages`);
  return {
    title: `Do They Understand the Leaflet on ${capitaliseFirst(w.M)}?`,
    scenario: [
      `“${percent(sum("clear"), sum("replied"))} per cent of those who answered find our leaflet clear.” With this sentence the ${w.senior} opened the meeting, and would gladly have closed it. The house is ${organisation}, a fictitious one that ${setting.activity}. The leaflet, ${pages} pages long, tells ${w.served} what they should know about ${topic}.`,
      `At its heart stands a paragraph on ${w.M}. It says that ${w.defM}.${saidOf(main) ? ` It goes on that ${saidOf(main)}.` : ""} A box on the last page deals with ${w.R}, in smaller print, and explains that ${w.defR}.`,
      `The survey was sent to ${sum("asked")} people. Apart from the question whether the leaflet was clear it asked for one thing more: “Say in your own words what the paragraph means.” The ${w.junior} read all the answers against the paragraph and counted those that got it right. There were ${sum("own")}. Most of the others had written about ${w.R}, without knowing it, or had copied half a sentence.`,
      `The ${w.fourth} has a different worry. Of those who have been there longest ${longest.replied} of ${longest.asked} answered, of the newest ${newest.replied} of ${newest.asked}. Those who find a text hard, the ${w.fourth} says, do not send back a form about it.${saidOf(rival) ? ` And they are the ones who would most need to know that ${saidOf(rival)}.` : ""} Somebody asked why ${w.T} had been left out of the leaflet altogether, considering that ${w.defT}.`,
      `A new edition can be printed in six weeks. The ${w.lead} may leave the leaflet as it is, have the paragraph and the box rewritten, or hand out the next edition to a few people first. Whatever is chosen, the figure with which the meeting began will be quoted again, and ought to be quoted rightly.`,
    ],
    notes: "Some of those who answered enclosed pages from the reading on which the leaflet is based.",
    data: {
      caption: "People asked, answers received, and what the answers show",
      header: ["Group", "Asked", "Answered", "Found it clear", "Right in own words"],
      rows: [
        ...rows.map((row) => [row.group, ...[row.asked, row.replied, row.clear, row.own].map(String)]),
        ["Total", ...(["asked", "replied", "clear", "own"] as const).map((key) => String(sum(key)))],
      ],
    },
    keyFacts: [
      `${sum("replied")} of ${sum("asked")} people answered; ${sum("clear")} found the leaflet clear.`,
      `${sum("own")} could say in their own words what the paragraph means.`,
      `Of the newest ${newest.replied} of ${newest.asked} answered, of the longest with the house ${longest.replied} of ${longest.asked}.`,
      stop(w.defM),
    ],
    misconceptions: [
      `Taking “found it clear” for “has understood it”: ${sum("clear")} said the one, ${sum("own")} showed the other.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Whether the leaflet stays, is rewritten, or is first tried with a few people.`,
      `How the result of the survey is to be put in one sentence that does not mislead.`,
    ],
    asks: {
      explain: {
        prompt: `Explain in words that ${w.served} would follow what the paragraph and the box of the leaflet say, and keep the two apart.`,
        modelAnswer: `The paragraph says what ${w.M} ${be(main)}: ${w.defM}. The box says something else: ${w.defR}. An account in other words is right if it keeps what is decisive in each and borrows nothing from the other.`,
        criteria: [
          { criterion: "The paragraph in other words", full: `Keeps the sense that ${w.defM}.` },
          { criterion: "The box in other words", full: `Keeps the sense that ${w.defR}, apart from the paragraph.` },
        ],
      },
      apply: {
        prompt: `Calculate for each group the share that answered and the share of these that was right in own words, and use the wording of the leaflet to mark one invented answer that is half right.`,
        modelAnswer: `${rows.map((row) => `${row.group}: ${percent(row.replied, row.asked)} per cent answered, ${percent(row.own, row.replied)} per cent of them were right`).join("; ")}. The invented answer should hold a part of this, that ${w.defM}, and lack or replace the rest; the mark names what is missing.`,
        criteria: [
          {
            criterion: "Shares of the groups",
            full: `Gives ${rows.map((row) => `${percent(row.replied, row.asked)} and ${percent(row.own, row.replied)}`).join(", ")} per cent.`,
          },
          { criterion: "Answer marked", full: `Names which part of the definition is there and which is missing.` },
        ],
      },
      analyse: {
        prompt: `Analyse what the opening sentence of the meeting leaves out. Consider who did not answer, what was asked, and how answers about ${w.R} were counted.`,
        modelAnswer: `It counts ${sum("clear")} of ${sum("replied")} and leaves out the ${sum("asked") - sum("replied")} who were silent. Silence is uneven: ${percent(newest.replied, newest.asked)} per cent of the newest answered and ${percent(longest.replied, longest.asked)} per cent of the longest with the house, and those who answered least were also right least. A feeling of clearness was asked for; the test in own words was passed by ${percent(sum("own"), sum("replied"))} per cent. Wrong answers were often right about something else, that ${w.defR}, which points to the layout of paragraph and box.`,
        criteria: [
          {
            criterion: "Silent people and groups",
            full: `Uses the shares that answered and relates them to the results.`,
          },
          {
            criterion: "Feeling, knowledge and confusion",
            full: `Tells ${sum("clear")} from ${sum("own")} and explains the confusion.`,
          },
        ],
      },
      evaluate: {
        prompt: `Assess the three ways open to the ${w.lead}, and decide. State how sure the survey allows you to be, and what it would cost to be mistaken.`,
        modelAnswer: `To leave it as it is cannot be justified, since ${sum("own")} of ${sum("replied")} were right and the silent are probably no better. To rewrite at once mends the box but repeats the guess about what people understand. A trial with twenty of the newest, asked to say in their own words that ${w.defM} and that ${w.defR}, costs little and answers the question within the six weeks. The survey is sure enough to act on and too uneven to give a figure for all.`,
        criteria: [
          { criterion: "Ways weighed and decided", full: `Weighs all three and decides with figures of the survey.` },
          {
            criterion: "Certainty and cost of error",
            full: `Says how silence limits the result and what a mistake would cost.`,
          },
        ],
      },
      create: {
        prompt: `Write the new paragraph and box, with one instance from the daily life of ${w.served}, and the three questions by which a trial would test them.`,
        modelAnswer: `The paragraph: ${w.defM}. The box, in print of the same size: ${w.defR}. Between them stands one line on ${w.T}: ${w.defT}. An instance follows each. The trial asks what the paragraph means, what the box means, and which of two short stories belongs to which; four right of five are wanted in each group.`,
        criteria: [
          { criterion: "Paragraph and box", full: `True to the reading, short, and each with an instance.` },
          { criterion: "Questions of the trial", full: `Test meaning in own words and name what counts as passed.` },
        ],
      },
    },
  };
}
