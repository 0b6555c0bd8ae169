import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
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

const analyse: Ask = ({ main, rival, others, setting }, { largest, weakest, by }) => {
  const third = others[0];
  return {
    prompt: `Analyse the table: which ${by === "site" ? setting.site : "topic"} accounts for most returns before the trial, where did the trial help least, and what does the difference between ${main.noun.generic} and ${rival.noun.generic} contribute to the explanation?`,
    modelAnswer: `${largest.name} stands first with ${fall(largest)}. The trial helped least with ${weakest.name}: ${fall(weakest)}. The checklist taught a word and not a distinction. ${stop(main.definition)} ${stop(rival.definition)} Whoever treats the two as one will repeat the fault even with the checklist in hand.${third ? ` ${capitaliseFirst(third.noun.generic)} should be kept out of the argument, because ${third.definition}.` : ""}`,
    criteria: [
      {
        criterion: "Reading of the figures",
        full: `Names ${largest.name} as the largest group and ${weakest.name} as the one that fell least, with figures.`,
      },
      {
        criterion: `Relation between the figures and ${main.noun.generic}`,
        full: `Explains the pattern by the difference between ${main.noun.generic} and ${rival.noun.generic}, each correctly defined.`,
      },
    ],
  };
};

const evaluate: Ask = ({ main, rival, others, setting, claims }, { total, weakest }, terms) => ({
  prompt: `Evaluate the three courses open to the ${setting.roles[0]} and recommend one. Justify the recommendation with two figures from the table and with what is known about ${main.noun.generic} and ${rival.noun.generic}.`,
  modelAnswer: `Repeating the training needs ${terms.hoursNeeded} hours and only ${terms.hours} are available. Moving the time to ${others[0]?.noun.generic ?? "another topic"} leaves the main fault in place: ${weakest.name} still shows ${weakest.after} returns after ${weakest.before}. A checklist that separates ${main.noun.generic} from ${rival.noun.generic} answers the fault itself, because ${main.definition}, while ${rival.definition}. ${claims[0] ? `It can build on the point that ${claims[0].text}. ` : ""}The fall from ${total.before} to ${total.after} returns shows that a checklist is worth having, and the figures of the next quarter would show whether the new one is better.`,
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

const create: Ask = ({ main, rival, others, setting }, { weakest }) => ({
  prompt: `Design a one-page checklist for writers of ${pluralOf(setting.workProduct)} that separates ${main.noun.generic} from ${rival.noun.generic}, and give a reason from the case for each of its points.`,
  modelAnswer: `The checklist opens with the two definitions: ${main.definition}; ${rival.definition}. It then asks which of the two the facts show and which fact decides, and tells the writer to strike out any conclusion that belongs to the other. A last point covers ${others[0]?.noun.generic ?? "related terms"}${others[0] ? `, since ${others[0].definition}` : ""}. The first points answer the fault found in the comments; the order puts ${weakest.name}, which fell only from ${weakest.before} to ${weakest.after}, before the rest.`,
  criteria: [
    {
      criterion: `Content of the checklist on ${main.noun.generic} and ${rival.noun.generic}`,
      full: "Every point agrees with the definitions, and a writer could follow it without further help.",
    },
    {
      criterion: "Reasons from the case",
      full: "Gives for each point a reason that rests on a figure or a fact of the case.",
    },
  ],
});

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
    if (earlier.includes(pair.ask))
      pair.ask =
        order.find((ask) => !earlier.includes(ask) && Math.abs(order.indexOf(ask) - order.indexOf(pair.ask)) === 1) ??
        order.find((ask) => !earlier.includes(ask)) ??
        pair.ask;
  }
  if (pairs.length === 1 && last)
    pairs.unshift({ outcome: last, ask: pairs[0]?.ask === explain ? applyToData : explain });
  const sources = uniqueCitations([...material.main.citations.slice(0, 1), ...material.rival.citations.slice(0, 1)]);
  return pairs.map(({ outcome, ask }) => ({ outcome, ...ask(material, data, terms), citations: sources }));
}

/** "a case for …" names what is handed in by Create questions. */
export function artefactOfCase(workProduct: string): string {
  return `${withArticle("one-page checklist")} for ${pluralOf(workProduct)}`;
}
