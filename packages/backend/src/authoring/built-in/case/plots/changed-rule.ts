import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, percent, saidOf, stop, wordsFor } from "./plot-words.ts";

/** A figure falls in the quarter in which the rule for counting it changed: did the work get worse? */
export const changedRule: Plot = { name: "changed-rule", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, seed, topic } = material;
  const w = wordsFor(material);
  const read = 60;
  const start = numberBetween(43, 46, `${seed}/start`);
  const lost = numberBetween(14, 17, `${seed}/lost`);
  const old = [start, start + numberBetween(1, 3, `${seed}/2`), start + numberBetween(3, 5, `${seed}/3`)];
  const strict = [
    old[2]! - lost,
    old[2]! - lost + numberBetween(2, 3, `${seed}/4`),
    old[2]! - lost + numberBetween(5, 7, `${seed}/5`),
  ];
  const rows = [
    ...old.map((sound, index) => ({ quarter: index + 1, rule: "old", sound })),
    ...strict.map((sound, index) => ({ quarter: index + 3, rule: "new", sound })),
  ];
  const target = 48;
  const gain = { old: old[2]! - old[0]!, strict: strict[2]! - strict[0]! };
  return {
    title: `A Fall That May Not Be One: ${capitaliseFirst(w.M)} at ${organisation}`,
    scenario: [
      `The curve falls off like a cliff. In the second quarter ${old[1]} of ${read} ${w.works} read at ${organisation} were sound in what they say about ${w.M}; in the fourth it was ${strict[1]}. The drawing went to the board without a comment. (Nobody need worry for the staff: the organisation is a fictional one. It ${setting.activity}.)`,
      `What the drawing does not show is that the rule for counting was changed in the third quarter. Until then a ${w.work} counted as sound if the term was used where it belongs. Under the new rule it must also be used in the sense of the reading, which has it that ${w.defM}.${saidOf(main) ? ` A note to the new rule adds that ${saidOf(main)}.` : ""} The ${w.fourth} was careful enough to read the third quarter twice, once under each rule.`,
      `The ${w.senior} sees in the figures what the ${w.senior} has long expected: since the old team was divided, knowledge of ${topic} has been lost. The ${w.junior} disagrees. Most of what the new rule throws out, the ${w.junior} says, speaks of ${w.R} under the wrong name, and did so before. It was never sound; nobody had looked. For ${w.defR}, and whoever means that should say so.${saidOf(rival) ? ` The reading is not shy about it: ${saidOf(rival)}.` : ""}`,
      `There is a target, agreed when the old rule was in force: ${target} of ${read}. The ${w.senior} wants it kept, the ${w.junior} wants it lowered, and a member of the board would rather return to the old rule. Somebody proposed to count ${w.T} as well from now on, on the ground that ${w.defT}.`,
      `The ${w.lead} will speak to the board about the drawing. Three things are expected: a table or drawing that can be trusted, an answer to the question whether the work has become worse, and a proposal for the target.`,
    ],
    notes: "To the new rule belongs a page of explanations taken from the reading.",
    data: {
      caption: `Sound ${w.works} among ${read} read in each quarter, under the old and the new rule`,
      header: ["Quarter", "Rule", "Sound"],
      rows: rows.map((row) => [`Quarter ${row.quarter}`, row.rule, String(row.sound)]),
    },
    keyFacts: [
      `In each quarter ${read} ${w.works} were read; the third was read under both rules.`,
      `In the third quarter ${old[2]} were sound under the old rule and ${strict[0]} under the new.`,
      `The target of ${target} was set for the old rule.`,
      stop(w.defM),
    ],
    misconceptions: [
      `Reading the step from ${old[1]} to ${strict[1]} as a loss of quality, although two rules are compared.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Which rule holds from now on, and what becomes of the quarters counted under the other.`,
      `Whether ${target} stays the target.`,
    ],
    asks: {
      explain: {
        prompt: `Explain to a member of the board what the new rule asks for that the old one did not, with an instance that passes one and not the other.`,
        modelAnswer: `The old rule asked whether the term ${w.M} stands where it belongs; the new one also asks for its sense, that ${w.defM}. A ${w.work} that uses the term and then describes something else, for instance that ${w.defR}, passes the old rule and fails the new.`,
        criteria: [
          { criterion: "What the new rule adds", full: `Says that the sense is asked for: ${w.defM}.` },
          { criterion: "Instance", full: `Passes the old rule, fails the new, for the reason given.` },
        ],
      },
      apply: {
        prompt: `Use the third quarter to calculate how much of the fall the rule accounts for, put the sound ${w.works} of all five quarters into per cent under one and the same rule as far as possible, and apply the new rule to a sentence of your own.`,
        modelAnswer: `In the third quarter the rule alone takes away ${old[2]} − ${strict[0]} = ${lost}. Under the old rule the shares are ${old.map((sound) => percent(sound, read)).join(", ")} per cent, under the new ${strict.map((sound) => percent(sound, read)).join(", ")}; only the third quarter has both. A sentence that passes the new rule has the sense that ${w.defM}.`,
        criteria: [
          {
            criterion: "Effect of the rule",
            full: `Finds ${lost} in the third quarter and keeps the two rules apart.`,
          },
          { criterion: "Sentence under the new rule", full: `Carries the sense that ${w.defM}.` },
        ],
      },
      analyse: {
        prompt: `Analyse the course of the five quarters under each rule. Which statements about the quality of the work do the figures support, which do they contradict, and which do they leave open?`,
        modelAnswer: `Within each rule the figure rises: by ${gain.old} over three quarters under the old, by ${gain.strict} over three under the new. The fall lies between the rules and not between the quarters. That knowledge was lost when the team was divided is contradicted by both rises; that false senses were there before is supported by the third quarter, where the same ${read} gave ${old[2]} and ${strict[0]}. Left open is how many of the ${lost} concern ${w.R}, as the ${w.junior} says; whoever wants to know has to count those that in truth say that ${w.defR}.`,
        criteria: [
          {
            criterion: "Course under each rule",
            full: `Gives the rises of ${gain.old} and ${gain.strict} and places the fall between the rules.`,
          },
          {
            criterion: "Supported, contradicted, open",
            full: `Sorts three statements of the case, each with its figure.`,
          },
        ],
      },
      evaluate: {
        prompt: `Judge which rule should hold and what the target should be. Take up the strongest point of those who want the old rule back.`,
        modelAnswer: `The new rule should hold, because the old one passes a ${w.work} that uses a term in another sense, and ${w.served} are led astray by the sense and not by the word. The strongest point for the old rule is that earlier years can be compared; reading one quarter under both, as was done, preserves this. ${target} was set for another count: taking away ${lost} gives ${target - lost}, and ${strict[2]} has now been reached. A target a little above that, with a date, asks for progress where ${target} at once would only discourage.`,
        criteria: [
          { criterion: "Rule", full: `Argues from what each rule lets pass and answers the wish to compare.` },
          {
            criterion: "Target",
            full: `Derives a figure from ${target}, ${lost} and ${strict[2]}, and gives it a date.`,
          },
        ],
      },
      create: {
        prompt: `Compose the page that goes to the board in place of the drawing: the figures in a form that cannot mislead, three sentences on what they mean, and the rule in full.`,
        modelAnswer: `Two lines, one for each rule, meet in the third quarter with ${old[2]} and ${strict[0]} and are never joined. Below stands: the rule changed in the third quarter; under either the work has improved; the difference of ${lost} was there before and went unseen. The rule in full asks that the term is in its place and that its sense is kept: ${w.defM}, not that ${w.defR}.`,
        criteria: [
          {
            criterion: "Figures that cannot mislead",
            full: `Keeps the rules apart and marks the quarter that has both.`,
          },
          { criterion: "Meaning and rule", full: `Three true sentences, and the rule with the sense of ${w.M}.` },
        ],
      },
    },
  };
}
