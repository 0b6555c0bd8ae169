import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { be, conceptMisconception, saidOf, stop, wordsFor } from "./plot-words.ts";

/** Work piles up before one check: more hands, or a rule by which less has to pass it? */
export const backlog: Plot = { name: "backlog", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  const opening = numberBetween(12, 20, `${seed}/opening`);
  let waiting = opening;
  const rows = ["January", "February", "March", "April"].map((month, index) => {
    const received = numberBetween(58, 66, `${seed}/in/${index}`);
    const finished = numberBetween(46, 52, `${seed}/out/${index}`);
    waiting += received - finished;
    return { month, received, finished, waiting };
  });
  const [first, last] = [rows[0]!, rows[3]!];
  const atCheck = Math.round((last.waiting * numberBetween(68, 78, `${seed}/share`)) / 100);
  const needless = Math.round(atCheck / numberBetween(3, 4, `${seed}/needless`));
  const extra = numberBetween(28, 34, `${seed}/extra`);
  const growth = last.received - last.finished;
  const cleared = last.finished + extra - last.received;
  const months = Math.ceil(last.waiting / cleared);
  return {
    title: `The Queue Before the Check on ${capitaliseFirst(w.M)}`,
    scenario: [
      `Since the new year every ${w.work} at ${organisation} that touches on ${w.M} has to pass the desk of the ${w.senior} before it leaves the house. The place is invented for this course; it ${setting.activity}. The rule was made after an embarrassing mistake in matters of ${topic}, and nobody wants the mistake back. But the pile on the desk is growing.`,
      `At the end of last year ${opening} ${w.works} were waiting. By the end of April there were ${last.waiting}, and ${atCheck} of them lay before the check on ${w.M}. Some of the ${w.served} had been waiting for more than five weeks and began to ring up.`,
      `The ${w.junior} went through those ${atCheck} one by one. ${needless} need not have been there at all: they had been sent on because the words looked alike, while in truth they spoke of ${w.R}. The note on the wall that tells staff what to send on is one sentence long. It says that ${w.defM}. Of ${w.R} it says nothing, although the reading is plain: ${w.defR}.${saidOf(rival) ? ` There it is added that ${saidOf(rival)}.` : ""}`,
      `Two remedies are on the table. The ${w.fourth} would engage a second person for the check, who could finish ${extra} more a month. The ${w.senior} would rather write a better note, so that less is sent on in error, and teach it in an afternoon.${saidOf(main) ? ` The note should also say, the ${w.senior} thinks, that ${saidOf(main)}.` : ""} A colleague warns that the same will soon happen with ${w.T}, since people forget that ${w.defT}.`,
      `The ${w.lead} wants the pile gone by the autumn without giving up the check. The table shows what came in and what went out; nothing else is known of the months to come.`,
    ],
    notes: "Below the note on the wall somebody has pinned further sentences from the reading.",
    data: {
      caption: `${capitaliseFirst(w.works)} received, finished and left waiting at the end of each month`,
      header: ["Month", "Received", "Finished", "Waiting at the end"],
      rows: rows.map((row) => [row.month, String(row.received), String(row.finished), String(row.waiting)]),
    },
    keyFacts: [
      `The year began with ${opening} ${w.works} waiting; at the end of April there were ${last.waiting}.`,
      `${atCheck} of them lay before the check, ${needless} of these without need.`,
      `A second person would finish ${extra} more a month.`,
      stop(w.defM),
    ],
    misconceptions: [
      `Reading the growing pile as idleness. About as many were finished each month; more came in than went out.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Whether to engage a second person, to rewrite the note, or to do both in turn.`,
      `What must still pass the check on ${w.M} once the pile is gone.`,
    ],
    asks: {
      explain: {
        prompt: `Explain to somebody who has to sort incoming ${w.works} when ${w.M} ${be(main)} in question and when it is ${w.R}.`,
        modelAnswer: `${stop(w.defM)} ${stop(w.defR)} Whoever sorts should look for what is meant and not for the word; of the ${atCheck} that were sent on, ${needless} only looked as if they belonged there.`,
        criteria: [
          { criterion: `When ${w.M} ${be(main)} in question`, full: `Explains that ${w.defM}.` },
          { criterion: `When ${w.R} ${be(rival)} in question`, full: `Explains that ${w.defR}.` },
        ],
      },
      apply: {
        prompt: `Calculate by how many the pile grew in April and how long a second person would take to clear it if each month were like April, and use the reading to write the note that should hang on the wall.`,
        modelAnswer: `In April ${last.received} − ${last.finished} = ${growth} were added. With a second person ${last.finished} + ${extra} = ${last.finished + extra} would be finished and the pile would shrink by ${cleared} a month, so that ${last.waiting} would be gone in the ${ordinal(months)} month. The note: send on what rests on this, that ${w.defM}; do not send on what rests only on this, that ${w.defR}.`,
        criteria: [
          { criterion: "Growth and time to clear", full: `Finds ${growth} a month and ${months} months.` },
          { criterion: "Note for the wall", full: `Tells the two apart: ${w.defM}; ${w.defR}.` },
        ],
      },
      analyse: {
        prompt: `Examine why the pile grows. Separate what comes from the number received, what from the check itself, and what from the sentence on the wall.`,
        modelAnswer: `From January to April the pile rose from ${first.waiting} to ${last.waiting}, because more was received than finished in every month. ${atCheck} of ${last.waiting} wait before the check, so that the check is where it is narrow. ${needless} of those were sent there by a note that gives one half of the distinction: that ${w.defM}, but not that ${w.defR}. Taking them away shortens the pile once; it does not change that ${growth} more came in than went out in April, unless errors of this kind make up a like part of what arrives.`,
        criteria: [
          {
            criterion: "Where the work is held up",
            full: `Shows from ${atCheck} of ${last.waiting} that the check is the narrow place.`,
          },
          { criterion: "Part of the note", full: `Traces ${needless} to a note that leaves out that ${w.defR}.` },
        ],
      },
      evaluate: {
        prompt: `Judge the two remedies by speed, by lasting effect and by the risk of the old mistake, and recommend one, or an order of both.`,
        modelAnswer: `A second person clears the pile in ${months} months, at a cost for as long as the post exists. A better note takes ${needless} away at once and goes on working, but alone it may not be enough, since ${growth} more came in than went out in April. The old mistake is less likely where everybody knows that ${w.defM} and that ${w.defR}. The recommendation is the note first, and the second person for ${months} months only; if the pile does not shrink by June, the check itself has to be thought over.`,
        criteria: [
          {
            criterion: "Remedies weighed",
            full: `Uses ${months} months, ${needless} taken away, and the growth of ${growth}.`,
          },
          { criterion: "Risk of the old mistake", full: `Ties it to the meaning: ${w.defM}; ${w.defR}.` },
        ],
      },
      create: {
        prompt: `Devise the rule by which ${w.works} are to be sorted from May on: the questions in their order, one instance for each way, and a figure that is read every week.`,
        modelAnswer: `First question: does it rest on this, that ${w.defM}? Then it goes to the check. Second: does it rest only on this, that ${w.defR}? Then it goes out at once. Third: does it touch on ${w.T}, which means that ${w.defT}? Then a colleague is asked on the same day. Each way has an instance beside it. Every Friday the number waiting is read; more than ${last.waiting} calls for a talk on the Monday.`,
        criteria: [
          { criterion: "Questions in order", full: `Each question leads somewhere and has an instance.` },
          { criterion: "Content and figure", full: `Agrees with the reading and names a number that is read weekly.` },
        ],
      },
    },
  };
}

/** "third"; a pile of these sizes is cleared within twelve months. */
function ordinal(count: number): string {
  const names = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
  return names[count - 1] ?? `${count}th`;
}
