import { capitaliseFirst, lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { percent, type CaseData } from "./case-data.ts";
import type { CaseMaterial, CaseOutcome } from "./case-material.ts";
import type { CaseTerms } from "./write-scenario.ts";

/** A question with its answer, and the criteria into which its marks are divided, best described first. */
export interface CaseQuestion {
  outcome: CaseOutcome;
  prompt: string;
  modelAnswer: string;
  criteria: { criterion: string; full: string }[];
  citations: Citation[];
}

type Ask = (material: CaseMaterial, data: CaseData, terms: CaseTerms) => Omit<CaseQuestion, "outcome" | "citations">;

function stop(text: string): string {
  return `${capitaliseFirst(text)}.`;
}

/** A row's name inside a sentence: topics lose the capital of the table, names of sites and of persons keep theirs. */
function inText(name: string): string {
  return / [A-Z]$|\d$/.test(name) ? name : lowerFirst(name);
}

function fall(row: { name: string; before: number; after: number }): string {
  return `${row.before} before the trial and ${row.after} after it, a fall of ${row.before - row.after}, or ${percent(row.before - row.after, row.before)} per cent`;
}

const explain: Ask = ({ main, rival, setting }) => ({
  prompt: `Explain how ${main.noun.generic} ${main.noun.genericIsPlural ? "differ" : "differs"} from ${rival.noun.generic}, and show with one fact from the case why the difference matters to ${setting.served}.`,
  modelAnswer: `${stop(main.definition)} ${stop(rival.definition)} The two must be kept apart because a conclusion about one does not follow for the other. In the case the two were confused, so that ${pluralOf(setting.workProduct)} came back for correction before they could mislead ${setting.served}.`,
  criteria: [
    {
      criterion: `Meaning of ${main.noun.generic} and ${rival.noun.generic}`,
      full: `States both meanings correctly: ${main.definition}, whereas ${rival.definition}.`,
    },
    {
      criterion: "Use of the case",
      full: `Ties the difference to a fact of the case and names its consequence for ${setting.served}.`,
    },
  ],
});

const applyToData: Ask = ({ main, rival, setting }, { total, largest }) => ({
  prompt: `Calculate the share of checked ${pluralOf(setting.workProduct)} that were returned before and after the trial, in total, and use the definitions of ${main.noun.one} and ${rival.noun.one} to state what a corrected ${setting.workProduct} has to say.`,
  modelAnswer: `Before the trial ${total.before} of ${total.checked} were returned, ${percent(total.before, total.checked)} per cent; after it ${total.after} of ${total.checked}, ${percent(total.after, total.checked)} per cent. The largest single figure before the trial is ${largest.before}. A corrected ${setting.workProduct} keeps to the definitions: ${main.definition}, and ${rival.definition}. It names the one that the facts show and does not draw the conclusion that belongs to the other.`,
  criteria: [
    {
      criterion: "Shares calculated from the table",
      full: `Gives ${percent(total.before, total.checked)} and ${percent(total.after, total.checked)} per cent with the figures used.`,
    },
    {
      criterion: `Definitions of ${main.noun.generic} and ${rival.noun.generic} applied`,
      full: `Uses both definitions correctly to say what must be corrected.`,
    },
  ],
});

const analyse: Ask = ({ main, rival, others, setting, intervention: tried }, { largest, weakest, by }) => {
  const third = others[0];
  return {
    prompt: `Analyse the table: which ${by === "site" ? setting.site : "topic"} accounts for most returns before the trial, where did the trial help least, and what does the difference between ${main.noun.generic} and ${rival.noun.generic} contribute to the explanation?`,
    modelAnswer: `${largest.name} stands first with ${fall(largest)}. The trial helped least with ${inText(weakest.name)}: ${fall(weakest)}. The ${tried.tool} taught a word and not a distinction. ${stop(main.definition)} ${stop(rival.definition)} Whoever treats the two as one will repeat the fault even with the ${tried.tool} in hand.${third ? ` ${capitaliseFirst(third.noun.generic)} should be kept out of the argument, because ${third.definition}.` : ""}`,
    criteria: [
      {
        criterion: "Reading of the figures",
        full: `Names ${inText(largest.name)} as the largest group and ${inText(weakest.name)} as the one that fell least, with figures.`,
      },
      {
        criterion: `Relation between the figures and ${main.noun.generic}`,
        full: `Explains the pattern by the difference between ${main.noun.generic} and ${rival.noun.generic}, each correctly defined.`,
      },
    ],
  };
};

const evaluate: Ask = ({ main, rival, others, setting, claims, intervention: tried }, { total, weakest }, terms) => ({
  prompt: `Evaluate the three courses open to the ${setting.roles[0]} and recommend one. Justify the recommendation with two figures from the table and with what is known about ${main.noun.generic} and ${rival.noun.generic}.`,
  modelAnswer: `${tried.full} needs ${terms.hoursNeeded} hours and only ${terms.hours} are available. Moving the time to ${others[0]?.noun.generic ?? "another topic"} leaves the main fault in place: the row for ${inText(weakest.name)} still shows ${weakest.after} returns after ${weakest.before}. A ${tried.tool} that separates ${main.noun.generic} from ${rival.noun.generic} answers the fault itself, because ${main.definition}, while ${rival.definition}. ${claims[0] ? `It can build on the point that ${claims[0].text}. ` : ""}The fall from ${total.before} to ${total.after} returns shows that the ${tried.tool} is worth keeping, and the figures of the next quarter would show whether the new one is better.`,
  criteria: [
    {
      criterion: "Courses weighed against the constraints",
      full: `Weighs all three courses, with the ${terms.hours} available hours and at least two figures from the table.`,
    },
    {
      criterion: `Judgement based on ${main.noun.generic} and ${rival.noun.generic}`,
      full: `Reaches a recommendation that follows from correct definitions of both and names what would count against it.`,
    },
  ],
});

const create: Ask = ({ main, rival, others, setting, intervention: tried }, { weakest }) => ({
  prompt: `Design a new one-page ${tried.tool} for writers of ${pluralOf(setting.workProduct)} that separates ${main.noun.generic} from ${rival.noun.generic}, and give a reason from the case for each of its points.`,
  modelAnswer: `The ${tried.tool} opens with the two definitions: ${main.definition}; ${rival.definition}. It then asks which of the two the facts show and which fact decides, and tells the writer to strike out any conclusion that belongs to the other. A last point covers ${others[0]?.noun.generic ?? "related terms"}${others[0] ? `, since ${others[0].definition}` : ""}. The first points answer the fault found in the comments; the order puts ${inText(weakest.name)}, which fell only from ${weakest.before} to ${weakest.after}, before the rest.`,
  criteria: [
    {
      criterion: `Content of the ${tried.tool} on ${main.noun.generic} and ${rival.noun.generic}`,
      full: "Every point agrees with the definitions, and a writer could follow it without further help.",
    },
    {
      criterion: "Reasons from the case",
      full: "Gives for each point a reason that rests on a figure or a fact of the case.",
    },
  ],
});

const applyToView: Ask = ({ main, rival, setting, organisation }) => ({
  prompt: `Apply the guide of ${organisation} to the view of the ${setting.roles[2]}: rewrite that view so that it uses ${main.noun.generic} and ${rival.noun.generic} as the guide does.`,
  modelAnswer: `The view treats two things as one. Rewritten, it says that ${main.definition}, and that ${rival.definition}. Time spent on the difference is therefore not lost, since a ${setting.workProduct} that mixes them up leads ${setting.served} to a wrong conclusion.`,
  criteria: [
    {
      criterion: `${capitaliseFirst(main.noun.generic)} used as the guide does`,
      full: `The rewritten view agrees with the definition that ${main.definition}.`,
    },
    {
      criterion: `${capitaliseFirst(rival.noun.generic)} used as the guide does`,
      full: `The rewritten view agrees with the definition that ${rival.definition}, and keeps the two apart.`,
    },
  ],
});

const compareViews: Ask = ({ main, rival, setting, claims }, { total }) => ({
  prompt: `Compare the positions of the ${setting.roles[1]} and the ${setting.roles[2]}: on which point about ${main.noun.generic} and ${rival.noun.generic} do they part, and what in the table speaks for each?`,
  modelAnswer: `They part on whether the two can be told apart in practice. The ${setting.roles[1]} relies on the definition that ${main.definition}${claims[0] ? ` and on the point that ${claims[0].text}` : ""}. The ${setting.roles[2]} leaves out that ${rival.definition}. The fall from ${total.before} to ${total.after} returns speaks for the first; the topics that hardly moved show that training alone has not settled the matter.`,
  criteria: [
    {
      criterion: "Point of difference found",
      full: `States that the positions part on the difference between ${main.noun.generic} and ${rival.noun.generic}.`,
    },
    {
      criterion: "Evidence for each position",
      full: `Ties each position to a definition and to at least one figure of the table.`,
    },
  ],
});

const secondAsking = new Map<Ask, Ask>([
  [applyToData, applyToView],
  [analyse, compareViews],
]);

const askByLevel: Record<BloomLevel, Ask> = {
  Remember: explain,
  Understand: explain,
  Apply: applyToData,
  Analyze: analyse,
  Evaluate: evaluate,
  Create: create,
};

/** Two or three questions, one an outcome, from lower to higher levels; a single outcome is asked from two sides. */
export function askQuestions(material: CaseMaterial, data: CaseData, terms: CaseTerms): CaseQuestion[] {
  const ordered = material.outcomes.slice(0, 3).toSorted((a, b) => bloomRank(a.level) - bloomRank(b.level));
  const last = ordered.at(-1);
  const pairs = ordered.map((outcome) => ({ outcome, ask: askByLevel[outcome.level] }));
  // Two outcomes of one level must not be asked the same thing.
  const order = [explain, applyToData, analyse, evaluate, create];
  for (const [index, pair] of pairs.entries()) {
    const earlier = pairs.slice(0, index).map((other) => other.ask);
    const second = secondAsking.get(pair.ask);
    if (earlier.includes(pair.ask)) pair.ask = second ?? order.find((ask) => !earlier.includes(ask)) ?? pair.ask;
  }
  if (pairs.length === 1 && last)
    pairs.unshift({ outcome: last, ask: pairs[0]?.ask === explain ? applyToData : explain });
  const sources = uniqueCitations([...material.main.citations.slice(0, 1), ...material.rival.citations.slice(0, 1)]);
  return pairs.map(({ outcome, ask }) => ({ outcome, ...ask(material, data, terms), citations: sources }));
}
