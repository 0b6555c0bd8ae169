import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { choose, numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, percent, saidOf, stop, wordsFor } from "./plot-words.ts";

/** Something went wrong on one day; a review counts the causes and must say which to remove first. */
export const incident: Plot = { name: "incident", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed } = material;
  const w = wordsFor(material);
  const causes = [
    {
      name: `Point about ${w.M} missing or wrong`,
      count: numberBetween(16, 22, `${seed}/c1`),
      hours: numberBetween(24, 30, `${seed}/h1`),
    },
    {
      name: `Point about ${w.R} missing or wrong`,
      count: numberBetween(9, 13, `${seed}/c2`),
      hours: numberBetween(31, 40, `${seed}/h2`),
    },
    {
      name: "Old version of a form used",
      count: numberBetween(5, 8, `${seed}/c3`),
      hours: numberBetween(4, 7, `${seed}/h3`),
    },
    {
      name: "Message lost between two shifts",
      count: numberBetween(2, 4, `${seed}/c4`),
      hours: numberBetween(2, 5, `${seed}/h4`),
    },
  ];
  const total = causes.reduce((sum, cause) => sum + cause.count, 0);
  const hours = causes.reduce((sum, cause) => sum + cause.hours, 0);
  const [first, second] = [causes[0]!, causes[1]!];
  const month = choose(["February", "March", "May", "September", "October", "November"], `${seed}/month`);
  const rate = (cause: { count: number; hours: number }) => (cause.hours / cause.count).toFixed(1);
  return {
    title: `An Incident at ${organisation}: ${capitaliseFirst(w.M)}`,
    scenario: [
      `On a Monday morning in ${month} the ${w.lead} of ${organisation} withdrew ${total} ${w.works} that had gone out in the week before. ${organisation} is invented; it ${setting.activity}. Nobody came to harm, but ${w.served} had been told things that were not so, and all ${total} had to be written again.`,
      `The order of events is not in dispute. On Tuesday the ${w.senior} was away and the ${w.junior} released the week's work alone. On Thursday a colleague asked about one ${w.work} and was told to wait. On Friday two people from among the ${w.served} complained, independently of each other, about a sentence on ${w.M}. The ${w.lead} learned of it on Monday at nine.`,
      `The ${w.fourth} was asked to find the causes and spoke with everyone concerned. The ${w.junior} could not say what ${main.noun.one} ${main.noun.oneIsPlural ? "are" : "is"}, although the handbook is clear: ${w.defM}.${saidOf(main) ? ` The handbook also states that ${saidOf(main)}.` : ""} About ${w.R} opinions differed as well. The handbook has it that ${w.defR}; two colleagues had worked from memory.`,
      `“We were short of time,” the ${w.senior} said, “and the subject was new to half of the team.” The ${w.fourth} noted this, but also that the handbook's page on ${w.T} had been followed without a fault, although nobody had more time for it. That page says that ${w.defT}.${saidOf(rival) ? ` A margin note on the next page reads: ${saidOf(rival)}.` : ""}`,
      `The table counts each withdrawn ${w.work} once, under its main cause, with the hours that it took to put right: ${hours} in all. The ${w.lead} can put two measures in place before the next release and wants to know which causes they should remove, how the measures would be seen to work, and what ${w.served} should be told.`,
    ],
    notes: "The appendix to the review quotes further lines from the handbook.",
    data: {
      caption: `Withdrawn ${w.works} by main cause, with the hours spent on correction`,
      header: ["Main cause", "Withdrawn", "Hours of correction"],
      rows: [
        ...causes.map((cause) => [cause.name, String(cause.count), String(cause.hours)]),
        ["Total", String(total), String(hours)],
      ],
    },
    keyFacts: [
      `${total} ${w.works} were withdrawn, ${first.count} of them over ${w.M} and ${second.count} over ${w.R}.`,
      `Correction took ${hours} hours; two measures can be put in place.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      `Blaming the person who released the work. The page on ${w.T} was followed under the same pressure, so that time alone explains nothing.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Whether the two measures should go by the number of ${w.works} withdrawn or by the hours of correction.`,
      `What ${w.served} are told about the ${total} withdrawn ${w.works}.`,
    ],
    asks: {
      explain: {
        prompt: `Explain, as the handbook would, what ${w.M} and ${w.R} mean, and how a wrong sentence about either could mislead ${w.served}.`,
        modelAnswer: `${stop(w.defM)} ${stop(w.defR)} A reader who is told otherwise acts on something that does not hold; that is why ${first.count + second.count} of ${total} ${w.works} had to be withdrawn.`,
        criteria: [
          { criterion: `Meaning of ${w.M}`, full: `States that ${w.defM}.` },
          { criterion: `Meaning of ${w.R}`, full: `States that ${w.defR}, with a consequence for ${w.served}.` },
        ],
      },
      apply: {
        prompt: `Calculate the share of each cause in the ${total} withdrawn ${w.works}, and use the handbook to write the sentence on ${w.M} that should have gone out.`,
        modelAnswer: `${causes.map((cause) => `${cause.name}: ${cause.count} of ${total}, ${percent(cause.count, total)} per cent`).join("; ")}. The sentence that should have gone out: ${stop(w.defM)}${saidOf(main) ? ` It may add that ${saidOf(main)}.` : ""}`,
        criteria: [
          {
            criterion: "Shares of the causes",
            full: `Gives ${percent(first.count, total)} per cent for ${w.M} and ${percent(second.count, total)} per cent for ${w.R}.`,
          },
          { criterion: `Sentence on ${w.M}`, full: `Agrees with the handbook: ${w.defM}.` },
        ],
      },
      analyse: {
        prompt: `Analyse the causes: separate what started the incident from what let it grow, and compare the causes by number and by hours of correction for each ${w.work}.`,
        modelAnswer: `Started by: not knowing that ${w.defM}, and working on ${w.R} from memory although ${w.defR}. Let grow by: release by one person, and four days between the first question and the answer. By number ${w.M} leads with ${first.count}; by hours for each ${w.work} it is ${w.R}, ${rate(second)} hours against ${rate(first)}. The page on ${w.T} shows that clear guidance was followed in spite of the pressure.`,
        criteria: [
          {
            criterion: "Start and growth kept apart",
            full: `Names the missing knowledge, since ${w.defM}, and the release by one person.`,
          },
          {
            criterion: "Comparison of the figures",
            full: `Gives ${rate(first)} and ${rate(second)} hours for each ${w.work}.`,
          },
        ],
      },
      evaluate: {
        prompt: `Evaluate three measures: a second reader for every release, a test on ${w.M} and ${w.R} for all staff, and a new form. Recommend two and defend the choice against the ${w.senior}'s view that time was the cause.`,
        modelAnswer: `A new form would have prevented ${causes[2]!.count} of ${total} cases, a test on ${w.M} and ${w.R} up to ${first.count + second.count}. Staff must know that ${w.defM} and that ${w.defR}; a second reader catches what a test misses. Time cannot be the whole cause, because the page on ${w.T} was followed in the same week. Test and second reader are recommended; fewer than ${Math.round(total / 4)} faults in the next three months would show that they work.`,
        criteria: [
          {
            criterion: "Measures weighed with figures",
            full: `Compares what each measure would have prevented: ${causes[2]!.count} against ${first.count + second.count}.`,
          },
          {
            criterion: "Answer to the other view",
            full: `Uses the page on ${w.T} as evidence, and the meaning of ${w.M} and ${w.R}.`,
          },
        ],
      },
      create: {
        prompt: `Draft the procedure for releasing ${w.works} that would have stopped this incident: its steps, who takes them, and the points about ${w.M} and ${w.R} that must be checked.`,
        modelAnswer: `Step 1: the writer checks each sentence on ${w.M} against the handbook, where ${w.defM}. Step 2: a second reader does the same for ${w.R}, where ${w.defR}. Step 3: questions from colleagues stop the release until they are answered the same day. Step 4: the ${w.lead} sees a count of faults each month. Steps 1 and 2 answer ${first.count + second.count} of ${total} withdrawals.`,
        criteria: [
          {
            criterion: "Complete and workable steps",
            full: `Each step names who acts and when; a question stops the release.`,
          },
          {
            criterion: `Checks on ${w.M} and ${w.R}`,
            full: `The checks agree with the handbook: ${w.defM}; ${w.defR}.`,
          },
        ],
      },
    },
  };
}
