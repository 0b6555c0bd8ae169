import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, saidOf, stop, wordsFor } from "./plot-words.ts";

/** Two sites try something new and two go on as before: what did the trial itself change? */
export const pilot: Plot = { name: "pilot", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  const sample = 50;
  const rows = setting.siteNames.map((name, index) => {
    const before = numberBetween(24, 30, `${seed}/before/${index}`);
    const gain =
      index < 2 ? numberBetween(9, 14, `${seed}/gain/${index}`) : numberBetween(3, 6, `${seed}/gain/${index}`);
    return { name, isPilot: index < 2, before, after: before + gain };
  });
  const sum = (isPilot: boolean, at: "before" | "after") =>
    rows.filter((row) => row.isPilot === isPilot).reduce((total, row) => total + row[at], 0);
  const gains = { pilot: sum(true, "after") - sum(true, "before"), other: sum(false, "after") - sum(false, "before") };
  const effect = gains.pilot - gains.other;
  const minutes = numberBetween(3, 5, `${seed}/minutes`) * 5;
  return {
    title: `A Pilot on ${capitaliseFirst(w.M)} at ${organisation}`,
    scenario: [
      `Should a trial be made the rule? ${organisation}, which exists only in this case, ${setting.activity}. Its work is spread over four places, each called a ${setting.site}: ${setting.siteNames.join(", ")}. For twelve weeks the first two began each day with a review of ${minutes} minutes on ${w.M}; the other two went on as before.`,
      `The idea was the ${w.senior}'s. Too many ${w.works}, the ${w.senior} had found, passed over ${topic} in a phrase. The sheet for the daily review starts from a definition: ${w.defM}.${saidOf(main) ? ` Under it stands a reason: ${saidOf(main)}.` : ""} A second line keeps a neighbouring idea in view, namely that ${w.defR}.`,
      `Before and after the twelve weeks, ${sample} ${w.works} from each ${setting.site} were read by two people who did not know where they came from, and marked “sound” or “not sound”. A ${w.work} was sound if it used both ${w.M} and ${w.R} as the sheet does.`,
      `Not everything stood still meanwhile. In the sixth week all four places received a new template with a box for ${w.T}, on the ground that ${w.defT}. The ${w.junior} at ${rows[1]!.name} says that the review was skipped on busy days. The ${w.fourth} thinks that any daily talk would have helped, whatever its subject${saidOf(rival) ? `, and quotes the reading: ${saidOf(rival)}` : ""}.`,
      `The ${w.lead} must decide whether all four places should hold the review. It would take about ${minutes} minutes a day from each of them. The decision needs an estimate of what the review itself has changed, apart from what changed everywhere.`,
    ],
    notes: "Comments on the review sheets add to the picture.",
    data: {
      caption: `Sound ${w.works} among ${sample} read, before and after twelve weeks`,
      header: [capitaliseFirst(setting.site), "Daily review", "Before", "After"],
      rows: rows.map((row) => [row.name, row.isPilot ? "yes" : "no", String(row.before), String(row.after)]),
    },
    keyFacts: [
      `The review was held at ${rows[0]!.name} and ${rows[1]!.name}, for ${minutes} minutes a day.`,
      `At ${rows[0]!.name} sound ${w.works} rose from ${rows[0]!.before} to ${rows[0]!.after}, at ${rows[2]!.name} from ${rows[2]!.before} to ${rows[2]!.after}.`,
      `All four places received a new template during the trial.`,
      stop(w.defM),
    ],
    misconceptions: [
      `Crediting the review with the whole rise at ${rows[0]!.name} and ${rows[1]!.name}, although the other two places improved as well.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Whether the review is made the rule in all four places, extended as a trial, or ended.`,
      `How the effect of the new template is to be told from that of the review.`,
    ],
    asks: {
      explain: {
        prompt: `Explain what the review sheet means by ${w.M}, and why the readers of the ${w.works} were not told where each one came from.`,
        modelAnswer: `${stop(w.defM)} ${stop(w.defR)} Readers who know which places held the review may expect better work there and mark accordingly; not knowing keeps the count fair.`,
        criteria: [
          { criterion: `Meaning of ${w.M}`, full: `States that ${w.defM}.` },
          { criterion: "Reason for reading blind", full: `Says that expectation would otherwise colour the marks.` },
        ],
      },
      apply: {
        prompt: `Work out the rise in sound ${w.works} with and without the daily review, and apply the definition of ${w.M} to say what a sound ${w.work} must contain.`,
        modelAnswer: `With the review the two places rose from ${sum(true, "before")} to ${sum(true, "after")} of ${2 * sample}, by ${gains.pilot}; without it from ${sum(false, "before")} to ${sum(false, "after")}, by ${gains.other}. A sound ${w.work} shows that ${w.defM}, and where it speaks of ${w.R}, that ${w.defR}.`,
        criteria: [
          {
            criterion: "Rise in both groups",
            full: `Gives ${gains.pilot} with and ${gains.other} without the review.`,
          },
          { criterion: `Definition of ${w.M} applied`, full: `Requires of a sound ${w.work} that ${w.defM}.` },
        ],
      },
      analyse: {
        prompt: `Analyse the table so that the effect of the review is told from what changed everywhere, and examine two facts of the case that weaken the estimate.`,
        modelAnswer: `The places with the review rose by ${gains.pilot}, those without by ${gains.other}; the review itself accounts for about ${effect} of ${2 * sample}. The estimate is weakened because the review was skipped on busy days at ${rows[1]!.name}, and because the template touched ${w.T} in all four places. Since ${w.defM}, the marks for ${w.M} bear on the review more directly than those for ${w.R}.`,
        criteria: [
          {
            criterion: "Effect told apart",
            full: `Arrives at about ${effect} more sound ${w.works} of ${2 * sample}.`,
          },
          {
            criterion: "Limits of the estimate",
            full: `Names skipped reviews and the new template, and relates one to the meaning of ${w.M}.`,
          },
        ],
      },
      evaluate: {
        prompt: `Assess whether the review should become the rule in all four places. Weigh the estimated effect against ${minutes} minutes a day and against the ${w.fourth}'s objection, and reach a decision.`,
        modelAnswer: `About ${effect} of ${2 * sample} more sound ${w.works} stand against ${minutes} minutes a day in each place. The objection that any talk would do is not refuted: no place talked of something else. What speaks for the review is that it taught a point which the marks test, namely that ${w.defM}. A fair decision extends the trial to all four places for twelve weeks, one of them with another subject, and makes it the rule if the lead holds.`,
        criteria: [
          { criterion: "Effect against effort", full: `Weighs about ${effect} against ${minutes} minutes a day.` },
          {
            criterion: "Answer to the objection",
            full: `Grants that no comparison with another subject was made, and uses the meaning of ${w.M}.`,
          },
        ],
      },
      create: {
        prompt: `Design the next trial: who takes part, what is done with ${w.M} and ${w.R}, what is counted, and which result would settle the question.`,
        modelAnswer: `Two places hold the review on ${w.M}, one a talk of the same length on ${w.T}, one nothing. The sheet states that ${w.defM} and that ${w.defR}. ${sample} ${w.works} a place are read blind before and after; no other change is made. A lead of at least ${Math.max(3, Math.round(effect / 2))} sound ${w.works} over the talk on ${w.T} settles the question.`,
        criteria: [
          {
            criterion: "Comparison that separates causes",
            full: `Includes a place with another subject and keeps all else equal.`,
          },
          { criterion: `Content on ${w.M} and ${w.R}`, full: `States that ${w.defM} and that ${w.defR}.` },
        ],
      },
    },
  };
}
