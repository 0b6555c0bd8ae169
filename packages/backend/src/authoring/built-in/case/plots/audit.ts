import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { numberBetween } from "../../choose.ts";
import type { CaseMaterial } from "../case-material.ts";
import type { Plot, Story } from "./plot.ts";
import { conceptMisconception, saidOf, stop, wordsFor } from "./plot-words.ts";

/** Inspectors have sampled files against requirements; some of their evidence is weaker than it looks. */
export const audit: Plot = { name: "audit", needsRivals: false, tell };

function tell(material: CaseMaterial): Story {
  const { setting, organisation, main, rival, others, seed, topic } = material;
  const w = wordsFor(material);
  const least = 80;
  const shares = [
    numberBetween(26, 30, `${seed}/a`) * 2,
    numberBetween(41, 45, `${seed}/b`) * 2,
    numberBetween(36, 39, `${seed}/c`) * 2,
    numberBetween(45, 48, `${seed}/d`) * 2,
  ];
  const samples = [50, 50, 50, 25];
  const rows = [main, rival, ...others].slice(0, 4).map((facts, index) => {
    const sampled = samples[index]!;
    const met = Math.round((shares[index]! * sampled) / 100);
    return { name: facts.noun.generic, sampled, met, share: Math.round((100 * met) / sampled) };
  });
  const failed = rows.filter((row) => row.share < least);
  const [first, second] = [rows[0]!, rows[1]!];
  const missing = Math.ceil((least * first.sampled) / 100) - first.met;
  const days = numberBetween(3, 6, `${seed}/days`) * 5;
  return {
    title: `The Inspection of ${organisation}: ${capitaliseFirst(w.M)}`,
    scenario: [
      `Inspectors spent three days at ${organisation} in the spring. The organisation has been made up for this course; it ${setting.activity}. Their subject was ${topic}: whether ${w.works} say what they must, and whether what they say can be traced to evidence. A requirement counts as met when at least ${least} per cent of the sampled files fulfil it.`,
      `Each requirement rests on a sentence of the standard. On ${w.M} the standard says that ${w.defM}; on ${w.R}, that ${w.defR}; on ${w.T}, that ${w.defT}. A file fulfils a requirement if it uses the idea where it belongs, in that sense, and names the fact on which it rests.`,
      `The draft report is critical. Of the sampled files, ${first.met} of ${first.sampled} fulfilled the requirement on ${w.M}. The inspectors add two remarks. Staff could recite the wording, but in interviews could not give an instance of it.${saidOf(main) ? ` And several files overlooked that ${saidOf(main)}.` : ""}`,
      `The ${w.senior} objects to the evidence. The files were drawn from the first quarter, when two posts stood empty. One requirement was tested on ${rows[3]?.sampled ?? second.sampled} files only. And on ${w.R}, the ${w.senior} argues, the inspectors were too generous: they accepted files that name the idea without a fact, although the reading is stricter${saidOf(rival) ? `: ${saidOf(rival)}` : ""}. The ${w.fourth} would accept the report as it stands and begin to correct.`,
      `The ${w.lead} has ${days} days to answer. The answer may dispute evidence, accept findings, and promise corrections with dates. What it disputes must be argued from the table or the standard; what it accepts must be followed by a measure that a second inspection could check.`,
    ],
    notes: "The inspectors' working notes quote further lines of the standard.",
    data: {
      caption: `Sampled files that fulfil each requirement; at least ${least} per cent are needed`,
      header: ["Requirement: sound use of", "Files sampled", "Files that fulfil it", "Per cent", "Met"],
      rows: rows.map((row) => [
        capitaliseFirst(row.name),
        String(row.sampled),
        String(row.met),
        String(row.share),
        row.share >= least ? "yes" : "no",
      ]),
    },
    keyFacts: [
      `A requirement is met when at least ${least} per cent of the sampled files fulfil it.`,
      `${first.met} of ${first.sampled} files fulfil the requirement on ${w.M}, ${second.met} of ${second.sampled} that on ${w.R}.`,
      `The answer is due in ${days} days.`,
      stop(w.defM),
    ],
    misconceptions: [
      `Taking the best percentage for the strongest evidence. It may rest on the smallest sample.`,
      conceptMisconception(material),
    ],
    decisionPoints: [
      `Which findings are accepted, which disputed, and on what evidence.`,
      `Which measure on ${w.M} a second inspection could check.`,
    ],
    asks: {
      explain: {
        prompt: `Explain the requirement on ${w.M} to a new colleague: what the standard means, and what a file must show to fulfil it.`,
        modelAnswer: `The standard says that ${w.defM}. A file fulfils the requirement if it uses ${w.M} where the facts call for it, in this sense, and names the fact. Reciting the sentence is not enough, as the interviews showed.`,
        criteria: [
          { criterion: `Meaning of ${w.M}`, full: `States that ${w.defM}.` },
          { criterion: "What a file must show", full: `Names use in the right place and the fact on which it rests.` },
        ],
      },
      apply: {
        prompt: `Check the percentages in the table, calculate how many more files would have had to fulfil the requirement on ${w.M}, and apply the standard to write one sentence that would fulfil it.`,
        modelAnswer: `${rows.map((row) => `${capitaliseFirst(row.name)}: ${row.met} of ${row.sampled}, ${row.share} per cent`).join("; ")}. On ${w.M}, ${least} per cent of ${first.sampled} are ${first.met + missing} files, so ${missing} more were needed. A sentence that fulfils the requirement names a fact of the file and draws from it what the standard says: ${w.defM}.`,
        criteria: [
          { criterion: "Percentages and shortfall", full: `Finds that ${missing} more files were needed on ${w.M}.` },
          {
            criterion: "Sentence that fulfils the requirement",
            full: `Agrees with the standard, where ${w.defM}, and names a fact.`,
          },
        ],
      },
      analyse: {
        prompt: `Analyse the strength of the evidence behind each finding: sample, period, and what was counted as sound use of ${w.M} and of ${w.R}.`,
        modelAnswer: `The finding on ${w.M} is firm: ${first.share} per cent of ${first.sampled} files lie far below ${least}. The finding on ${w.R} is open, because files without a fact were counted, although ${w.defR}. One requirement rests on ${rows[3]?.sampled ?? second.sampled} files, where one file moves the result by ${Math.round(100 / (rows[3]?.sampled ?? second.sampled))} per cent. The empty posts may explain part of the result for one quarter; they do not explain why staff could not give an instance, since ${w.defM}.`,
        criteria: [
          {
            criterion: "Samples and period",
            full: `Judges each finding by its sample, and the quarter by the empty posts.`,
          },
          { criterion: `What was counted for ${w.M} and ${w.R}`, full: `Uses the standard: ${w.defM}; ${w.defR}.` },
        ],
      },
      evaluate: {
        prompt: `Decide for each finding whether the ${w.lead} should accept or dispute it, and defend the decision against the ${w.senior} or the ${w.fourth}.`,
        modelAnswer: `Accept: ${joinNames(failed.map((row) => row.name)) || w.M}, where the share lies below ${least} per cent. On ${w.M} even ${missing - 1} more files would not have been enough, and the interviews agree with the count. Dispute, with care: the generous count on ${w.R}, since ${w.defR}; honesty in one's own disfavour gives weight to the rest. The ${w.fourth} is right that correction should begin, the ${w.senior} that weak evidence should be named.`,
        criteria: [
          {
            criterion: "Decision on each finding",
            full: `Accepts what lies below ${least} per cent and gives the ground for each dispute.`,
          },
          {
            criterion: "Defence against the other view",
            full: `Takes up the argument of a colleague and answers it from the standard.`,
          },
        ],
      },
      create: {
        prompt: `Draft the answer to the inspectors: findings accepted, evidence disputed, and a plan of correction on ${w.M} with dates and a figure that a second inspection can check.`,
        modelAnswer: `The answer accepts the finding on ${w.M} (${first.share} per cent against ${least}), asks for a stricter count on ${w.R}, and promises: within ${days} days a sheet that states that ${w.defM}, with an instance; within three months a check of ${first.sampled} files, of which at least ${first.met + missing} must fulfil the requirement; interviews of five staff, each with an instance of ${w.M}.`,
        criteria: [
          { criterion: "Findings and evidence", full: `Accepts and disputes with figures from the table.` },
          {
            criterion: "Plan that can be checked",
            full: `Gives dates and a target of at least ${first.met + missing} of ${first.sampled} files.`,
          },
        ],
      },
    },
  };
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
