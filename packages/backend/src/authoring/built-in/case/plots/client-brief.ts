import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { choose, numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, saidOf, stop, wordsFor } from "./plot-words.ts";

/** A request with three wishes meets a team with too few hours: what is done, by whom, and in what order? */
export const clientBrief: Plot = { name: "client-brief", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  const artefact = choose(setting.artefacts, `${seed}/artefact`);
  const weeks = numberBetween(3, 5, `${seed}/weeks`);
  const staff = [w.senior, w.junior, w.fourth].map((role, index) => ({
    role,
    week: [numberBetween(3, 5, `${seed}/s0`), numberBetween(8, 11, `${seed}/s1`), numberBetween(4, 6, `${seed}/s2`)][
      index
    ]!,
  }));
  const available = staff.reduce((sum, one) => sum + one.week * weeks, 0);
  const wishes = [
    { name: `part on ${w.M}`, hours: Math.round(available * 0.45) },
    { name: `part on ${w.R}`, hours: Math.round(available * 0.35) },
    { name: `part on ${w.T}`, hours: Math.round(available * 0.4) },
  ];
  const wanted = wishes.reduce((sum, wish) => sum + wish.hours, 0);
  const short = wanted - available;
  return {
    title: `A Request to ${organisation}: ${capitaliseFirst(w.M)} and More`,
    scenario: [
      `“We need it in ${weeks} weeks, and we need it in words that our people understand.” With this sentence a request reached ${organisation}, an imaginary organisation that ${setting.activity}. It came from a group that speaks for ${w.served} and asked for ${withArticle(artefact)} on ${topic}. The ${w.lead} agreed on the telephone and asked questions later.`,
      `The letter that followed has three wishes. First, it should say what ${main.noun.one} ${main.noun.oneIsPlural ? "are" : "is"} and what follows from it. The senior member of the team noted beside it: ${w.defM}.${saidOf(main) ? ` And below: ${saidOf(main)}.` : ""}`,
      `Second, it should take up ${w.R}, on which members of the group disagree. Here the note reads: ${w.defR}.${saidOf(rival) ? ` A second hand has added that ${saidOf(rival)}.` : ""} Third, it should help its readers with ${w.T}. Of this the note says only that ${w.defT}.`,
      `The ${w.senior} has estimated the work at ${wishes.map((wish) => wish.hours).join(", ")} hours for the three parts, ${wanted} in all. The table shows what the team can give beside its other duties. The ${w.junior} would deliver all three parts and make each shorter. The ${w.fourth} would ask the group which part it needs first. The ${w.senior} warns that a short text on ${w.M} is worse than none if readers carry away something false.`,
      `The group reads carefully. It has sent back work before: once because a term was used in two senses, once because a claim had no source. The ${w.lead} must answer by Friday with a plan: which parts, who writes them, in which week, and how the group can see that each part is right.`,
    ],
    notes: "The reading list that came with the letter has passages underlined.",
    data: {
      caption: `Hours that the team can give in ${weeks} weeks`,
      header: ["Member of the team", "Hours a week", `Hours in ${weeks} weeks`],
      rows: [
        ...staff.map((one) => [capitaliseFirst(one.role), String(one.week), String(one.week * weeks)]),
        ["Total", String(staff.reduce((sum, one) => sum + one.week, 0)), String(available)],
      ],
    },
    keyFacts: [
      `The team can give ${available} hours in ${weeks} weeks; the three parts are estimated at ${wanted}.`,
      `The group has sent back work because a term was used in two senses and because a claim had no source.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      `Planning with ${wanted} hours because the group asked for three parts. Only ${available} are there.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Which of the three parts are delivered in ${weeks} weeks, and which are put off or shortened.`,
      `How the group can check that what is said about ${w.M} is right.`,
    ],
    asks: {
      explain: {
        prompt: `Explain ${w.M} in no more than eighty words to a reader from the group, and say what ${w.R} ${rival.noun.genericIsPlural ? "have" : "has"} to do with the request.`,
        modelAnswer: `${stop(w.defM)}${saidOf(main) ? ` ${stop(saidOf(main)!)}` : ""} ${stop(w.defR)} The group's members disagree about the second, so that the text has to say in which sense it uses the word.`,
        criteria: [
          { criterion: `Plain account of ${w.M}`, full: `Keeps the meaning: ${w.defM}.` },
          { criterion: `Place of ${w.R}`, full: `Keeps the meaning: ${w.defR}, and names the disagreement.` },
        ],
      },
      apply: {
        prompt: `Use the table to plan the ${weeks} weeks: which parts fit into the available hours and who writes them. Apply the definition of ${w.M} to list what the first part has to contain.`,
        modelAnswer: `There are ${available} hours for work estimated at ${wanted}, so ${short} are missing. The parts on ${w.M} and ${w.R} take ${wishes[0]!.hours + wishes[1]!.hours} hours and fit; what is left goes to an outline on ${w.T}. The first part has to contain that ${w.defM}${saidOf(main) ? `, that ${saidOf(main)}` : ""}, an instance from the group's own work, and the source.`,
        criteria: [
          {
            criterion: "Plan within the hours",
            full: `Finds ${short} hours missing and fills ${available} with named tasks.`,
          },
          { criterion: `Content of the part on ${w.M}`, full: `Lists that ${w.defM}, with an instance and a source.` },
        ],
      },
      analyse: {
        prompt: `Examine the three views in the team: what does each assume about the readers, about the hours, and about how much must be said of ${w.M} and ${w.R} to be true?`,
        modelAnswer: `The ${w.junior} assumes that every part can be shortened by about ${Math.round((100 * short) / wanted)} per cent without loss; the ${w.fourth}, that the group can rank its wishes; the ${w.senior}, that a short text on ${w.M} misleads. That ${w.defM} can be said in a sentence, but what follows from it cannot. For ${w.R} the disagreement has to be named, since ${w.defR}. The record of returned work supports the ${w.senior}.`,
        criteria: [
          {
            criterion: "Assumptions of three views",
            full: `Names one assumption of each and a fact of the case for or against it.`,
          },
          {
            criterion: `What must be said of ${w.M} and ${w.R}`,
            full: `Separates the definition from what follows: ${w.defM}; ${w.defR}.`,
          },
        ],
      },
      evaluate: {
        prompt: `Appraise the three ways to deal with the missing ${short} hours and recommend one to the ${w.lead}, with the answer that should go to the group on Friday.`,
        modelAnswer: `Shortening all parts risks what the group has returned before. Asking the group costs a few days and keeps every hour for what is needed. Leaving out ${w.T} is honest, because ${w.defT} and the team has only one line on it. Recommended: ask, and begin with ${w.M}, since ${w.defM} and the other parts build on it. The answer names ${available} hours, the order of the parts, and a date for each.`,
        criteria: [
          {
            criterion: "Ways weighed",
            full: `Weighs three ways with the ${short} missing hours and the record of returned work.`,
          },
          {
            criterion: "Recommendation and answer",
            full: `Begins with a part for a reason that lies in its content, and tells the group dates.`,
          },
        ],
      },
      create: {
        prompt: `Produce a one-page outline of the ${artefact}: its parts, the main statement of each on ${w.M}, ${w.R} and ${w.T}, the instance that makes it plain, and the check that the group can carry out.`,
        modelAnswer: `Part 1: ${w.defM}. Part 2: ${w.defR}, with the sense in which the word is used. Part 3, as an outline: ${w.defT}. Each part has an instance from the work of the group and a source; the check is a list of three questions that a reader must be able to answer. The parts take ${wishes[0]!.hours}, ${wishes[1]!.hours} and at most ${Math.max(0, available - wishes[0]!.hours - wishes[1]!.hours)} hours.`,
        criteria: [
          { criterion: `Statements on ${w.M}, ${w.R} and ${w.T}`, full: `Each agrees with the notes of the case.` },
          {
            criterion: "Use for the readers",
            full: `Instances and checks fit the group, and the hours keep within ${available}.`,
          },
        ],
      },
    },
  };
}
