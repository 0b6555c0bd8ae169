import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, saidOf, stop, wordsFor } from "./plot-words.ts";

/** One trainer, four places, too few weeks: who is taught first, and what can wait? */
export const oneTrainer: Plot = { name: "one-trainer", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  const ahead = 12;
  const perWeek = 10;
  const rows = setting.siteNames.map((name, index) => ({
    name,
    people: numberBetween(8 + 4 * index, 11 + 4 * index, `${seed}/people/${index}`),
    // The smallest place errs most often and the largest least.
    faults: numberBetween(21 - 4 * index, 24 - 4 * index, `${seed}/faults/${index}`),
    hours: numberBetween(13 + 7 * index, 17 + 7 * index, `${seed}/hours/${index}`) * 2,
  }));
  const all = {
    people: rows.reduce((sum, row) => sum + row.people, 0),
    faults: rows.reduce((sum, row) => sum + row.faults, 0),
    hours: rows.reduce((sum, row) => sum + row.hours, 0),
  };
  const available = ahead * perWeek;
  const rate = (row: { faults: number; hours: number }) => (row.faults / row.hours).toFixed(2);
  const ranked = rows.toSorted((a, b) => b.faults / b.hours - a.faults / a.hours);
  let left = available;
  const done = ranked.filter((row) => {
    if (row.hours > left) return false;
    left -= row.hours;
    return true;
  });
  const waits = rows.filter((row) => !done.includes(row));
  return {
    title: `One Trainer and Four Places: ${capitaliseFirst(w.M)}`,
    scenario: [
      `In ${ahead} weeks the new standard comes into force, and ${organisation} has a single person who can teach it. That is the ${w.senior}. The organisation, a fictitious one, ${setting.activity}; its people work in four places, each of which would like to be first.`,
      `What has to be taught is short to write down. The standard puts into the middle of ${topic} a sentence on ${w.M}, that ${w.defM}, and asks that it be kept apart from another, that ${w.defR}. In a trial lesson most people could repeat both after ten minutes. Half an hour later, before a real ${w.work}, one in three had mixed them up again. So the lessons have to be done with real work, in small groups, and take time.`,
      `The ${w.senior} can teach ${perWeek} hours a week and not more. The ${w.fourth} has drawn up the table. It counts the hours that each place would need and the faults of the last quarter that a person with the lesson would not have made.${saidOf(main) ? ` Most of these had to do with one thing that is easily forgotten: ${saidOf(main)}.` : ""}`,
      `${rows[3]!.name} is the largest place and insists on going first. “With us you reach most people at once.” The ${w.junior}, who works at ${rows[0]!.name}, looks at the faults instead. Another voice would shorten the lesson for all by leaving out ${w.R}${saidOf(rival) ? `, although it was shown in the trial lesson that ${saidOf(rival)}` : ""}. And nobody has said what is to become of ${w.T}. The standard has a line on that as well, that ${w.defT}, but it can be learned from a sheet.`,
      `The ${w.lead} has to fix the order, name what will not be done in time, and say how the places that wait are to work meanwhile without doing harm to ${w.served}.`,
    ],
    notes: "The standard has an annex, from which the trial lesson took some lines.",
    data: {
      caption: "What each place would need, and the faults of the last quarter that the lesson would have prevented",
      header: [capitaliseFirst(setting.site), "People", "Hours of teaching", "Faults"],
      rows: [
        ...rows.map((row) => [row.name, String(row.people), String(row.hours), String(row.faults)]),
        ["Total", String(all.people), String(all.hours), String(all.faults)],
      ],
    },
    keyFacts: [
      `The standard comes into force in ${ahead} weeks; ${perWeek} hours a week can be taught.`,
      `All four places together need ${all.hours} hours.`,
      stop(w.defM),
      stop(w.defR),
    ],
    misconceptions: [
      `Serving the largest place first because most people work there. What counts for ${w.served} are the faults, and these lie elsewhere.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `In which order the four places are taught, and which of them waits.`,
      `Whether the lesson may be shortened, and by what.`,
    ],
    asks: {
      explain: {
        prompt: `Explain the two sentences of the standard to people who will be taught last, so that they can keep them apart until their turn comes.`,
        modelAnswer: `The first sentence is about ${w.M}: ${w.defM}. The second is about ${w.R}: ${w.defR}. Before a real ${w.work} it helps to ask which of the two its facts show, and to write that down before anything else.`,
        criteria: [
          { criterion: "First sentence", full: `Explains that ${w.defM}.` },
          { criterion: "Second sentence", full: `Explains that ${w.defR}, and how to tell it from the first.` },
        ],
      },
      apply: {
        prompt: `Calculate how many hours are missing, and for each place the faults prevented by an hour of teaching; then use the standard to sketch the first ten minutes of the lesson.`,
        modelAnswer: `${ahead} × ${perWeek} = ${available} hours can be taught, ${all.hours} are needed, so ${all.hours - available} are missing. Faults for each hour: ${rows.map((row) => `${row.name} ${row.faults} ÷ ${row.hours} = ${rate(row)}`).join("; ")}. The lesson begins with a real ${w.work}: does it show that ${w.defM}, or that ${w.defR}? Only then is the sentence written up.`,
        criteria: [
          {
            criterion: "Hours and faults for each hour",
            full: `Gives ${all.hours - available} missing hours and ${rows.map(rate).join(", ")}.`,
          },
          { criterion: "First ten minutes", full: `Works on real work and on the difference of the two sentences.` },
        ],
      },
      analyse: {
        prompt: `Analyse what the order depends on. Compare the orders by people, by faults and by faults for each hour, and examine what the trial lesson says about a shorter one.`,
        modelAnswer: `By people ${rows[3]!.name} would come first, by faults and by faults for each hour ${ranked[0]!.name}, with ${ranked[0]!.faults} faults and ${rate(ranked[0]!)} for each hour. The measures part because the largest place needs most hours and errs least. In the trial lesson people could repeat both sentences and still mixed them up; a lesson without ${w.R} would leave out the comparison, although ${w.defR}, and so the very thing that failed.`,
        criteria: [
          {
            criterion: "Orders compared",
            full: `Shows that people and faults lead to different orders, with figures.`,
          },
          { criterion: "Shorter lesson examined", full: `Uses the trial lesson and the meaning of ${w.R}.` },
        ],
      },
      evaluate: {
        prompt: `Decide on the order and on what is not done in time. Defend it against the place that loses most by it.`,
        modelAnswer: `Taught are, in this order, ${done.map((row) => row.name).join(", ")}: ${available - left} of ${available} hours, for ${done.reduce((sum, row) => sum + row.faults, 0)} of ${all.faults} faults. ${waits.map((row) => row.name).join(" and ")} ${waits.length === 1 ? "waits" : "wait"}. To the objection that most people work at ${rows[3]!.name} it has to be said that an hour there prevents ${rate(rows[3]!)} faults and at ${ranked[0]!.name} ${rate(ranked[0]!)}. Until its turn each place that waits has one person who knows that ${w.defM} and that ${w.defR}, and who looks over what goes out.`,
        criteria: [
          {
            criterion: "Order and what is left",
            full: `Keeps within ${available} hours and says how many faults are covered.`,
          },
          { criterion: "Defence", full: `Answers the place that loses with a figure and an interim measure.` },
        ],
      },
      create: {
        prompt: `Plan the ${ahead} weeks: who is taught when, what a group does in an hour, which sheet the places receive that wait, and when the plan is looked at again.`,
        modelAnswer: `The weeks go to ${done.map((row) => `${row.name} (${row.hours} hours)`).join(", then ")}. In each hour a group sorts real ${w.works}: those which show that ${w.defM}, and those which show that ${w.defR}. The sheet has both sentences, an instance of each, and a line on ${w.T}: ${w.defT}. After six weeks the faults are counted again in all four places; if they have not fallen by a third where teaching is done, the lesson is changed.`,
        criteria: [
          {
            criterion: "Plan within the hours",
            full: `Stays within ${perWeek} hours a week and names a day of review.`,
          },
          { criterion: "Lesson and sheet", full: `Agree with the standard: ${w.defM}; ${w.defR}.` },
        ],
      },
    },
  };
}
